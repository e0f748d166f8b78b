"""The words around numbers: money, measures, qualifiers, and the nouns that count persons; tables alone."""

from functools import cache
from typing import Any

from dateline.base.values import Qualifier
from dateline.knowledge.countries import adjectives, peoples
from dateline.knowledge.people import people_nouns

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "₫": "VND", "₪": "ILS", "฿": "THB", "rs": "INR", "rs.": "INR", "inr": "INR",
    "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "rm": "MYR",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "aed": "AED", "sar": "SAR", "qar": "QAR", "uah": "UAH", "ksh": "KES",
    "sh": "KES", "ush": "UGX", "tsh": "TZS", "tk": "BDT", "tk.": "BDT", "gh₵": "GHS", "zar": "ZAR", "cny": "CNY",
    "rmb": "CNY", "jpy": "JPY", "chf": "CHF", "idr": "IDR", "rp": "IDR", "php": "PHP", "ngn": "NGN", "rub": "RUB",
    "try": "TRY", "egp": "EGP", "pkr": "PKR", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "kes": "KES",
}  # fmt: skip
GLUED_SIGNS = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL",
    "rs.": "INR", "rs": "INR", "rm": "MYR", "ksh": "KES", "sh": "KES", "tk": "BDT", "rp": "IDR", "$": "USD",
    "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₦": "NGN", "₱": "PHP", "₩": "KRW", "r": "ZAR",
    "n": "NGN",
}  # fmt: skip
"""Signs met in one token with their figure (*Rs500*, *HK$3*); *R* and *N* only before a figure with a scale."""
CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "rupee": "INR", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY",
    "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "lira": "TRY", "won": "KRW", "rand": "ZAR",
    "naira": "NGN", "shilling": "KES", "dirham": "AED", "riyal": "SAR", "dinar": "dinar", "peso": "peso",
    "real": "BRL", "franc": "CHF", "krona": "SEK", "krone": "NOK", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "dong": "VND", "taka": "BDT", "shekel": "ILS", "zloty": "PLN", "forint": "HUF", "birr": "ETB", "cedi": "GHS",
    "tenge": "KZT", "kina": "PGK", "kwacha": "kwacha", "kyat": "MMK", "manat": "manat", "dram": "AMD", "rial": "rial",
    "leu": "RON", "koruna": "CZK", "dalasi": "GMD", "metical": "MZN", "pula": "BWP", "quetzal": "GTQ", "tugrik": "MNT",
    "afghani": "AFN", "lari": "GEL", "cent": "cent", "pence": "GBP",
}  # fmt: skip
NATIONAL_MONEY = {
    ("dollar", "australian"): "AUD", ("dollar", "canadian"): "CAD", ("dollar", "singapore"): "SGD",
    ("dollar", "hong kong"): "HKD", ("dollar", "kong"): "HKD", ("dollar", "zealand"): "NZD",
    ("rupee", "pakistani"): "PKR", ("rupee", "pakistan"): "PKR", ("rupee", "lankan"): "LKR",
    ("rupee", "nepali"): "NPR", ("pound", "egyptian"): "EGP", ("pound", "syrian"): "SYP", ("peso", "mexican"): "MXN",
    ("peso", "philippine"): "PHP", ("peso", "argentine"): "ARS", ("franc", "cfa"): "XOF", ("riyal", "qatari"): "QAR",
    ("shilling", "ugandan"): "UGX", ("shilling", "tanzanian"): "TZS", ("dinar", "kuwaiti"): "KWD",
    ("dinar", "iraqi"): "IQD", ("dinar", "jordanian"): "JOD",
}  # fmt: skip
MEASURES = {
    "kilometre": "km", "kilometer": "km", "km": "km", "kms": "km", "mile": "mile", "metre": "m", "meter": "m",
    "m": "m", "centimetre": "cm", "centimeter": "cm", "cm": "cm", "millimetre": "mm", "millimeter": "mm", "mm": "mm",
    "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "yard": "yard", "tonne": "tonne", "ton": "ton",
    "tons": "ton", "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "kg": "kg", "gram": "g", "gramme": "g", "g": "g",
    "ounce": "ounce", "oz": "ounce",
    "litre": "litre", "liter": "litre", "gallon": "gallon", "barrel": "barrel", "bpd": "barrel", "hectare": "hectare",
    "acre": "acre", "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW", "kilowatt": "kW", "degree": "degree",
    "celsius": "degree", "km/h": "km/h", "kph": "km/h", "kmph": "km/h", "mph": "mph", "kmh": "km/h", "pound": "pound",
    "megaton": "megaton", "kiloton": "kiloton", "bushel": "bushel", "knot": "knot", "magnitude": "magnitude",
    "sq": "square", "basis": "basis_point", "percentage": "percent_point", "°": "degree",
}  # fmt: skip
TIME_UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "week": "week", "fortnight": "fortnight", "month": "month", "year": "year", "decade": "decade",
    "century": "century",
}  # fmt: skip
PERCENT = frozenset({"%", "percent", "pct", "pc", "per cent", "percents"})
VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
         "lakhs": 2e5, "crores": 2e7, "tens": 20.0}  # fmt: skip
