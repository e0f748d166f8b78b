"""Words of a line -> where its sentences end, and where one opens though none has ended."""

import re
from collections.abc import Iterator

from dateline.knowledge.countries import adjectives, country_names

SHORTEST_QUOTE = 15
"""Code points of a quotation that can open a sentence; a shorter one is a term in scare quotes."""
_SHORT = """
    mr mrs ms dr st lt col gen maj capt sgt sen rep gov rev hon prof adm cmdr amb brig supt insp cpl pvt fr jr sr vs no
    jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp"""
_ABBREVIATED = frozenset(_SHORT.split())
_STOP = re.compile(r"(?<!\.\.)(?P<mark>[.!?])[\"”’')\]]*\s+(?=[\"“'‘(\[]?[A-Z\dÀ-Þ_])")
_BEFORE = re.compile(r"[^\s(\[\"“‘']+$")
_OPENERS = (
    r"The|An?|In|On|At|After|As|It|He|She|They|With|When|While|There|This|These|Those|That|More than|Nearly|"
    r"Following|During|Speaking|Asked|Despite|Before|Since|Until|According|But|And|If|Although|Though|Because|"
    r"Both|Many|Most|Several|Some|Another|Last|Earlier|Later|Under|For|From|To|By|His|Her|Its|Their|We|You|"
    r"What|Who|How|Why|Where|Not|All|Each|Every|Now|Then|Only|Just|Once|Unlike|Among|Amid|Across|Between|"
    r"About|Around|Over|Also|So|Hundreds|Thousands|Dozens|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
)
_OPENS = re.compile(
    rf"(?<=[\w\"”’')\]] )(?:(?:{_OPENERS}) (?=[a-z\"“‘])"
    r"|(?:At least|More than|About|Some|Around|Nearly|Over) (?=\d)|[A-Z][a-z]+(?:-[a-z]+)? (?=people\b)"
    r"|(?:In|On|At|After|Since|By|Last|Before|Under) (?=[A-Z\d])"
    r"|(?:He|She|They|It|There|However|Meanwhile|Previously|Earlier|Later|Today|Yesterday|Afterwards?|Nevertheless|"
    r"Moreover|Besides|Instead|Still|Also|Finally|[A-Z][a-z]{3,}ly), )"
)
"""Words of grammar with a capital: with them a sentence opens, whatever stands before."""
_HEADED = re.compile(r"(?<=[a-z\"”’'\d] )(?:However|The|Former|Outside|Inside|Outgoing|Incoming) (?=[A-Za-z])")
"""The same before a name, behind a small letter: *... at the gate The White House says*."""
_QUOTE = re.compile(rf"(?<=[\w’'] )[\"“](?=[A-Z][^\"”]{{{SHORTEST_QUOTE},}})")
_VERB = (
    r"(?:(?:yesterday|today|on [A-Z][a-z]+day) )?"
    r"(?:also |then |later |now |already |previously |earlier |again |had |has |have )?"
    r"(?:said|says|told|tells|was|were|is|are|has|had|have|will|would|could|may|can|did|met|held|flew|took|made|came|"
    r"went|gave|won|lost|saw|led|fell|rose|hit|sent|left|put|set|began|spoke|found|kept|called|[a-z]{3,}ed)\b"
)
_WORD = r"(?:[A-Z][\w’'.&-]*|of|for|the|and|de|al|bin|van|von|del|da)"
_NAMED = re.compile(
    rf"(?<=[a-z\"”’')\d] )(?=[A-Z][\w’'.&-]*(?: {_WORD}){{0,6}}(?: [a-z]+(?: [A-Z][\w’'.-]+){{1,3}})?"
    rf"(?:[’']s?(?: [a-z-]+){{1,4}})?(?:, [^.!?]{{3,90}}?,)? {_VERB})"
)
"""*... after the blast* / *Ann Lee, who leads the town, said*: who does what, behind a small letter."""
_SINGLE = re.compile(rf"(?<=[\w”’'] )(?P<name>[A-Z][a-z]{{3,}}) {_VERB}")
_TITLED = re.compile(
    r"(?<=[a-z’'] )(?:(?:Vice |Prime |Foreign |Defen[cs]e |Interior |Finance )?(?:President|Minister|Secretary|"
    r"Chancellor|Senator|Governor|General|Ambassador|King|Queen|Mayor|Premier)|Mr|Mrs|Ms|Dr)\.? "
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}"
    rf"(?:[’']s?(?: [a-z-]+){{1,4}})?(?:, [^.!?]{{3,90}}?,)? {_VERB}"
)
_NOUN = re.compile(
    rf"(?<=[a-z\"”’')\d] )(?P<noun>[A-Z][a-z]{{3,}})(?: (?:at|in|of|from|for|with|on)(?: [\w’'-]+){{1,4}})? {_VERB}"
)
_BEFORE_NAMES = """
    the a an of in on at by to for with from as and or but called named titled said says told that who whom which when
    where if magazine newspaper his her its their our my your this these those between near against over under after
    before since until than like into onto about around via per de al bin van von vs is are was were be than not no
    former late then deputy vice ex acting new"""
