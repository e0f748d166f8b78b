"""*two days after India and China firmed up a pact*: the day of one event from the day of the other."""

from dateline.base.moments import Moment
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.extract.event_binding import own_time
from dateline.extract.event_spans import later_by
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

NEAR = frozenset({"just", "over", "nearly", "about", "almost", "around", "some", "more", "less", "barely", "under"})


DAYS = frozenset({"day", "part"})


def place_by_anchor(reading: Reading, by_token: dict[int, Telling], stated: dict[int, Telling]) -> None:
    """Gives an undated event its day where a distance in time binds it to a dated one, to the day on which something
    else was done (*said on Wednesday, two days after the strike*), or to the day of the report.
    `by_token` holds the words that name an event, `stated` the verbs that state one."""
    for expression in reading.of(TimeExpression):
        if expression.anchor is None or expression.shift_days is None:
            continue
        anchor = reading.token(expression.anchor)
        if anchor is None:
            continue
        earlier = by_token.get(anchor.i) or stated.get(anchor.i)
        if earlier is not None:
            _place(expression, expression.shift_days, earlier, reading, by_token, stated)


def _place(
    expression: TimeExpression,
    shift: float,
    earlier: Telling,
    reading: Reading,
    by_token: dict[int, Telling],
    stated: dict[int, Telling],
) -> None:
    holder = reading.token(expression.at.start)
    later: Telling | None = None
    present = False
    for _ in range(8):
        if holder is None or holder.head == holder:
            break
        holder = holder.head
        if holder.idx == expression.anchor:
            continue
        later = by_token.get(holder.i) or stated.get(holder.i)
        if later is earlier:
            later = None
        present = holder.tag_ in ("VBZ", "VBP") and is_verb(holder)
        if later is not None or is_verb(holder):
            break
    said = own_time(holder, reading) if holder is not None and is_verb(holder) and later is None else None
    loose = abs(shift) >= 13 or any(t.lower_ in NEAR for t in _words_before(expression, reading))
    if said is not None and said.precision in DAYS and said.bound == "within" and earlier.time in (None, said):
        earlier.time = _moved(said, -shift, loose, expression, reading)
    elif later is not None and later.time is not None and earlier.time is None:
        earlier.time = _moved(later.time, -shift, loose, expression, reading)
    elif later is not None and later.time is None and earlier.time is not None:
        later.time = _moved(earlier.time, shift, loose, expression, reading)
    elif earlier.time is None and present and reading.article.published:
        today = Moment(reading.article.published[:10], reading.article.published[:10], "day")
        earlier.time = _moved(today, -shift, loose, expression, reading)


def _words_before(expression: TimeExpression, reading: Reading) -> list:  # type: ignore[type-arg]
    first = reading.token(expression.at.start)
    return list(reading.doc[max(0, first.i - 2) : first.i + 3]) if first is not None else []


def _moved(moment: Moment, days: float, loose: bool, expression: TimeExpression, reading: Reading) -> Moment | None:
    found = later_by(moment, days, approximate=loose)
    if found is None:
        return None
    return Moment(found.start, found.end, found.precision, reading.words(expression.at), "within", found.approximate)
