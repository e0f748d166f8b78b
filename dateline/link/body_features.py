"""Two profiles of organisations, places and things -> what speaks for and against their being one."""

from dateline.base.matching import NEVER, Feature
from dateline.base.spellings import word_alike
from dateline.link.names import covered
from dateline.link.person_features import countries_differ, kindred_reports, same_country
from dateline.link.profiles import Profile

LINKING = frozenset({"of", "the", "and", "for", "in", "on", "e"})


def same_name(a: Profile, b: Profile) -> float:
    """Both are called by the same words."""
    return float(sorted(a.words) == sorted(b.words))


def one_also_called_as_the_other(a: Profile, b: Profile) -> float:
    """A report gives the one's name, or its short form, as another name of the other."""
    return float(not same_name(a, b) and (a.words in b.aliases or b.words in a.aliases or bool(a.aliases & b.aliases)))


def one_the_initials_of_the_other(a: Profile, b: Profile) -> float:
    """The one is called by the first letters of the other's words."""
    short, long = sorted((a, b), key=lambda p: len(p.words))
    if len(short.words) != 1 or len(long.words) < 2:
        return 0.0
    return float(short.words[0] in initials(long.name))


def name_spelt_otherwise(a: Profile, b: Profile) -> float:
    """Both names sound alike word by word, or, of places, when written as one word."""
    if same_name(a, b):
        return 0.0
    joined = a.kind == "place" and word_alike("".join(a.words), "".join(b.words)) >= 0.9
    return float(joined or (len(a.words) == len(b.words) and covered(a.words, b.words) >= 0.9))


def common_name_of_different_countries(a: Profile, b: Profile) -> float:
    """A name many countries have one of (*Ministry of Defence*), of two different ones."""
    return float(bool(countries_differ(a, b)) and (a.generic or b.generic))


def places_in_different_countries(a: Profile, b: Profile) -> float:
    """Two places of one name, each in its own country."""
    return float(a.kind == "place" and bool(countries_differ(a, b)))


def common_name_without_country(a: Profile, b: Profile) -> float:
    """A name many countries have one of, and a report does not say whose."""
    return float((a.generic or b.generic) and not same_country(a, b) and a.kind in ("organisation", "document"))


def initials(name: str) -> set[str]:
    """The first letters of a name's words, with and without linking words, in small letters."""
    words = [w.lower() for w in name.replace("-", " ").split() if w[:1].isalpha()]
    kept = [w for w in words if w not in LINKING]
    return {"".join(w[0] for w in words), "".join(w[0] for w in kept)}


def names_agree(a: Profile, b: Profile) -> bool:
    """Whether one name may stand for the other at all."""
    tests = (same_name, one_also_called_as_the_other, one_the_initials_of_the_other, name_spelt_otherwise)
    return any(test(a, b) for test in tests)


BODY: tuple[Feature[Profile], ...] = (
    Feature(common_name_of_different_countries, NEVER),
    Feature(places_in_different_countries, NEVER),
    Feature(same_name, 3.5),
    Feature(one_also_called_as_the_other, 3.0),
    Feature(one_the_initials_of_the_other, 2.0),
    Feature(name_spelt_otherwise, 2.5),
    Feature(same_country, 1.0),
    Feature(kindred_reports, 1.0),
    Feature(countries_differ, -1.5),
    Feature(common_name_without_country, -2.0),
)
