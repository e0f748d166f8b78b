"""Hand-made records for tests of linking and reconciling: reports whose observations are written out by the test."""

from dataclasses import replace

from dateline.base.articles import Article
from dateline.base.judgements import Judgement
from dateline.base.moments import Moment
from dateline.base.observations import (
    Chain,
    Claim,
    EventLink,
    EventMention,
    Mention,
    Observation,
    OfficeHeld,
    Participation,
    RelationMention,
    Sentence,
    Statement,
)
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.values import Value


def day(iso: str) -> Moment:
    return Moment(iso, iso, "day", iso)


class Report:
    """One report in the making: its text, and what the test says was observed in it. Words are found in the text by
    their first occurrence, so every stretch is a real one."""

    def __init__(self, id: str, text: str, *, published: str | None = "2026-03-10", **more: str) -> None:
        body = tuple(self._lines(text))
        self.article = Article(id, f"{id}.txt", text, published=published, body=body, **more)  # type: ignore[arg-type]
        self.observations: list[Observation] = []
        self.sentence(text)

    @staticmethod
    def _lines(text: str) -> list[Range]:
        found, place = [], 0
        for line in text.split("\n"):
            if line.strip():
                found.append(Range(place, place + len(line)))
            place += len(line) + 1
        return found

    def at(self, words: str) -> Range:
        place = self.article.text.index(words)
        return Range(place, place + len(words))

    def _id(self, prefix: str) -> str:
        return f"{prefix}-{self.article.id}-{len(self.observations):03d}"

    def _add(self, one: Observation) -> str:
        self.observations.append(one)
        return one.id

    def sentence(self, text: str) -> str:
        return self._add(Sentence(self._id("s"), self.article.id, self.at(text), 0))

    def chain(
        self,
        kind: str,
        name: str,
        *,
        words: str | None = None,
        office: tuple[str, str | None] | None = None,
        tenure: str = "current",
        inferred: bool = False,
        country: str | None = None,
        aliases: tuple[str, ...] = (),
    ) -> str:
        at = self.at(words or name)
        mention = self._id("m")
        chain = f"ch{mention}"
        self._add(Mention(mention, self.article.id, at, at.start, kind, "name", words or name, (chain,)))  # type: ignore[arg-type]
        held = (OfficeHeld(office[0], office[1], tenure, at, inferred=inferred),) if office else ()  # type: ignore[arg-type]
        row = Chain(chain, self.article.id, kind, name, aliases, country, held, (mention,))  # type: ignore[arg-type]
        return self._add(row)

    def event(
        self, kind: str, status: str, words: str, *who: str | tuple[str, str] | Participation, **more: object
    ) -> str:
        at = self.at(words)
        people = tuple(
            one
            if isinstance(one, Participation)
            else Participation("participant", one)
            if isinstance(one, str)
            else Participation(one[0], one[1])  # type: ignore[arg-type]
            for one in who
        )
        row = EventMention(self._id("em"), self.article.id, kind, status, at, at, participants=people)  # type: ignore[arg-type]
        return self._add(replace(row, **more))  # type: ignore[arg-type]

    def statement(self, speaker: str | None, words: str, *, form: str = "reported", **more: object) -> str:
        at = self.at(words)
        row = Statement(self._id("sa"), self.article.id, at, at, form, "said", speaker, "the speaker")  # type: ignore[arg-type]
        return self._add(replace(row, **more))  # type: ignore[arg-type]

    def claim(self, about: str, property: str, value: Value, words: str, **more: object) -> str:
        row = Claim(self._id("cl"), self.article.id, about, property, value, self.at(words))
        return self._add(replace(row, **more))  # type: ignore[arg-type]

    def link(self, before: str, after: str, kind: str, words: str) -> str:
        return self._add(EventLink(self._id("el"), self.article.id, before, after, kind, self.at(words)))  # type: ignore[arg-type]

    def relation(self, type: str, subject: str, object: str, words: str, **more: object) -> str:
        row = RelationMention(self._id("rm"), self.article.id, type, subject, object, self.at(words))
        return self._add(replace(row, **more))  # type: ignore[arg-type]


def record_of(*reports: Report, judgements: tuple[Judgement, ...] = ()) -> Record:
    rows = [one for report in reports for one in report.observations]
    return Record([report.article for report in reports], rows, judgements=judgements)


def run(record: Record, *stages: object) -> Record:
    for stage in stages:
        record.add(list(stage.reconcile(record)))  # type: ignore[attr-defined]
    return record


def people(count: int) -> Value:
    return Value(f"{count} people", number=count, unit="person")


def meeting(
    id: str,
    status: str,
    *,
    of: tuple[str, str] = ("Ana Reyes", "Tomas Vega"),
    on: str | None = None,
    place: str | None = "Quito",
    published: str = "2026-03-10",
    form: str | None = "bilateral",
    title: str | None = None,
) -> Report:
    """A report of one meeting, told or expected."""
    report = Report(id, f"{of[0]} and {of[1]} in {place or 'the capital'}: talks.", published=published)
    who = [report.chain("person", name) for name in of]
    where = report.chain("place", place) if place else None
    time = day(on) if on else None
    report.event("meeting", status, "talks", *who, time=time, place=where, form=form, title=title)
    return report
