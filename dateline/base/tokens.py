"""The parse of a text as plain tokens: words, tags and tree, read once off the parser and from then on only looked up.

The names of fields are spaCy's, whose parse it is. Rules ask for a field, a head or a child some two hundred times a
token: asking spaCy's own tokens, which are made anew at each asking, costs more than all that the rules do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """`i` is its number in the document, `idx` its offset. The tree is `head` (of a root: itself), `lefts` and `rights`
    (what hangs on it before and behind it), `children` (both), and the outermost tokens below it, itself included."""

    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    whitespace_: str
    is_punct: bool
    like_num: bool
    is_sent_start: bool
    ent_type_: str = ""
    doc: "Doc" = field(init=False)
    sent: "Stretch" = field(init=False)
    head: "Token" = field(init=False)
    left_edge: "Token" = field(init=False)
    right_edge: "Token" = field(init=False)
    lefts: Sequence["Token"] = ()
    rights: Sequence["Token"] = ()
    children: Sequence["Token"] = ()
    _below: Sequence["Token"] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        return self.text.isdigit()

    def nbor(self, by: int = 1) -> "Token":
        """The token so many further on, or back."""
        return self.doc[self.i + by]

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The head, its head, and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: "Token") -> bool:
        return any(above is self for above in other.ancestors)

    @property
    def subtree(self) -> Sequence["Token"]:
        """The token with all below it, in the order of the text."""
        if not self._below:
            found = [self]
            for token in found:  # no recursion: a list of a thousand names is a thousand deep
                found += token.children
            self._below = sorted(found, key=lambda t: t.i)
        return self._below

    @property
    def conjuncts(self) -> list["Token"]:
        """All others of its coordination, the first before those joined to it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [c for c in token.rights if c.dep_ == "conj"]
        return [t for t in found if t is not self]


class Stretch(list[Token]):
    """Tokens in a row: a sentence. `start` is the number of its first token, `end` one past that of its last."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: "Doc", start: int, end: int) -> None:
        super().__init__(doc[start:end])
        self.doc, self.start, self.end = doc, start, end

    @property
    def start_char(self) -> int:
        return self[0].idx

    @property
    def end_char(self) -> int:
        return self[-1].idx + len(self[-1])

    @property
    def root(self) -> Token:
        """The token on which all others hang; the first where there are several."""
        return next(t for t in self if t.head is t)


class Name(NamedTuple):
    """A name that the parser found: its first token and the one past its last, and what it is the name of."""

    start: int
    end: int
    label: str


class Doc(list[Token]):
    """All tokens of a text, its sentences, and the names in it."""

    __slots__ = ("_starts", "ents", "sents")

    def __init__(self, tokens: Sequence[Token], heads: Sequence[int], ents: Sequence[Name]) -> None:
        """`heads` holds the number of each token's head."""
        super().__init__(tokens)
        self.ents = ents
        for name in ents:
            for token in self[name.start : name.end]:
                token.ent_type_ = name.label
        self._starts = [token.idx for token in tokens]
        self._hang(heads)
        self._set_edges()
        starts = [token.i for token in self if token.is_sent_start or not token.i]
        self.sents = [Stretch(self, a, b) for a, b in pairwise([*starts, len(self)])]
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence

    def at(self, offset: int) -> Token | None:
        """The token that covers an offset of the text."""
        token = self[i] if (i := bisect_right(self._starts, offset) - 1) >= 0 else None
        return token if token is not None and offset < token.idx + len(token) else None

    def within(self, start: int, end: int) -> list[Token]:
        """All tokens of which a part lies between two offsets."""
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        return [t for t in self[max(0, first) : last] if start < t.idx + len(t)]

    def phrase(self, first: int, end: int) -> str:
        """The words from one token up to another, spaced as in the text."""
        return "".join(token.text + token.whitespace_ for token in self[first:end]).removesuffix(" ")

    def _hang(self, heads: Sequence[int]) -> None:
        lefts: dict[int, list[Token]] = {}
        rights: dict[int, list[Token]] = {}
        for token, head in zip(self, heads, strict=True):
            token.doc, token.head = self, self[head]
            if head != token.i:
                (lefts if token.i < head else rights).setdefault(head, []).append(token)
        for i, row in lefts.items():
            self[i].lefts = self[i].children = row
        for i, row in rights.items():
            self[i].rights, self[i].children = row, [*self[i].children, *row]

    def _set_edges(self) -> None:
        """From either end each token is the edge of itself and of all above it that have none yet."""
        for name, order in (("left_edge", self), ("right_edge", self[::-1])):
            seen: set[int] = set()
            for token in order:
                above = token
                while above.i not in seen:
                    seen.add(above.i)
                    setattr(above, name, token)
                    above = above.head
