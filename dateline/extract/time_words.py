"""The words of time, each with its class and its value; tables alone.

Classes, one letter each, the alphabet in which the grammar's patterns are written:

    M month    W weekday    v short weekday    Y year     D day figure  O ordinal    N number   s vague count
    U unit     V units      q quarter          f half     S season      P part of day  w weekend  K decade
    T deictic day           L last   X next    H this     G that, same  E early/mid/late        b the end/start of
    A ago      B before     C after            e every    x now, recently  Z clock   p a.m.     z zone
    R daily    a a          t the    o of      k and      r to          h hyphen     c comma    n on/at/in
    i times    j full, more J 21/10/2024       Q Q3 or H1 F fiscal      # 0430       l local    u time
    y future, past          . anything else
"""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "tues": 2,
    "weds": 3, "thurs": 4,
}  # fmt: skip
SHORT_WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "thur": 4, "fri": 5, "sat": 6, "sun": 7}
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "fortnight",
    "month": "month", "year": "year", "decade": "decade", "century": "century", "min": "minute", "hr": "hour",
    "yr": "year", "night": "night", "weekend": "weekend",
}  # fmt: skip
PLURAL_UNITS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week",
    "fortnights": "fortnight", "months": "month", "years": "year", "decades": "decade", "centuries": "century",
    "mins": "minute", "hrs": "hour", "yrs": "year", "secs": "second", "nights": "night", "weekends": "weekend",
    "quarters": "quarter",
}  # fmt: skip
SHORT_MONTHS = frozenset(w for w in MONTHS if len(w) < 5 and w not in ("may", "june", "july"))
"""Words that are a month only beside a day or a year: *Jun* is a name, *Mar* a verb."""
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "DAWN", "dusk": "EV", "noon": "NOON",
    "midday": "NOON", "midnight": "MIDNIGHT", "overnight": "NI", "daybreak": "DAWN", "sunrise": "DAWN",
    "sunset": "EV", "nightfall": "EV", "daytime": "DT", "midnight's": "MIDNIGHT", "nights": "NI", "mornings": "MO",
    "afternoons": "AF", "evenings": "EV",
}  # fmt: skip
DEICTIC_DAYS = {"today": (0, None), "yesterday": (-1, None), "tomorrow": (1, None), "tonight": (0, "NI")}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "final": -1,
}  # fmt: skip
DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip
LAST = {"last": "last", "past": "past", "previous": "previous", "preceding": "previous", "prior": "previous"}
NEXT = {
    "next": "next", "coming": "coming", "upcoming": "coming", "following": "following", "ensuing": "following",
    "subsequent": "following",
}  # fmt: skip
MODS = {
    "early": "START", "late": "END", "mid": "MID", "earlier": "EARLIER", "later": "LATER",
}  # fmt: skip
STRETCHES = {
    "beginning": "START", "start": "START", "end": "END", "middle": "MID", "close": "END", "turn": "START",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip
SETS = {
    "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y",
    "annual": "P1Y", "yearly": "P1Y", "hourly": "PT1H", "nightly": "P1D", "biennially": "P2Y",
}  # fmt: skip
WEEKDAY_SETS = {
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}  # fmt: skip
ZONES = frozenset({
    "gmt", "utc", "est", "edt", "et", "ist", "bst", "cet", "cest", "eet", "eest", "msk", "pst", "pdt", "pt", "pkt",
    "sgt", "jst", "kst", "hkt", "wib", "gst", "eat", "wat", "cat", "sast", "aest", "aedt", "z", "ct", "cdt", "cst",
})  # fmt: skip
VAGUE = {
    "several": 3, "few": 3, "many": 10, "couple": 2, "some": 3, "numerous": 10, "countless": 10, "recent": 3,
    "dozens": 24, "hundreds": 200, "thousands": 2000, "tens": 20,
}  # fmt: skip

STRETCHED = (
    "consecutive",
    "straight",
    "successive",
    "trading",
    "business",
    "working",
    "calendar",
    "full",
    "whole",
    "long",
    "more",
    "additional",
    "further",
    "entire",
    "solid",
    "crucial",
    "other",
    "different",
    "extra",
)
"""Words that may stand between a number and its unit: *five trading days*."""
NAMED_DAYS = frozenset({
    "black", "bloody", "ash", "good", "easter", "super", "cyber", "maundy", "palm", "holy", "whit", "shrove", "orange",
    "remembrance",
})  # fmt: skip
"""What makes a weekday part of a name: *Good Friday*."""

CLASSES: dict[str, tuple[str, object]] = {
    **{w: ("s", v) for w, v in VAGUE.items()},
    **{w: ("O", v) for w, v in ORDINALS.items()},
    **{w: ("U", v) for w, v in UNITS.items()},
    **{w: ("V", v) for w, v in PLURAL_UNITS.items()},
    **{w: ("P", v) for w, v in PARTS.items()},
    **{w: ("S", v) for w, v in SEASONS.items()},
    **{w: ("M", v) for w, v in MONTHS.items()},
    **{w + ".": ("M", v) for w, v in MONTHS.items() if len(w) < 5},
    **{w: ("W", v) for w, v in WEEKDAYS.items()},
    **{w: ("v", v) for w, v in SHORT_WEEKDAYS.items()},
    **{w + ".": ("v", v) for w, v in SHORT_WEEKDAYS.items()},
    **{w: ("T", v) for w, v in DEICTIC_DAYS.items()},
    **{w: ("K", v) for w, v in DECADES.items()},
    **{w: ("L", v) for w, v in LAST.items()},
    **{w: ("X", v) for w, v in NEXT.items()},
    **{w: ("E", v) for w, v in MODS.items()},
    **{w: ("b", v) for w, v in STRETCHES.items()},
    **dict.fromkeys(STRETCHED, ("j", None)),
    **{w: ("x", v) for w, v in REFERENCES.items()},
    **{w: ("R", v) for w, v in SETS.items()},
    **{w: ("R", f"XXXX-WXX-{v}") for w, v in WEEKDAY_SETS.items()},
    **{w: ("z", w.upper()) for w in ZONES},
    "this": ("H", "this"), "current": ("H", "this"), "these": ("H", "these"), "that": ("G", "that"),
    "same": ("G", "same"), "those": ("G", "those"), "ago": ("A", -1), "back": ("A", -1), "before": ("B", -1),
    "after": ("C", 1), "afterwards": ("C", 1), "afterward": ("C", 1), "hence": ("C", 1),
    "future": ("y", "FUTURE_REF"), "weekend": ("w", None), "quarter": ("q", "quarter"),
    "half": ("f", "half"), "every": ("e", None),
    "each": ("e", None), "per": ("e", None), "fiscal": ("F", None), "financial": ("F", None), "times": ("i", None),
    "single": ("N", 1.0),
    "a": ("a", 1), "an": ("a", 1), "the": ("t", None), "of": ("o", None), "and": ("k", "and"), "or": ("k", "or"),
    "to": ("r", None), "through": ("r", None), "till": ("r", None), "until": ("r", None), "-": ("h", None),
    "–": ("h", None), "—": ("h", None), ",": ("c", None), "on": ("n", "on"), "at": ("n", "at"), "in": ("n", "in"),
    "a.m.": ("p", 0), "am": ("p", 0), "a.m": ("p", 0), "p.m.": ("p", 12), "pm": ("p", 12), "p.m": ("p", 12),
    "o'clock": ("p", None), "local": ("l", None), "time": ("u", None),
}  # fmt: skip

FUTURE_WORDS = frozenset({
    "expect", "schedule", "slate", "due", "set", "plan", "likely", "hope", "intend", "prepare", "go", "want", "aim",
    "propose", "poise", "bind", "seek", "agree", "decide", "vow", "pledge", "promise", "offer", "invite", "ask",
    "urge", "call", "order", "tell", "threaten", "ready", "need", "wish", "arrange", "choose", "opt",
    "project", "forecast", "tip", "able", "have", "refuse", "request", "demand", "persuade", "allow", "warn",
    "supposed", "suppose", "about", "certain", "sure", "unlikely", "eager", "keen", "willing",
})  # fmt: skip
"""Lemmas whose infinitive looks ahead: *is due to meet on Friday*, *agreed to hold talks in May*."""

SINCE = frozenset({"since"})
UNTIL = frozenset({"until", "till", "by", "through", "til"})
BEFORE = frozenset({"before", "prior"})
AFTER = frozenset({"after", "following", "from", "beyond"})
THROUGHOUT = frozenset({"throughout"})
APPROXIMATE = frozenset({"about", "around", "nearly", "almost", "roughly", "approximately", "circa"})
LENGTH_BEFORE = frozenset({"in", "for", "during", "over", "of", "to"})
"""After these a length stands for itself and is counted from nothing: *the first time in 20 years after ...*."""
NAMES = frozenset({"may", "april", "june", "august", "jan", "autumn", "summer", "dawn"})
"""Months, seasons and parts of day that are given names or surnames too."""
COUNTED = frozenset({
    "people", "soldiers", "troops", "men", "women", "families", "children", "points", "dollars", "euros", "pounds",
    "rupees", "tons", "tonnes", "km", "kilometres", "kilometers", "miles", "feet", "metres", "meters", "acres",
    "hectares", "jobs", "votes", "residents", "civilians", "homes", "houses", "workers",
})  # fmt: skip
"""Nouns that make of *2000* a number and no year."""
