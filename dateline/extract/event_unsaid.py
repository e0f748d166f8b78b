"""Tellings and the parse -> sides, guests and days that a telling leaves to the clause or sentence it stands in."""

from dateline.base.kinds import GATHERINGS, Role
from dateline.base.moments import Moment, first_day
from dateline.base.observations import Participation, Sentence
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_delegations import told_to_head
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions, surface_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

BESIDE = frozenset({"after", "following", "during", "before"})
HARM = frozenset({"accident", "disaster", "attack", "clash"})
SITES = frozenset({"site", "scene", "spot"})
SIDES = frozenset({"side", "party", "delegation", "foe", "rival", "neighbour", "neighbor", "country"})
WITHIN = 4
PEOPLE = frozenset({"person", "office"})
SAYS = frozenset({"say", "tell", "add", "report", "write", "note", "claim", "state", "recall", "explain"})
SPOKEN_OF = frozenset({"cancel", "postpone", "plan", "subject", "deny"})
"""How a meeting is told of that its sentence tells nobody to hold: *A meeting with X was called off*."""


def fill_in(tellings: list[Telling], reading: Reading, fillers: Fillers) -> None:
    """Adds what the words around say of who visited or met; changes nothing that is told."""
    for one in tellings:
        if one.kind in ("meeting", "visit") and one.draft.nominal and one.draft.how == "mention":
            _who_came_from_it(one, reading, fillers)
        if one.kind == "meeting" and one.draft.nominal and not one.chains() - one.chains("host", "mediator", "chair"):
            _two_sides(one, reading)
        if one.kind in ("meeting", "call") and not one.title_line:
            _the_two_named(one, reading, fillers)
        if one.kind == "meeting" and one.draft.nominal and len(one.chains()) == 1:
            _who_is_there(one, tellings, reading)
            _of_whom_is_spoken(one, reading, fillers)
        if one.kind == "meeting" and one.status in ("happened", "ongoing") and not one.title_line:
            _heads_of_sides(one, tellings, reading, fillers)
        if one.status == "denied" and one.kind in GATHERINGS and not one.people and _no_such(one):
            _sides_asked_about(one, reading, fillers)
        if one.kind == "visit" and one.place is None and _to_the_site(one):
            _place_of_harm(one, tellings, reading)


def _who_came_from_it(one: Telling, reading: Reading, fillers: Fillers) -> None:
    """*X ended her tour after talks with Y and a visit to a hospital in Z*: X took part, X went."""
    noun = one.head
    while noun.dep_ == "conj" and not is_verb(noun.head):
        noun = noun.head
    above = noun.head
    if noun.dep_ != "pobj" or above.lower_ not in BESIDE or not is_verb(above.head):
        return
    through = {p for p, _ in prepositions(one.head)}
    told_whose = through & {"by", "of", "between", "among"} or any(c.dep_ == "poss" for c in one.head.children)
    wanted = "with" if one.kind == "meeting" else "to"
    if told_whose or wanted not in through or len(one.chains()) > 1:
        return
    subjects = logical_subjects(above.head)
    role: Role = "participant" if one.kind == "meeting" else "guest"
    if len(subjects) == 1 and fillers.kind(subjects[0]) in PEOPLE:
        _add(one, subjects, role, reading)
        if one.time is not None and (len(one.chains()) > 1 or one.place is not None):
            one.confidence = max(one.confidence, 0.8)


def _who_is_there(one: Telling, tellings: list[Telling], reading: Reading) -> None:
    """*X flies to Westland on Sunday. The summit with Y is on Monday*: the traveller is the other side."""
    if not any(p == "with" for noun in (one.head, one.draft.shell) for p, _ in prepositions(noun)):
        return
    before = [t for t in tellings if t.kind == "visit" and 0 <= one.sentence - t.sentence <= WITHIN and t is not one]
    near = [t for t in before if t.confidence >= 0.5 and t.head.i < one.head.i and not t.title_line]
    guests = [p for t in near[-1:] for p in t.people if p.role == "guest" and p.chain]
    if len(guests) != 1 or reading.chain(guests[0].chain or "").kind != "person":
        return
    on_it = near[-1].sentence == one.sentence and near[-1].status == "happened" and one.status == "expected"
    if near[-1].status != one.status and not on_it:
        return
    if guests[0].chain not in one.chains():
        one.people.append(Participation(role="participant", chain=guests[0].chain, at=guests[0].at))
        one.form, one.confidence = "bilateral", max(one.confidence, 0.7)


def _of_whom_is_spoken(one: Telling, reading: Reading, fillers: Fillers) -> None:
    """*X saw Y on Monday. A meeting with Z was called off*: X's, who is the subject of the sentence before."""
    nouns = (one.head, one.draft.shell)
    partners = [o for noun in nouns for p, o in prepositions(noun) if p == "with" and fillers.kind(o) in PEOPLE]
    whose = any(c.dep_ == "poss" for noun in nouns for c in noun.children) or one.definite
    if len(one.chains()) != 1 or not partners or whose or one.draft.how not in SPOKEN_OF:
        return
    sentences = reading.of(Sentence)
    for index in range(one.sentence - 1, max(-1, one.sentence - 3), -1):
        if sentences[index].paragraph != sentences[one.sentence].paragraph:
            return
        root = next((t for t in reading.tokens(sentences[index].at) if t.dep_ == "ROOT"), None)
        subjects = surface_subjects(root) if root is not None and is_verb(root) else []
        if len(subjects) == 1 and subjects[0].lower_ == "it":
            continue
        acts = root is not None and root.lemma_ not in SAYS
        if acts and len(subjects) == 1 and fillers.kind(subjects[0]) == "person":
            _add(one, subjects, "participant", reading)
            one.form, one.confidence = "bilateral", max(one.confidence, 0.8)
        return


