"""Names and references -> Mention, Chain: chains in the making, and what they become."""

from dataclasses import dataclass, field, replace

from dateline.base.ids import make_id
from dateline.base.kinds import EntityKind
from dateline.base.observations import Chain, Mention, MentionForm, OfficeHeld
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.gender import Gender
from dateline.extract.words import Words

BARE = frozenset({"minister", "secretary", "commissioner", "ambassador", "governor", "judge", "chief", "director"})
"""Titles that a report also uses for longer ones."""


@dataclass(slots=True, eq=False)
class Draft:
    """One entity of the article while its mentions are gathered. `key` tells it from others of its kind; `type` is
    finer than the kind; `places` are the first tokens of its mentions, in the order they were made."""

    kind: EntityKind
    name: str
    key: str
    type: str = ""
    country: str | None = None
    gender: Gender = ""
    offices: list[OfficeHeld] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)
    description: str | None = None

    def held(self, office: OfficeHeld) -> None:
        """Adds an office; the same title said again fills in what was not known of it, and *Minister* alone is said
        of a foreign minister too."""
        for n, before in enumerate(self.offices):
            same = before.title.casefold() == office.title.casefold() and before.tenure == office.tenure
            if same and (before.of is None or office.of is None or before.of == office.of):
                if before.of is None and office.of is not None:
                    self.offices[n] = office
                return
        if any(_goes_without(office, before) for before in self.offices):
            return
        self.offices[:] = [before for before in self.offices if not _goes_without(before, office)]
        self.offices.append(office)


def _goes_without(bare: OfficeHeld, full: OfficeHeld) -> bool:
    """Whether the first is only the second's title cut short: *Minister Lee*."""
    cut = bare.of is None and bare.tenure == full.tenure and bare.title.lower() in BARE
    return cut and bare.title.lower() in full.title.lower().split()


@dataclass(slots=True)
class Reference:
    """Tokens that refer to one draft or several."""

    start: int
    end: int
    form: MentionForm
    drafts: list[Draft]
    government: bool = False


class Drafts:
    """The chains of one article in the making, with all references to them."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self.reading, self.words = reading, words
        self.by_key: dict[tuple[EntityKind, str], Draft] = {}
        self.references: list[Reference] = []
        self.at: dict[int, Reference] = {}

    def draft(self, kind: EntityKind, key: str, name: str) -> Draft:
        """The chain of that key, made if there is none."""
        found = self.by_key.get((kind, key))
        if found is None:
            found = self.by_key[(kind, key)] = Draft(kind, name, key)
        return found

    def of_kind(self, *kinds: EntityKind) -> list[Draft]:
        return [d for d in self.by_key.values() if d.kind in kinds]

    def refer(self, start: int, end: int, form: MentionForm, drafts: list[Draft], *, government: bool = False) -> None:
        """Notes that tokens refer to chains; a later reference to the same tokens is not taken."""
        if not drafts or any(i in self.at for i in range(start, end)):
            return
        one = Reference(start, end, form, drafts, government)
        self.references.append(one)
        for i in range(start, end):
            self.at[i] = one
        for draft in drafts:
            draft.places.append(start)

    def range(self, start: int, end: int) -> Range:
        return Range(self.words.start[start], self.words.end[end - 1])

    def head(self, start: int, end: int) -> int:
        """The token of a stretch whose head lies outside it."""
        inside = range(start, end)
        roots = [i for i in inside if self.words.head[i] not in inside or self.words.head[i] == i]
        return roots[-1] if roots else end - 1

    def finish(self) -> list[Mention | Chain]:
        """Mentions in the order of the text, then the chains that have any."""
        article = self.reading.article.id
        ids = {id(d): make_id("c", article, d.kind, d.key) for d in self.by_key.values()}
        mentions: list[Mention] = []
        of_draft: dict[int, list[str]] = {}
        for one in sorted(self.references, key=lambda r: (r.start, r.end)):
            at = self.range(one.start, one.end)
            mention = Mention(
                id=make_id("m", article, at.start, at.end),
                article=article,
                at=at,
                head=self.words.start[self.head(one.start, one.end)],
                kind=one.drafts[0].kind,
                form=one.form,
                name=self.reading.words(at),
                chains=tuple(dict.fromkeys(ids[id(d)] for d in one.drafts)),
                government=one.government,
            )
            mentions.append(mention)
            for draft in one.drafts:
                of_draft.setdefault(id(draft), []).append(mention.id)
        chains = [
            self._chain(draft, ids[id(draft)], tuple(dict.fromkeys(of_draft[id(draft)])))
            for draft in self.by_key.values()
            if id(draft) in of_draft
        ]
        return [*mentions, *chains]

    def _chain(self, draft: Draft, id: str, mentions: tuple[str, ...]) -> Chain:
        return Chain(
            id=id,
            article=self.reading.article.id,
            kind=draft.kind,
            name=draft.name,
            aliases=tuple(a for a in draft.aliases if a != draft.name),
            country=draft.country,
            offices=tuple(replace(o) for o in draft.offices),
            mentions=mentions,
            description=draft.description,
        )
