"""Two profiles of people -> what speaks for and against their being one person."""

from rapidfuzz.distance import Indel

from dateline.base.matching import NEVER, Feature
from dateline.base.spellings import word_alike
from dateline.knowledge.countries import countries
from dateline.link.names import covered, descends, is_the_fathers, near, nearly_covered, run_together
from dateline.link.profiles import Profile
from dateline.link.titles import one_holder

MONARCHS = frozenset({"king", "amir", "sultan"})
CLOSE = 0.66
"""Share of letters two words keep in common that may be one name (*Bishnu, Vishnu* .83; *Ali, Ari* .67)."""
COMMON = frozenset({"party", "ministry", "foreign", "defence", "army", "united", "national"})


def same_full_name(a: Profile, b: Profile) -> float:
    """Both are called by the same two or more words, in whatever order."""
    return float(len(a.words) > 1 and sorted(a.words) == sorted(b.words))


def one_name_spelt_otherwise(a: Profile, b: Profile) -> float:
    """Both names have as many words and sound alike word by word, or all together: another transliteration or an
    initial."""
    if len(a.words) < 2 or same_full_name(a, b):
        return 0.0
    return float((len(a.words) == len(b.words) and covered(a.words, b.words) >= 0.7) or run_together(a.words, b.words))


def names_nearly_agree(a: Profile, b: Profile) -> float:
    """One word differs in its vowels only, and no report names both: maybe one person, maybe two."""
    alike = near(a.words, b.words) or nearly_covered(a.words, b.words)
    return float(alike and not a.articles & b.articles)


def two_words_agree_and_one_nearly(a: Profile, b: Profile) -> float:
    """Of three words or more all but one are the same, and that one differs in its vowels only."""
    return float(len(a.words) > 2 and near(a.words, b.words))


def one_office_and_names_a_letter_apart(a: Profile, b: Profile) -> float:
    """Both hold one office at present, and of their names only one word differs, by a letter or two: *Bishnu*,
    *Vishnu*. None of the reports says that either has left it, as one would of two who came one after the other."""
    odd = [(x, y) for x, y in zip(a.words, b.words, strict=False) if not word_alike(x, y)]
    close = len(a.words) == len(b.words) > 1 and len(odd) == 1 and Indel.normalized_similarity(*odd[0]) >= CLOSE
    left = {(title, body) for p in (a, b) for title, body, tenure in p.offices if tenure == "former"}
    shared = {office for office in a.current() & b.current() if all(office)} - left
    return float(close and any(one_holder(title) for title, _ in shared))


def one_name_a_shorter_form(a: Profile, b: Profile) -> float:
    """All words of the shorter name, two or more, stand in the longer."""
    short, long = sorted((a.words, b.words), key=len)
    return float(1 < len(short) < len(long) and covered(short, long) >= 0.7)


def one_word_of_the_name(a: Profile, b: Profile) -> float:
    """One report gives only a word that begins or ends the other's name: not a king's that ends a prince's."""
    one, other = sorted((a, b), key=lambda p: len(p.words))
    short, long = one.words, other.words
    begins_or_ends = len(short) == 1 and (covered(short, (long[0],)) or covered(short, (long[-1],)))
    reigns = any(title in MONARCHS for title, _ in one.current() - other.current())
    return float(bool(begins_or_ends) and not (reigns and is_the_fathers(short[0], other.name)))


def told_apart_in_one_report(a: Profile, b: Profile) -> float:
    """A report that names the one in full calls another by that family name alone: *Lee*, and *Ann Lee*."""
    short, long = sorted((a.words, b.words), key=len)
    return float(len(short) == 1 < len(long) and short[0] == long[-1] and bool(a.articles & b.articles))


def same_single_name(a: Profile, b: Profile) -> float:
    """Both reports know only the one same word."""
    return float(len(a.words) == 1 and a.words == b.words)


def one_descends_from_the_other(a: Profile, b: Profile) -> float:
    """The one's name is that of the other's father, or one is called Senior and the other Junior."""
    return float(descends(a.name, b.name))


def same_office(a: Profile, b: Profile) -> float:
    """Both hold, or held, the same office of the same country or body."""
    return float(bool(held(a) & held(b)))


def same_country(a: Profile, b: Profile) -> float:
    """Reports place both in the same country."""
    return float(a.country is not None and a.country == b.country)


def countries_differ(a: Profile, b: Profile) -> float:
    """Reports place them in different countries."""
    return float(a.country is not None and b.country is not None and a.country != b.country)


def kindred_reports(a: Profile, b: Profile) -> float:
    """The reports that name them name several others in common."""
    return float(bool(a.surroundings & b.surroundings))


def offices_of_different_bodies(a: Profile, b: Profile) -> float:
    """Each holds an office at present, and none of the one's is of a body that the other serves; where their countries
    differ too, that says it already."""
    x, y = ({body for _, body in p.current() if body} for p in (a, b))
    told = not countries_differ(a, b) and not any(_may_be_one(i, j) for i in a.current() for j in b.current())
    return float(told and bool(x and y) and not x & y and not held(a) & held(b))


def _may_be_one(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """*head of BNPB*, *head of the disaster agency*, *... of the National Disaster Agency*: bodies that share a word,
    or one of them a short form no table knows, with the same title."""
    x, y = a[1].split(), b[1].split()
    short = any(len(w) == 1 and len(w[0]) < 7 and w[0].title() not in countries() for w in (x, y))
    return bool(set(x) & set(y) - COMMON) or (a[0] == b[0] and short)


def held(profile: Profile) -> set[tuple[str, str]]:
    return {(title, body) for title, body, _ in profile.offices if title and body}


def names_agree(a: Profile, b: Profile) -> bool:
    """Whether one name may stand for the other at all."""
    return bool(
        same_full_name(a, b)
        or one_name_spelt_otherwise(a, b)
        or one_name_a_shorter_form(a, b)
        or one_word_of_the_name(a, b)
        or names_nearly_agree(a, b)
        or one_office_and_names_a_letter_apart(a, b)
    )


PERSON: tuple[Feature[Profile], ...] = (
    Feature(same_full_name, 4.0),
    Feature(one_name_spelt_otherwise, 3.0),
    Feature(one_descends_from_the_other, NEVER),
    Feature(told_apart_in_one_report, NEVER),
    Feature(one_office_and_names_a_letter_apart, 2.0),
    Feature(one_name_a_shorter_form, 3.0),
    Feature(names_nearly_agree, 1.0),
    Feature(two_words_agree_and_one_nearly, 1.0),
    Feature(one_word_of_the_name, 1.0),
    Feature(same_single_name, 1.0),
    Feature(same_office, 2.0),
    Feature(same_country, 1.0),
    Feature(kindred_reports, 1.0),
    Feature(countries_differ, -1.0),
    Feature(offices_of_different_bodies, -1.0),
)