def _heads_of_sides(one: Telling, tellings: list[Telling], reading: Reading, fillers: Fillers) -> None:
    """*Delegations of A and B met on Monday. The side of A was headed by X, that of B by Y*: X and Y took part, where
    no other meeting is told between."""
    sentences = reading.of(Sentence)
    if len([p for p in one.people if p.chain and reading.chain(p.chain).kind == "person"]) > 1:
        return
    for after in (0, 1, 2):
        index = one.sentence + after
        if index >= len(sentences) or any(t.kind == "meeting" and one.sentence < t.sentence < index for t in tellings):
            return
        tokens = reading.tokens(sentences[index].at)
        if not after:  # *opened on Sunday, with the one side headed by X and the other by Y*
            tokens = [t for t in tokens if t.i > one.head.i]
        heads = told_to_head(tokens, fillers)
        if heads:
            _add(one, heads, "participant", reading)
            one.form, one.confidence = one.form or "bilateral", max(one.confidence, 0.8)
            return


def _two_sides(one: Telling, reading: Reading) -> None:
    """*The talks collapsed and the two sides, A and B, blamed each other*: who sat in them."""
    for token in one.head.sent:
        if token.lemma_.lower() in SIDES and token.tag_ == "NNS" and token.i > one.head.i:
            named = [t for c in token.rights if c.dep_ == "appos" for t in conjuncts(c) if reading.chains_of(t)]
            if len({c for t in named for c in reading.chains_of(t)}) == 2:
                _add(one, named, "participant", reading)
                one.form, one.confidence = one.form or "bilateral", max(one.confidence, 0.7)


def _the_two_named(one: Telling, reading: Reading, fillers: Fillers) -> None:
    """*The two leaders last met in May, when X and Y signed a pact*, *The two generals spoke on Monday. X and Y agreed
    to pull back*: who is only told by their number, and named as a pair right after."""
    sides = [p for p in one.people if p.role == "participant"]
    told = sides[0].description if len(sides) == 1 and not sides[0].chain else None
    words = (told or "").lower().split()
    if not words or not {"two", "both"} & set(words) or not words[-1].endswith("s"):
        return
    sentences = reading.of(Sentence)
    for index in (one.sentence, one.sentence + 1):
        if index >= len(sentences):
            return
        tokens = [t for t in reading.tokens(sentences[index].at) if t.i > one.head.i]
        subjects = [t for t in tokens if t.dep_ in ("nsubj", "nsubjpass") and fillers.kind(t) in PEOPLE]
        pair = next((row for t in subjects if len(_people(row := conjuncts(t), reading, fillers)) == 2), None)
        if pair is not None:
            one.people = [p for p in one.people if p.description != told]
            _add(one, pair, "participant", reading)
            one.form = "bilateral"
            return


def _people(tokens: list[Token], reading: Reading, fillers: Fillers) -> set[str]:
    return {c for t in tokens if fillers.kind(t) == "person" for c in reading.chains_of(t)}


def _add(one: Telling, tokens: list[Token], role: Role, reading: Reading) -> None:
    for token in tokens:
        mention = reading.mention_of(token)
        for chain in reading.chains_of(token):
            if mention is not None and chain not in one.chains():
                one.people.append(Participation(role=role, chain=chain, at=mention.at))


def _no_such(one: Telling) -> bool:
    return any(c.lower_ == "such" for c in one.head.children)


def _sides_asked_about(one: Telling, reading: Reading, fillers: Fillers) -> None:
    """*Asked whether X would meet Y, she said no such meeting was planned*: the two asked about."""
    sentence = one.head.sent
    for verb in sentence.doc[sentence.start : one.head.i]:
        if verb.lemma_ not in ("meet", "visit", "call") or not is_verb(verb):
            continue
        sides = [t for t in (*logical_subjects(verb), *logical_objects(verb)) if fillers.kind(t) in PEOPLE]
        sides += [o for p, o in prepositions(verb) if p == "with" and fillers.kind(o) in PEOPLE]
        if len(sides) > 1:
            _add(one, [t for s in sides for t in conjuncts(s)], "participant", reading)
            one.form, one.confidence = "bilateral", max(one.confidence, 0.8)
            return


def _to_the_site(one: Telling) -> bool:
    objects = [] if one.draft.nominal else logical_objects(one.head)
    return any(t.lemma_.lower() in SITES and any(c.lower_ == "the" for c in t.children) for t in objects)


def _place_of_harm(one: Telling, tellings: list[Telling], reading: Reading) -> None:
    """*visited the site*: of the one accident or attack told, and on the day the report is of if it gives no other."""
    harm = [t for t in tellings if t.kind in HARM and t.confidence >= 0.5 and t.place is not None]
    if len({t.place for t in harm}) == 1:
        one.place, one.place_name = harm[0].place, harm[0].place_name
    day = _day_of_sentence(one, tellings, reading)
    if one.time is None and one.status == "happened" and day is not None:
        one.time = Moment(day, day, "day", "", "within", True)


def _day_of_sentence(one: Telling, tellings: list[Telling], reading: Reading) -> str | None:
    """The day, today or yesterday, of the other thing told in the same sentence."""
    published = first_day(reading.article.published) if reading.article.published else None
    days = {t.time.first_day() for t in tellings if t.sentence == one.sentence and t.time and t.status == "happened"}
    day = next(iter(days)) if len(days) == 1 else None
    recent = day is not None and published is not None and 0 <= (published - day).days <= 1
    return day.isoformat() if recent and day is not None else None
