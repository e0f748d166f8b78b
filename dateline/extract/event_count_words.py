"""Words around numbers of events -> the property they give; tables alone."""

HARM = frozenset({"attack", "military_operation", "clash", "accident", "disaster", "protest", "standoff"})
BY_VERB: dict[str, str] = {
    **dict.fromkeys(
        (
            "kill",
            "slay",
            "murder",
            "massacre",
            "die",
            "perish",
            "drown",
            "execute",
            "behead",
            "lose",
            "claim",
            "succumb",
            "slaughter",
            "sacrifice",
            "martyr",
            "neutralise",
            "neutralize",
            "eliminate",
            "liquidate",
            "gun",
        ),
        "killed",
    ),
    **dict.fromkeys(("injure", "wound", "hurt", "hospitalise", "hospitalize", "maim"), "injured"),
    **dict.fromkeys(("displace", "evacuate", "flee", "uproot", "shelter", "drive"), "displaced"),
    **dict.fromkeys(("detain", "arrest", "nab", "apprehend"), "detained"),
    **dict.fromkeys(("kidnap", "abduct", "seize", "snatch"), "abducted"),
    **dict.fromkeys(("rescue", "survive", "save", "pluck", "winch"), "survivors"),
    **dict.fromkeys(("miss", "trap", "entomb", "unaccount", "unaccounte", "unaccounted"), "missing"),
    **dict.fromkeys(("carry",), "aboard"),
}
BY_PREDICATE = {
    **dict.fromkeys(("dead",), "killed"),
    **dict.fromkeys(("missing", "unaccounted", "trapped", "entombed"), "missing"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
    **dict.fromkeys(("homeless", "displaced"), "displaced"),
    **dict.fromkeys(("aboard",), "aboard"),
}
BY_NOUN = {
    **dict.fromkeys(("death", "fatality", "dead"), "killed"),
    **dict.fromkeys(("injury", "wounded", "injured", "hurt"), "injured"),
    **dict.fromkeys(("body", "remain", "remains", "corpse"), "bodies"),
    **dict.fromkeys(("survivor",), "survivors"),
    **dict.fromkeys(("hostage",), "hostages"),
    **dict.fromkeys(("prisoner", "detainee"), "prisoners"),
    **dict.fromkeys(("magnitude",), "magnitude"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("evacuee", "displaced"), "displaced"),
    **dict.fromkeys(("arrest",), "detained"),
    **dict.fromkeys(("vote",), "votes"),
}
BY_OF = {
    **dict.fromkeys(("death", "killing", "loss"), "killed"),
    **dict.fromkeys(("body", "remains"), "bodies"),
    **dict.fromkeys(("arrest", "detention"), "detained"),
    **dict.fromkeys(("evacuation", "displacement"), "displaced"),
    **dict.fromkeys(("abduction", "kidnapping"), "abducted"),
    **dict.fromkeys(("disappearance",), "missing"),
    **dict.fromkeys(("rescue",), "survivors"),
}
"""*the deaths of 19 people*: what the noun before *of* says befell them."""
CAUSING = frozenset(
    {
        "cause", "result", "lead", "confirm", "report", "announce", "record", "bring", "recover", "find", "retrieve",
        "pull", "return", "include", "make", "see", "force", "prompt", "trigger",
    }
)  # fmt: skip
"""Verbs under which *the deaths of so many* are an event's own: none are in *a protest over the deaths of five*."""
TAKING = frozenset({"claim", "take", "cost", "lose"})
"""What is done to lives."""
TOLLS = frozenset({"toll", "number", "figure", "count", "tally", "total", "turnout", "attendance", "crowd"})
TOLLED = frozenset({"death", "fatality", "dead", "injury", "injured", "wounded", "missing", "displaced", "arrest"})
"""Nouns that rise to a number themselves: *deaths reached 40*, *the dead numbered 40*."""
TOLD = (
    ("death", "killed"), ("dead", "killed"), ("kill", "killed"), ("fatality", "killed"), ("die", "killed"),
    ("injure", "injured"), ("injured", "injured"), ("injury", "injured"),
    ("wound", "injured"), ("miss", "missing"), ("missing", "missing"),
    ("displace", "displaced"), ("displaced", "displaced"), ("homeless", "displaced"), ("flee", "displaced"),
    ("evacuate", "displaced"), ("evacuee", "displaced"), ("evacuated", "displaced"),
    ("arrest", "detained"), ("detain", "detained"), ("detention", "detained"), ("detainee", "detained"),
    ("participant", "participants"), ("protester", "participants"), ("attendance", "participants"),
    ("passenger", "aboard"), ("aboard", "aboard"), ("turnout", "participants"), ("survivor", "survivors"),
    ("rescue", "survivors"), ("rescued", "survivors"),
    ("ship", "ships"), ("vessel", "ships"), ("boat", "ships"), ("warship", "ships"), ("crowd", "participants"),
)  # fmt: skip
RISES = frozenset(
    {
        "rise",
        "climb",
        "stand",
        "reach",
        "pass",
        "increase",
        "jump",
        "go",
        "bring",
        "put",
        "top",
        "exceed",
        "cross",
        "hit",
        "be",
        "surpass",
        "soar",
        "give",
        "revise",
        "raise",
        "grow",
        "mount",
        "peg",
        "estimate",
        "lift",
        "update",
        "swell",
        "fall",
        "drop",
        "lower",
        "number",
        "total",
        "near",
        "approach",
        "double",
        "shoot",
        "leap",
        "spike",
        "surge",
        "edge",
        "tick",
        "creep",
        "come",
        "amount",
        "take",
        "push",
        "drive",
        "send",
        "move",
    }
)
STRIKING = frozenset(
    {"strike", "target", "hit", "destroy", "bomb", "attack", "pound", "shell", "dismantle", "neutralise"}
)
CURRENCIES = frozenset(
    {"USD", "EUR", "GBP", "INR", "JPY", "CNY", "AUD", "CAD", "CHF", "KRW", "NGN", "KES", "ZAR", "AED", "SAR"}
)
MARCHING = frozenset(
    {
        "take",
        "join",
        "march",
        "rally",
        "gather",
        "protest",
        "demonstrate",
        "draw",
        "attract",
        "attend",
        "participate",
        "turn",
    }
)
DIGGING = frozenset(
    {
        "recover", "find", "pull", "retrieve", "dig", "unearth", "exhume", "collect", "locate", "discover", "haul",
        "fish", "extract", "lift", "recovery", "discovery", "retrieval",
    }
)  # fmt: skip
"""What is done to bodies that are found."""
SENDING = frozenset({"deploy", "send", "dispatch", "station", "post", "field", "commit"})
SENT = frozenset({"expert", "monitor", "observer", "peacekeeper", "adviser", "advisor", "trainer", "inspector"})
"""Who may be sent besides forces."""
MARKETS = frozenset({"market", "zone", "area", "bloc", "union"})
RUBBLE = frozenset(
    {"rubble", "mud", "debris", "snow", "landslide", "mudslide", "avalanche", "earth", "soil", "ruin", "wreckage",
     "rock", "slide", "collapse", "building"}
)  # fmt: skip
ALIVE = frozenset({"pull", "bring", "find", "take", "dig", "get", "come", "emerge", "crawl", "free", "extract"})
FREEING = frozenset({"release", "free", "swap", "exchange", "hand"})
CAPTIVES = frozenset({"prisoner", "hostage", "captive", "detainee"})
TELLING_OF = frozenset(
    {
        "know",
        "believe",
        "report",
        "confirm",
        "think",
        "say",
        "fear",
        "presume",
        "leave",
        "list",
        "declare",
        "reckon",
        "estimate",
        "suspect",
        "assume",
        "count",
        "consider",
    }
)
BEING = frozenset(
    {
        "be",
        "leave",
        "remain",
        "report",
        "find",
        "list",
        "feel",
        "confirm",
        "declare",
        "pronounce",
        "go",
        "make",
        "render",
    }
)
FEARING = frozenset({"fear", "presume"})
"""Verbs under which the dead are not yet known to be dead: they are missing."""
FORCES = frozenset(
    {
        "soldier", "troop", "trooper", "fighter", "rebel", "militant", "insurgent", "guerrilla", "comrade", "combatant",
        "man", "policeman", "officer", "serviceman", "servicewoman", "personnel", "member", "guard", "commando",
        "marine", "sailor", "airman", "ranger", "militiaman", "recruit",
    }
)  # fmt: skip
"""Whom a side at war may lose: they are killed."""
OUTDOORS = frozenset(
    {
        "open",
        "tents",
        "shelters",
        "mosques",
        "churches",
        "schools",
        "outdoors",
        "streets",
        "camps",
        "centres",
        "centers",
    }
)
SAFETY = frozenset({"shelter", "safety", "camp", "centre", "center", "ground", "school", "tent"})
"""Where people are moved to out of harm's way."""
SIGHTING = frozenset({"count", "spot", "detect", "track", "monitor", "deploy", "sight", "observe", "record"})
SHIPS = frozenset({"ship", "vessel", "boat", "warship", "cutter"})
PUNISHING = frozenset({"blacklist", "sanction", "designate", "penalise", "penalize"})
DEALS = {
    **dict.fromkeys(
        ("deal", "agreement", "accord", "pact", "treaty", "contract", "package", "memorandum"), "agreement"
    ),
    **dict.fromkeys(("truce", "ceasefire", "armistice"), "ceasefire"),
}
"""Nouns by which reports go back to what was agreed."""
RUNNING = frozenset({"last", "run", "provide", "cover", "hold", "expire", "apply", "remain", "extend"})
DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0}
