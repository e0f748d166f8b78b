"""Words for buildings -> the sort they are of, by which one can be told from another."""

SORTS = {
    "hotel": "hotel resort inn",
    "mission": "embassy consulate",
    "ministry": "ministry secretariat",
    "seat": "palace house residence mansion castle chancellery villa lodge diwan durbar office complex",
    "centre": "centre center",
    "parliament": "parliament",
    "stadium": "stadium arena",
    "university": "university academy college",
    "barracks": "barracks",
    "church": "cathedral basilica church monastery mosque",
}
SORT_OF = {word: sort for sort, words in SORTS.items() for word in words.split()}
MISSIONS = frozenset({("high", "commission"), ("permanent", "mission")})


def sort_of_building(words: tuple[str, ...]) -> str | None:
    """The sort of a building by its last word, or by its last two: *the Kenyan High Commission*."""
    if words[-2:] in MISSIONS:
        return "mission"
    return SORT_OF.get(words[-1]) if words else None