"""*dozens* is at least two of them."""
SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10, "sixth": 1 / 6,
          "thirds": 1 / 3, "quarters": 1 / 4, "fifths": 1 / 5, "tenths": 1 / 10}  # fmt: skip
BEFORE: dict[tuple[str, ...], Qualifier] = {
    ("about",): "about", ("around",): "about", ("some",): "about", ("roughly",): "about", ("circa",): "about",
    ("approximately",): "about", ("estimated",): "about", ("reportedly", "about"): "about", ("approx",): "about",
    ("somewhere", "around"): "about", ("in", "the", "region", "of"): "about", ("an", "estimated"): "about",
    ("at", "least"): "at_least", ("no", "fewer", "than"): "at_least", ("no", "less", "than"): "at_least",
    ("not", "less", "than"): "at_least", ("not", "fewer", "than"): "at_least", ("minimum", "of"): "at_least",
    ("more", "than"): "over", ("greater", "than"): "over", ("over",): "over", ("above",): "over",
    ("exceeding",): "over", ("exceeded",): "over", ("exceeds",): "over", ("upwards", "of"): "over",
    ("excess", "of"): "over", ("upward", "of"): "over", ("well", "over"): "over", ("just", "over"): "over",
    ("just", "above"): "over", ("surpassed",): "over", ("passed",): "over", ("topped",): "over",
    ("higher", "than"): "over", ("beyond",): "over",
    ("as", "many", "as"): "at_most", ("as", "much", "as"): "at_most", ("up", "to"): "at_most", ("upto",): "at_most",
    ("at", "most"): "at_most", ("no", "more", "than"): "at_most", ("not", "more", "than"): "at_most",
    ("fewer", "than"): "at_most", ("less", "than"): "at_most", ("under",): "at_most", ("below",): "at_most",
    ("maximum", "of"): "at_most", ("lower", "than"): "at_most",
    ("nearly",): "nearly", ("almost",): "nearly", ("close", "to"): "nearly", ("just", "under"): "nearly",
    ("just", "below"): "nearly", ("virtually",): "nearly", ("nearing",): "nearly", ("approaching",): "nearly",
}  # fmt: skip
AFTER: dict[tuple[str, ...], Qualifier] = {
    ("or", "more"): "at_least", ("or", "so"): "about", ("-", "odd"): "about", ("odd",): "about", ("plus",): "at_least",
    ("-", "plus"): "at_least", ("or", "fewer"): "at_most", ("or", "less"): "at_most", ("+",): "at_least",
}  # fmt: skip
HARMED = frozenset({
    "kill", "injure", "wound", "die", "hurt", "arrest", "detain", "rescue", "evacuate", "displace", "hospitalise",
    "hospitalize", "abduct", "kidnap", "drown", "perish", "massacre", "slay", "execute", "behead", "shoot", "jail",
    "imprison", "capture", "free", "save", "strand", "trap", "dead", "injured", "wounded", "missing", "alive",
    "feared", "maim", "murder", "survive", "treat", "deport", "repatriate", "recruit", "employ", "hospitalised",
})  # fmt: skip
"""What happens to persons alone: *26 were killed*, *15 injured*."""
TOLLS = frozenset({"toll", "fatality", "casualty", "death", "dead", "tally"})
ROUNDS = frozenset({
    "round", "session", "edition", "phase", "tranche", "package", "anniversary", "conference", "meeting", "summit",
    "dialogue", "congress", "assembly", "plenum", "consultation", "batch", "iteration", "leg", "instalment",
})  # fmt: skip
"""Nouns of which a report counts which one it is: *the 24th round*."""
LABELS = frozenset({
    "article", "section", "chapter", "clause", "resolution", "flight", "boeing", "airbus", "room", "gate", "route",
    "highway", "group", "type", "mark", "version", "page", "rule", "no", "no.", "number", "line", "unit", "block",
    "platform", "phase", "channel", "model", "class", "grade", "level", "category", "case", "bill", "act", "law",
    "decree", "paragraph", "annex", "appendix", "figure", "table", "zone", "sector", "area", "terminal", "track",
    "reactor", "covid", "apollo", "ward", "district", "constituency", "regiment", "brigade", "battalion", "division",
    "squadron", "corps", "formula", "windows", "iphone", "volume", "part", "episode", "season", "agenda", "vision",
    "under", "u", "game", "lap", "day", "stage", "match", "step", "round", "week", "heat", "set", "exhibit",
})  # fmt: skip
"""A figure right after one of these is a label: *Article 370*, *Flight 182*."""


DONE_BY_TWO = frozenset({"hold", "sign", "discuss", "exchange", "reach", "share", "issue", "agree", "meet", "say"})
"""What *the two* do: *when the two held talks* counts no talks."""


@cache
def people_names() -> frozenset[str]:
    """What members of a people are called: *Palestinians*, *an Indian*."""
    names = set(peoples()) | set(adjectives())
    return frozenset(names | {name + "s" for name in names})


def unit_of(noun: Any) -> str:
    """`person` or `item` for the token of a counted noun."""
    lemma = noun.lemma_.lower()
    if lemma in people_nouns() or noun.lower_ in people_nouns() or noun.text in people_names():
        return "person"
    return "person" if lemma.endswith(("man", "men", "woman", "women")) and len(lemma) > 5 else "item"
