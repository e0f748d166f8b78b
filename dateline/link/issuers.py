"""A stretch of an article -> who issued the words it gives, where the report says that it gives someone's words."""

import re

from dateline.base.observations import Sentence, Statement
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity

RELEASE = re.compile(
    r"\b(statement|readout|read-out|press release|release|communiqu[eé]|press note|handout|factsheet|bulletin"
    r"|notification)\b",
    re.IGNORECASE,
)
MOSTLY = 0.75
PAPERS = frozenset({"statement", "readout", "release", "joint statement", "bulletin", "notice", "resolution"})
ISSUING = frozenset({"organisation", "office", "country", "armed_group"})


class Issuers:
    """Finds, for stretches of articles, whether they are told as someone's statement or release, and whose."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._said: dict[str, list[Statement]] = {}
        self._sentences: dict[str, list[Sentence]] = {}
        for statement in record.seen(Statement):
            self._said.setdefault(statement.article, []).append(statement)
        for sentence in record.seen(Sentence):
            self._sentences.setdefault(sentence.article, []).append(sentence)

    def quoted_speaker(self, article: str, stretch: Range) -> str | None:
        """The speaker in whose quotation marks most of the stretch stands, or None."""
        for statement in self._said.get(article, ()):
            if statement.form == "quote" and any(
                min(part.end, stretch.end) - max(part.start, stretch.start) >= MOSTLY * (stretch.end - stretch.start)
                for part in (statement.text_at, *statement.more)
            ):
                return self._record.entity_of(statement.speaker) or statement.speaker_name
        return None

    def issuers(self, article: str, stretch: Range) -> list[Entity]:
        """The bodies each of whose statements fill half of the stretch."""
        filled: dict[str, int] = {}
        for statement in self._said.get(article, ()):
            entity = self._record.entity_of(statement.speaker)
            if entity is not None:
                filled[entity] = filled.get(entity, 0) + _common(statement, stretch)
        views = (self._record.view(one) for one, size in filled.items() if 2 * size >= stretch.end - stretch.start)
        return [one for one in views if isinstance(one, Entity) and one.kind in ISSUING]

    def paper(self, article: str, stretch: Range) -> tuple[str, str] | None:
        """The kind and the name of a release whose issuer is not told, where it gives the stretch: *says the
        communiqué*."""
        for statement in self._said.get(article, ()):
            told = statement.speaker is None and statement.channel in PAPERS
            if told and _common(statement, stretch) >= MOSTLY * (stretch.end - stretch.start):
                return str(statement.channel), statement.speaker_name
        return None

    def told_as_release(self, article: str, stretch: Range) -> bool:
        """Whether a sentence of the stretch names a statement, a readout or the like as its source."""
        text = self._record.articles[article].text
        return any(
            sentence.at.overlaps(stretch) and RELEASE.search(text, sentence.at.start, sentence.at.end)
            for sentence in self._sentences.get(article, ())
        )


def _common(statement: Statement, stretch: Range) -> int:
    """How many characters of a stretch a statement gives."""
    parts = (statement.text_at, *statement.more)
    return sum(max(0, min(part.end, stretch.end) - max(part.start, stretch.start)) for part in parts)
