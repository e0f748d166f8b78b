"""Common nouns of places -> the place they stand for: *the port city of X*, *the city* after X was named."""

from spacy.tokens import Token

from dateline.base.observations import Mention
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import prepositions

TOWNS = frozenset({"city", "town", "village", "township", "suburb", "island", "port", "neighbourhood", "neighborhood"})
AREAS = TOWNS | {
    "district", "region", "province", "state", "area", "municipality", "settlement", "county", "centre", "center",
    "outskirt", "heart",
}  # fmt: skip
BACK = frozenset({"the", "that", "this"})


def named_place(noun: Token, fillers: Fillers) -> tuple[str, ...]:
    """The chains of the place that a common noun names with *of*, or goes back to."""
    if noun.lemma_.lower() not in AREAS:
        return ()
    named = [o for p, o in prepositions(noun) if p == "of" and fillers.kind(o) == "place"]
    named += [c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1 and fillers.kind(c) == "place"]
    if named:
        return fillers.reading.chains_of(named[0])
    before = [c for c in noun.children if c.i < noun.i]
    if noun.lemma_.lower() not in TOWNS or len(before) != 1 or before[0].lower_ not in BACK:
        return ()
    told = [m for m in fillers.reading.of(Mention) if m.kind == "place" and len(m.chains) == 1 and m.at.end <= noun.idx]
    return max(told, key=lambda m: m.at.start).chains if told else ()
