"""An article in hand: its text, its parse, and all observed in it so far. Append-only."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from dateline.base.articles import Article, Problem
from dateline.base.observations import Chain, Mention, Observation
from dateline.base.spans import Range
from dateline.base.tokens import Doc, Token

T = TypeVar("T")


class Reading:
    """`doc` is the parse of a text as long as the article's (what is not body is blanked, typographic quotes are
    made plain), so a token's `idx` is an offset of the article's text. Quotes are always cut from the article."""

    def __init__(self, article: Article, doc: Doc) -> None:
        self.article = article
        self.doc = doc
        self.problems: list[Problem] = []
        self._seen: dict[type, list[Observation]] = {}
        self._mention_by_token: dict[int, Mention] = {}
        self._chains: dict[str, Chain] = {}

    def add(self, observations: Iterable[Observation]) -> None:
        for one in observations:
            self._seen.setdefault(type(one), []).append(one)
            if isinstance(one, Mention):
                for token in self.tokens(one.at):
                    self._mention_by_token[token.i] = one
            elif isinstance(one, Chain):
                self._chains[one.id] = one

    def of(self, kind: type[T]) -> list[T]:
        """All observations of one type, in the order they were made."""
        return cast(list[T], self._seen.get(kind, []))

    def everything(self) -> Iterator[Observation]:
        for rows in self._seen.values():
            yield from rows

    def chain(self, chain_id: str) -> Chain:
        return self._chains[chain_id]

    def words(self, stretch: Range) -> str:
        """The article's own words there, verbatim."""
        return self.article.text[stretch.start : stretch.end]

    def token(self, offset: int) -> Token | None:
        """The token that covers an offset of the article's text."""
        return self.doc.at(offset)

    def tokens(self, stretch: Range) -> list[Token]:
        """Tokens that lie in a stretch."""
        return self.doc.within(stretch.start, stretch.end) if self.token(stretch.start) is not None else []

    def mention_of(self, token: Token) -> Mention | None:
        """The mention a token stands in (pronouns included), or None."""
        return self._mention_by_token.get(token.i)

    def chains_of(self, token: Token) -> tuple[str, ...]:
        """The chains that a token's mention refers to, or ()."""
        mention = self.mention_of(token)
        return mention.chains if mention else ()
