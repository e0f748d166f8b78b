"""A giving -> what its figure counts, by the words beside it: whom, which part, what is added to an earlier count."""

import re
from collections.abc import Sequence

from dateline.base.grouping import Groups
from dateline.base.words import STOPWORDS, fold, stem
from dateline.knowledge.countries import adjectives, peoples
from dateline.reconcile.givings import Giving

PEOPLE_WORDS = """
people person victim dead life death fatality casualty casualties
body bodies lives individual man woman and other toll others injured wounded
"""
ANYONE = frozenset(stem(word) for word in PEOPLE_WORDS.split())
NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens
hundreds thousands about around some nearly almost least most over more than up to only just all another further total
fewer less many close roughly approximately well upwards excess estimated confirmed known
per cent percent percentage dollars dollar euros euro pounds pound yuan rupees rupee yen usd us eur gbp inr rs cny aed
bn mn crore lakh
"""
NUMBERS = frozenset(NUMBER_WORDS.split())
CLASSES = {
    "fighter": "fighter rebel militant insurgent terrorist guerrilla comrade combatant jihadist extremist gunman "
    "gunmen attacker assailant raider",
    "soldier": "soldier troop trooper serviceman servicemen servicewoman personnel",
    "civilian": "civilian villager resident inhabitant farmer bystander noncombatant",
    "police": "police policeman policemen constable",
    "child": "child children boy girl pupil toddler infant baby",
    "memorandum": "memorandum memorandums memoranda mou mous",
    "protester": "protester protestor demonstrator marcher",
    "worker": "worker labourer laborer employee",
}
CLASS_OF = {stem(word): name for name, words in CLASSES.items() for word in words.split()}
MARCHER_WORDS = "protester protestor demonstrator marcher supporter follower opponent activist participant sympathiser"
MARCHERS = frozenset(map(stem, MARCHER_WORDS.split())) | {"protester"}
"""Words for whoever takes part."""
ARMED = frozenset({"fighter", "soldier"})
SIDES = frozenset({"fighter", "soldier", "civilian", "police", "protester"})
"""Sorts of people who stand on one side of a fight; *miners* and *workers* may be the same people."""
ADDED = re.compile(r"\b(?:more|further|additional|extra)\b(?! than)", re.IGNORECASE)

HARMED = (
    "dead|deceased|victims?|injured|wounded|killed|missing|casualties|bodies|survivors|fatalities|detained|arrested"
)
SOME_OF = re.compile(
    rf"\bof (?:those|them|these|whom|which)\b|\bof (?:the|its|his|her|their) (?:\w+ )?(?:{HARMED})\b", re.IGNORECASE
)


def counted(row: Giving) -> frozenset[str]:
    """Stems of the words that say what a figure counts, words for one thing as one; none where it says only people."""
    words = [w for w in fold(plain_names(row)) if w not in STOPWORDS and w not in NUMBERS and not re.match(r"\d", w)]
    stems = frozenset(stem(w) for w in words) - ANYONE - {stem(row.property)}
    if row.property == "participants":
        stems -= MARCHERS
    return frozenset(CLASS_OF.get(one, one) for one in stems)


def plain_names(row: Giving) -> str:
    """The words of a figure and of whom it is, peoples by the names of their countries: *Armenians*, *Armenian*."""
    words = f"{row.value.text} {row.value.of}".split()
    return " ".join(adjectives().get(w) or peoples().get(w) or peoples().get(w.removesuffix("s")) or w for w in words)


def adds_to_an_earlier_count(row: Giving) -> bool:
    """*Five more bodies* is no count of all; *12 more missing* are missing beside the dead."""
    return bool(ADDED.search(row.value.text)) and row.property != "missing"


def some_of_a_count(row: Giving) -> bool:
    """*Five of the dead* are a part of those who were counted."""
    return bool(SOME_OF.search(row.value.text))


def part_of(a: Giving, b: Giving) -> bool:
    """*Six children* beside *12 people*, *two Thai farmers* beside *nine civilians*: a narrower count, and smaller."""
    x, y = counted(a), counted(b)
    if x & y & ARMED and a.article == b.article and a.speaker and b.speaker and a.speaker != b.speaker:
        return False  # *six Chilean soldiers*, says the army; *18 soldiers*, say the rebels
    if y and x - y <= ARMED:  # *nine Taliban fighters* are no narrower than *200 Taliban*
        return False
    return x > y and (a.value.number or 0) < (b.value.number or 0)


def same_thing(a: Giving, b: Giving) -> bool:
    """*Six soldiers* and *three children* are counts of different things; one without a word may be of either."""
    x, y = counted(a), counted(b)
    one, other = _whose(a), _whose(b)
    if one and other and not one & other:
        return False
    return not x or not y or bool(x & y)


def may_be_one_crowd(a: Giving, b: Giving) -> bool:
    """Whether two words for people may be of all of them: no side's name or sort, and no children, stands between."""
    x, y = counted(a), counted(b)
    return not (of_a_side(a) or of_a_side(b)) and "child" not in x | y and bool(x and y)


def of_a_side(row: Giving) -> bool:
    """Whether the words say whose side those counted are of."""
    return bool(_whose(row) or counted(row) & SIDES)


def _whose(row: Giving) -> frozenset[str]:
    """The names among the words: *Pakistani* of *58 Pakistani soldiers*."""
    names = [word for word in plain_names(row).split() if word[:1].isupper()]
    words = {word for name in names for word in fold(name)}
    return frozenset(stem(word) for word in words - NUMBERS - STOPWORDS)


def sides(rows: Sequence[Giving]) -> list[list[Giving]]:
    """The figures of each side's losses apart, where every one says whose; else all together, in their order."""
    marks = {index: (_whose(row), counted(row) & SIDES) for index, row in enumerate(rows)}
    if not all(names or sorts for names, sorts in marks.values()):
        return [list(rows)]
    groups = Groups(str(index) for index in marks)
    for a, x in marks.items():
        for b, y in marks.items():
            if a < b and _one_side(x, y):
                groups.join(str(a), str(b))
    return [[rows[index] for index in sorted(map(int, group))] for group in groups.all()]


def _one_side(x: tuple[frozenset[str], frozenset[str]], y: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Of one name or none, and of one sort or none; soldiers and fighters of one name are its forces."""
    names, sorts = x[0] & y[0], x[1] & y[1]
    if x[0] and y[0] and not names:
        return False
    return bool(sorts) or not (x[1] and y[1]) or (bool(names) and x[1] | y[1] <= ARMED)
