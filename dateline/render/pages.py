"""Templates, style and script -> one page that needs nothing but itself."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dateline.base.kinds import GATHERINGS
from dateline.base.spans import Span
from dateline.base.views import Event, Office, Point
from dateline.render import wording, words
from dateline.render.bodies import Tie
from dateline.render.look import Look
from dateline.render.marked import marked
from dateline.render.meetings import plain_words
from dateline.render.speech import SPEAKERS
from dateline.render.timeline_svg import mark_of

HERE = Path(__file__).parent


def page(name: str, look: Look, **given: object) -> str:
    """One page of a dossier by its template's name."""
    return _environment().get_template(f"{name}.html.j2").render(look=look, **given)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = (_static(f"dossier.{kind}") for kind in ("css", "js"))
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    made.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "script_hash": f"sha256-{digest}",
        **_WORDS,
    }
    return made


def _static(name: str) -> str:
    """A file of static/, with `</` escaped, lest it end the element it stands in."""
    return (HERE / "static" / name).read_text(encoding="utf-8").replace("</", "<\\/")


def _shown(value: object) -> object:
    """Every value a template writes: markup as it is, words cleaned of what could hide or reorder them."""
    if isinstance(value, Markup):
        return value
    return words.clean(value) if isinstance(value, str) else value


def office_words(office: Office) -> str:
    """`Defence Minister, India (former)`."""
    of = office.of or office.organisation
    named = f"{office.title}, {of}" if of and of not in office.title else office.title
    if office.tenure != "current":
        named += f" ({office.tenure})"
    return f"{named}, {words.period(office.start, office.end)}" if office.start or office.end else named


def tie_spans(ties: list[Tie]) -> list[Span]:
    """The evidence of all ties of a body under one heading."""
    return [span for tie in ties for span in tie.relation.evidence]


def figures(point: Point) -> list[str]:
    """The values of a point in words, each once."""
    return list(dict.fromkeys(words.figure(position.value) for position in point.positions))


def gathering(event: Event) -> bool:
    return event.type in GATHERINGS


def outcome_mark(outcome: str) -> str:
    return "held" if outcome == "happened" else "off" if outcome in ("did_not_happen", "cancelled") else "planned"


_WORDS: dict[str, object] = {
    "speakers_at_once": SPEAKERS,
    "copy_words": wording.COPY_WORDS,
    "count": words.count,
    "day": words.day,
    "entity_words": wording.ENTITY_WORDS,
    "figure": words.figure,
    "figures": figures,
    "gathering": gathering,
    "kind_words": lambda kind: wording.KIND_WORDS.get(kind, wording.plain(kind)),
    "link_words": wording.LINK_WORDS,
    "listed": words.listed,
    "mark_of": mark_of,
    "marked": marked,
    "mode_words": wording.MODE_WORDS,
    "office_words": office_words,
    "outcome_mark": outcome_mark,
    "outcome_words": wording.OUTCOME_WORDS,
    "period": words.period,
    "event_when": words.event_when,
    "plain_words": plain_words,
    "plain": wording.plain,
    "property_words": lambda name: wording.PROPERTY_WORDS.get(name, wording.plain(name)),
    "relation_words": wording.RELATION_WORDS,
    "role_words": wording.ROLE_WORDS,
    "status_words": wording.STATUS_WORDS,
    "tie_spans": tie_spans,
}
