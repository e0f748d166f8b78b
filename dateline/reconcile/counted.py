"""A giving -> what its figure counts, by the words beside it: whom, which part, what is added to an earlier count."""

import re

from dateline.base.words import STOPWORDS, fold, stem
from dateline.reconcile.givings import Giving

PEOPLE_WORDS = """
people person victim dead life death fatality casualty casualties
body bodies individual man woman and other toll others injured wounded
"""
ANYONE = frozenset(stem(word) for word in PEOPLE_WORDS.split())
NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens
hundreds thousands about around some nearly almost least most over more than up to only just all another further total
per cent percent percentage dollars dollar euros euro pounds pound yuan rupees rupee yen usd us eur gbp inr rs cny aed
bn mn crore lakh
"""
NUMBERS = frozenset(NUMBER_WORDS.split())
CLASSES = {
    "fighter": "fighter rebel militant insurgent terrorist guerrilla comrade combatant jihadist extremist gunman",
    "soldier": "soldier troop trooper serviceman servicemen servicewoman personnel",
    "civilian": "civilian villager resident inhabitant farmer bystander noncombatant",
    "police": "police policeman policemen constable",
    "child": "child children boy girl pupil toddler infant baby",
    "memorandum": "memorandum memorandums memoranda mou mous",
    "protester": "protester protestor demonstrator marcher",
    "worker": "worker labourer laborer employee",
}
CLASS_OF = {stem(word): name for name, words in CLASSES.items() for word in words.split()}
ARMED = frozenset({"fighter", "soldier"})
ADDED = re.compile(r"\b(?:more|further|additional|extra)\b(?! than)", re.IGNORECASE)

HARMED = (
    "dead|deceased|victims?|injured|wounded|killed|missing|casualties|bodies|survivors|fatalities|detained|arrested"
)
SOME_OF = re.compile(
    rf"\bof (?:those|them|these|whom|which)\b|\bof (?:the|its|his|her|their) (?:\w+ )?(?:{HARMED})\b", re.IGNORECASE
)


def counted(row: Giving) -> frozenset[str]:
    """Stems of the words that say what a figure counts, words for one thing as one; none where it says only people."""
    text = f"{row.value.text} {row.value.of}"
    words = [w for w in fold(text) if w not in STOPWORDS and w not in NUMBERS and not re.match(r"\d", w)]
    stems = frozenset(stem(w) for w in words) - ANYONE - {stem(row.property)}
    return frozenset(CLASS_OF.get(one, one) for one in stems)


def adds_to_an_earlier_count(row: Giving) -> bool:
    """*Five more bodies* is no count of all."""
    return bool(ADDED.search(row.value.text))


def some_of_a_count(row: Giving) -> bool:
    """*Five of the dead* are a part of those who were counted."""
    return bool(SOME_OF.search(row.value.text))


def part_of(a: Giving, b: Giving) -> bool:
    """*Six children* beside *12 people*, *two Thai farmers* beside *nine civilians*: a narrower count, and smaller."""
    x, y = counted(a), counted(b)
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


def _whose(row: Giving) -> frozenset[str]:
    """The names among the words: *Pakistani* of *58 Pakistani soldiers*."""
    words = f"{row.value.text} {row.value.of}".split()
    return frozenset(stem(word) for name in words if name[:1].isupper() for word in fold(name)) - NUMBERS
