"""Common nouns of places -> the place they stand for: *the port city of X*, *the city* after X was named."""

from collections.abc import Iterable

from dateline.base.observations import Mention
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import prepositions

TOWNS = frozenset({"city", "town", "village", "township", "suburb", "island", "port", "neighbourhood", "neighborhood"})
AREAS = TOWNS | {
    "district", "region", "province", "state", "area", "municipality", "settlement", "county", "centre", "center",
    "outskirt", "heart", "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest",
    "edge", "quarter", "hub", "stronghold", "bastion", "resort", "enclave", "capital",
}  # fmt: skip
BACK = frozenset({"the", "that", "this"})
WITHIN = frozenset({"in", "near", "off", "around", "outside", "inside"})
NO_PLACE = frozenset({"DATE", "TIME", "PERSON", "CARDINAL", "MONEY", "EVENT", "WORK_OF_ART", "LAW"})
"""Labels of names that are of something else, whatever stands before them."""


INSIDE = frozenset({"in", "at", "inside", "near", "outside", "on", "off", "along"})


def stands_in(name: Token) -> bool:
    """*a market in X*, *a mall in the city of X*: a name told as where something stands."""
    if name.dep_ != "pobj":
        return False
    noun = name.head.head
    if name.head.lower_ == "of" and noun.lemma_.lower() in AREAS and noun.dep_ == "pobj":
        return noun.head.lower_ in INSIDE
    return name.head.lower_ in INSIDE


def unknown_town(holders: Iterable[Token], fillers: Fillers) -> str | None:
    """*a blast in Kirumba*: the name of a place that no gazetteer knows, told as one by the words before it."""
    for holder in holders:
        for before, noun in prepositions(holder):
            named = [o for p, o in prepositions(noun) if p == "of"] if noun.lemma_.lower() in AREAS else [noun]
            if before not in WITHIN and named == [noun]:
                continue
            found = next((told for name in named if (told := unknown_name(name, fillers)) is not None), None)
            if found is not None:
                return found
    return None


def unknown_name(name: Token, fillers: Fillers) -> str | None:
    """The name of a place, where nothing makes it somebody's or something else's."""
    mention = fillers.mention(name)
    plain = name.tag_ == "NNP" and name.ent_type_ not in NO_PLACE and name.text[:1].isupper()
    alone = not any(c.dep_ in ("det", "poss", "amod") for c in name.children)
    free = mention is None or (mention.kind == "organisation" and " " not in mention.name)
    return _whole(name) if plain and alone and free else None


def _whole(name: Token) -> str:
    """A name with the capital words that stand before it."""
    first = min((c.i for c in name.children if c.dep_ == "compound" and c.tag_ == "NNP"), default=name.i)
    return name.doc.phrase(first, name.i + 1)


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
