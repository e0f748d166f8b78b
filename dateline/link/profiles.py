"""Chains of all articles -> profiles: chains that are alike in all that counts, taken together before any compare."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.grouping import Groups
from dateline.base.matching import pairs_of
from dateline.base.observations import Chain
from dateline.base.record import Record
from dateline.base.words import fold
from dateline.link.names import plain_words
from dateline.link.titles import body_key, title_key

GENERIC_WORDS = """
ministry department government parliament assembly senate cabinet police army navy air force military court supreme
high central bank council committee commission agency office secretariat party opposition state national federal
foreign defence interior home finance health affairs presidency presidential security forces armed embassy mission
delegation coalition union joint declaration statement agreement memorandum understanding communique treaty pact deal
general staff command border guard coast
"""
GENERIC = frozenset(GENERIC_WORDS.split())
EMPTY = frozenset({"of", "the", "and", "for", "affairs"})
KIN = 3
"""Names two articles must share, rare ones, a person's counting twice, to lie in the same surroundings."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Chains alike in kind, name, country and surroundings. `id` is the smallest chain id; `words` the folded name;
    `offices` are (title key, body key, tenure)."""

    id: str
    kind: str
    name: str
    words: tuple[str, ...]
    aliases: frozenset[tuple[str, ...]]
    country: str | None
    offices: frozenset[tuple[str, str, str]]
    articles: frozenset[str]
    surroundings: frozenset[str]
    chains: tuple[str, ...]

    @property
    def weak(self) -> bool:
        """A name that tells little alone: one word of a person's, or a common name without its country."""
        if self.kind == "person":
            return len(self.words) < 2
        return self.kind == "organisation" and self.country is None and self.generic

    @property
    def generic(self) -> bool:
        return all(word in GENERIC for word in self.words)

    def current(self) -> frozenset[tuple[str, str]]:
        return frozenset((title, body) for title, body, tenure in self.offices if tenure != "former" and title)


def like_kind(kind: str) -> str:
    """Armed groups and organisations may be the same thing under two labels."""
    return "organisation" if kind == "armed_group" else kind


def key_words(kind: str, name: str) -> tuple[str, ...]:
    """A name's words as they count for its kind: order of a person's names and *of the* in a ministry's do not."""
    if kind == "person":
        return plain_words(name)
    words = tuple(word for word in fold(name) if word != "the")
    if kind == "organisation":
        kept = sorted("foreign" if w == "external" else w for w in words if w not in EMPTY)
        return tuple(kept) or words
    return words


def surroundings(record: Record) -> dict[str, str]:
    """Article -> a name for its surroundings: articles that share several rare names lie in one."""
    where: dict[str, set[str]] = {}
    for chain in record.seen(Chain):
        if chain.kind not in ("country", "office"):
            where.setdefault(" ".join(fold(chain.name)), set()).add(chain.article)
            if chain.kind == "person":
                where.setdefault("person " + " ".join(fold(chain.name)), set()).add(chain.article)
    widest = max(8, len(record.articles) // 4)
    blocks = {name: sorted(found) for name, found in where.items() if 1 < len(found) <= widest}
    shared: Counter[tuple[str, str]] = Counter()
    for block in blocks.values():
        shared.update(pairs_of({"": block}))
    groups = Groups(record.articles)
    for (a, b), count in sorted(shared.items()):
        if count >= KIN:
            groups.join(a, b)
    return {article: groups.find(article) for article in record.articles}


def profiles(record: Record, *, alone: Iterable[str] = ()) -> list[Profile]:
    """All chains as profiles, sorted by id. Chains in `alone` (a person has judged them) stand by themselves."""
    near, apart = surroundings(record), set(alone)
    found: dict[tuple[object, ...], list[Chain]] = {}
    for chain in record.seen(Chain):
        kind = like_kind(chain.kind)
        words = key_words(kind, chain.country or chain.name if kind == "country" else chain.name)
        key: tuple[object, ...] = (kind, tuple(sorted(words)), _country(chain), near[chain.article])
        if kind == "country":
            key = (kind, words)
        elif chain.id in apart:
            key = (chain.id,)
        elif kind == "person" and len(words) < 2:
            key = (kind, words, chain.article, chain.id)
        found.setdefault(key, []).append(chain)
    return sorted((_profile(chains, near) for chains in found.values()), key=lambda p: p.id)


def _country(chain: Chain) -> str | None:
    return body_key(chain.country) or None


def _profile(chains: list[Chain], near: dict[str, str]) -> Profile:
    first = min(chains, key=lambda c: c.id)
    kind = like_kind(first.kind)
    articles = frozenset(c.article for c in chains)
    name = first.country or first.name if kind == "country" else first.name
    aliases = {key_words(kind, alias) for c in chains for alias in c.aliases}
    offices = {(title_key(o.title), body_key(o.of or o.organisation), o.tenure) for c in chains for o in c.offices}
    return Profile(
        id=first.id,
        kind=kind,
        name=name,
        words=key_words(kind, name),
        aliases=frozenset(a for a in aliases if a),
        country=_country(first),
        offices=frozenset(offices),
        articles=articles,
        surroundings=frozenset(near[a] for a in articles),
        chains=tuple(sorted(c.id for c in chains)),
    )