_LEADS_ON = frozenset(_BEFORE_NAMES.split())
"""Before a name or a title: no sentence opens there."""
_TITLES = frozenset(
    ("mr", "mrs", "ms", "dr", "minister", "president", "premier", "general", "secretary", "ambassador", "chancellor")
)
"""Before *He*, *An* or *To* these make a name of it."""
_SAYING = """
    says thinks believes hopes knows fears claims insists denies shows warns vows knew thought how why what because
    while although though whether once such"""
_SAYS_THAT = frozenset(_SAYING.split())
_NOUNS_IN_ING = frozenset(("morning", "evening", "meeting", "building", "spring", "king", "shelling", "bombing"))
_NAMES_TOO = re.compile(r"(?:He|An|To|So|In|On) ")
_LETTERED = frozenset(("vitamin", "section", "class", "group", "plan", "type", "level", "division", "schedule"))
"""Before *A* these make a name of it."""
_BEFORE_TITLES = frozenset(
    ("House", "US", "U.S.", "UN", "U.N.", "EU", "UK", "State", "National", "European", "Federal")
)


def stops_in(words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where what follows a finished sentence begins."""
    end = len(words) if end is None else end
    for match in _STOP.finditer(words, start, min(len(words), end + 1)):
        before = _BEFORE.search(words, max(start, match.start() - 24), match.start())
        word = before[0].casefold() if before else ""
        short = word in _ABBREVIATED or (len(word) == 1 and word.isalpha()) or word.endswith(".")
        if match.end() <= end and not (short and match["mark"] == "."):
            yield match.end()


def opens_in(words: str, start: int, end: int) -> int | None:
    """Where within a stretch that no stop divides a sentence opens with a word of grammar or a quotation."""
    found = [match.start() for finder in (_OPENS, _HEADED, _QUOTE) for match in finder.finditer(words, start, end)]
    return next((place for place in sorted(found) if place > start and _may_open(words, start, place)), None)


def names_in(words: str, start: int, end: int) -> int | None:
    """Where within such a stretch someone named, or a noun with a capital, is told of."""
    found = [match.start() for match in _NAMED.finditer(words, start, end) if _is_behind_small(words, match.start())]
    single = _SINGLE.finditer(words, start, end)
    found += [match.start() for match in single if _is_known(words[:start], match["name"], words[start : match.end()])]
    found += [match.start() for match in _TITLED.finditer(words, start, end) if not _is_of_place(words, match.start())]
    nouns = (match for match in _NOUN.finditer(words, start, end) if _is_behind_small(words, match.start()))
    found += [match.start() for match in nouns if re.search(rf"\b{match['noun'].casefold()}\b", words)]
    return next((place for place in sorted(found) if place > start and _may_be_told(words, start, place)), None)


def leads_on(words: str) -> bool:
    """Whether words break off where something must follow."""
    last = words.rstrip().split()[-1:] or [""]
    return last[0][-1:] in (",", ":", ";", "-", "–", "—", "(") or last[0].casefold() in _LEADS_ON


def _may_open(words: str, start: int, place: int) -> bool:
    before = words[start:place].split()
    if not before or leads_on(words[start:place]):
        return False
    last = before[-1].casefold()
    return last not in _LETTERED and not (last in _TITLES and _NAMES_TOO.match(words, place))


def _may_be_told(words: str, start: int, place: int) -> bool:
    """*including | Ann Lee*, *insisted | Ann Lee was*: what a participle names goes with it, and what is said."""
    last = words[start:place].split()[-1:] or [""]
    goes_with = last[0].endswith(("ing", "ed")) or last[0] in _SAYS_THAT
    return _may_open(words, start, place) and (not goes_with or last[0] in _NOUNS_IN_ING)


def _is_behind_small(words: str, place: int) -> bool:
    """Whether the word before a name is no name itself."""
    last = words[:place].split()[-1]
    return not last[0].isupper() or last[-1] in "\"”’')" or last.casefold() in ("monday", "tuesday", "friday")


def _is_known(above: str, name: str, here: str) -> bool:
    """`in Kursk` / `Filash urged`: a state, or a name told of above that does not go with the name before it."""
    pair = " ".join(here.split()[-3:-1])
    return name in country_names() or (f"{name} " in above and pair not in above)


def _is_of_place(words: str, place: int) -> bool:
    """`South Korean | President ...`, `US | President ...`: no name ends there."""
    last = words[:place].split()[-1]
    return last in adjectives() or last in country_names() or last in _BEFORE_TITLES
