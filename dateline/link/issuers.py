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

    def issuer(self, article: str, stretch: Range) -> Entity | None:
        """The body whose statement overlaps the stretch."""
        for statement in self._said.get(article, ()):
            if statement.at.overlaps(stretch):
                entity = self._record.view(self._record.entity_of(statement.speaker) or "")
                if isinstance(entity, Entity) and entity.kind in ISSUING:
                    return entity
        return None

    def told_as_release(self, article: str, stretch: Range) -> bool:
        """Whether a sentence of the stretch names a statement, a readout or the like as its source."""
        text = self._record.articles[article].text
        return any(
            sentence.at.overlaps(stretch) and RELEASE.search(text, sentence.at.start, sentence.at.end)
            for sentence in self._sentences.get(article, ())
        )
