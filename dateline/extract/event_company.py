"""A meeting, call or visit that is only mentioned -> who was at it by what the clause around says.

*In talks with Y, X called for*, *X told Y during a meeting*, *X, on a visit to Z*: who speaks at a meeting is there.
"""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_occasions import SETTLES
from dateline.extract.event_phrasing import LENGTHS
from dateline.extract.event_syntax import child, logical_objects, logical_subjects, prepositions, surface_subjects
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import PLANS, PROPOSES, REPORTS

AT = frozenset({"in", "at", "during", "on", "over"})
AFTER = frozenset({"after", "following"})
COMES_OUT = frozenset({"emerge", "come", "return", "leave", "walk", "exit"})
"""*emerged from talks with X*: who was in them."""
NEXT_TO = AFTER | {"before", "ahead"}
SPEAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "source", "aide", "analyst", "reporter"})
TELLS = frozenset(
    {"tell", "inform", "brief", "assure", "urge", "thank", "ask", "congratulate", "warn", "invite", "join"}
)
MEETS = frozenset({"meet", "speak", "talk"})
LARGE = frozenset({"summit", "conference", "assembly", "forum", "congress"})
STATES = REPORTS | PROPOSES | PLANS
PEOPLE = frozenset({"person", "office"})
SIDES = frozenset({"side", "party", "country", "pair", "duo", "neighbour", "neighbor", "delegation", "team"})
FIRST = frozenset({"we", "i", "us", "me"})
MANY = frozenset({"they", "them", "their"})
PRONOUNS = FIRST | MANY | {"he", "she", "him", "her"}


def company(draft: Draft, fillers: Fillers) -> Iterator[Token]:
    """Those whom the clause around a gathering tells to be at it, besides those its own words name."""
    noun = draft.shell
    while noun.dep_ == "conj" and not is_verb(noun.head):
        noun = noun.head
    if noun.dep_ == "advcl" and noun.is_sent_start:  # *Meeting in X on Friday, A and B agreed*, read as a noun
        yield from (t for t in surface_subjects(noun.head) if fillers.kind(t) in PEOPLE)
        return
    if noun.dep_ != "pobj" or _told_whose(draft):
        return
    above = noun.head
    if draft.entry.kind == "visit":
        if any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in draft.head.children):
            yield from _on_a_visit(above, fillers)
        return
    verb = above.head
    while above.lower_ in AT and verb.tag_ == "VB" and verb.dep_ in ("relcl", "acl", "advcl", "xcomp"):
        verb = next((a for a in verb.ancestors if is_verb(a)), verb.head)  # *discussed ways to boost ties at a meeting*
    if above.lower_ == "by" and verb.lemma_ == "follow" and is_verb(verb.head):
        met = [*surface_subjects(verb.head), *logical_objects(verb.head)]
        yield from (t for t in met if fillers.kind(t) in PEOPLE)
        return
    if fillers.kind(verb) in PEOPLE and above.lower_ in AT and verb.dep_ in ("nsubj", "appos", "nsubjpass"):
        yield from conjuncts(verb)
        return
    if above.lower_ == "from" and is_verb(verb) and verb.lemma_ in COMES_OUT and verb.tag_ != "VBG":
        yield from (t for t in surface_subjects(verb) if fillers.kind(t) in PEOPLE)
        return
    if not is_verb(verb) or above.lower_ not in AT | NEXT_TO:
        return
    if verb.lemma_ in MEETS and draft.head.lemma_.lower() not in LARGE:
        return  # *a claim that X and Y met at the end of the round*: who met is not who sat in the talks
    through = {"with", "on"} if draft.entry.roles.get("on") == "host" else {"with"}
    partners = [t for noun in (draft.head, draft.shell) for p, t in prepositions(noun) if p in through]
    done_by = any(c.dep_ == "agent" for c in verb.children)  # *The decision was taken by X after a call with Y*
    acting = logical_subjects(verb) if done_by else surface_subjects(verb)
    subjects = [t for t in acting if _speaks(t, verb, fillers)]
    if any(fillers.who(t) for t in partners):
        yield from subjects
        return
    beside = [t for p, t in prepositions(verb) if p == "with" and fillers.kind(t) in PEOPLE]
    if above.lower_ == "in" and beside and subjects:
        yield from (*subjects, *beside)
    elif above.lower_ in AT and not partners:
        yield from _between_themselves(verb, subjects, fillers)
    elif above.lower_ in AFTER and not partners and len(_chains(subjects, fillers)) > 1:
        yield from subjects  # *after 12 hours of talks in X, A and B said*


def _between_themselves(verb: Token, subjects: list[Token], fillers: Fillers) -> Iterator[Token]:
    """*X told Y during a meeting*, *in talks on Monday X and Y agreed*."""
    told = [t for t in logical_objects(verb) if verb.lemma_ in TELLS and fillers.kind(t) in PEOPLE]
    if subjects and (told or len(_chains(subjects, fillers)) > 1):
        yield from subjects
        yield from told


def _chains(tokens: list[Token], fillers: Fillers) -> set[str]:
    return {c for t in tokens for c in fillers.reading.chains_of(t)}


def who_says_so(draft: Draft, fillers: Fillers) -> Iterator[Token]:
    """*X said a meeting with Y would be put off*: who says so is the other side, unless someone's spokesman."""
    noun = draft.shell
    partners = [t for one in (draft.head, noun) for p, t in prepositions(one) if p == "with"]
    if noun.dep_ not in ("nsubj", "nsubjpass") or _told_whose(draft) or not any(fillers.who(t) for t in partners):
        return
    says = next((a for a in noun.ancestors if is_verb(a) and a.lemma_ in REPORTS), None)
    if says is not None:
        yield from (t for t in surface_subjects(says) if fillers.kind(t) in PEOPLE and not _is_spokesman(t, fillers))


def _is_spokesman(token: Token, fillers: Fillers) -> bool:
    titles = [o.title.lower() for c in fillers.reading.chains_of(token) for o in fillers.reading.chain(c).offices]
    return token.lemma_.lower() in SPEAKING_FOR or any(word in title for title in titles for word in SPEAKING_FOR)


def _told_whose(draft: Draft) -> bool:
    for noun in (draft.head, draft.shell):
        if any(c.dep_ == "poss" and c.lemma_ not in LENGTHS and c.lower_ != "their" for c in noun.children):
            return True
        if any(p in ("between", "among", "of", "by") for p, _ in prepositions(noun)) and noun == draft.head:
            return True
    return False


def _speaks(token: Token, verb: Token, fillers: Fillers) -> bool:
    """A person or office; a state or body where the verb says or wills something."""
    if _is_spokesman(token, fillers):
        return False
    kind = fillers.kind(token)
    if kind in PEOPLE:
        return True
    return kind in ("country", "organisation", "armed_group") and verb.lemma_ in STATES | SETTLES


def _on_a_visit(preposition: Token, fillers: Fillers) -> Iterator[Token]:
    """*X, who is on a visit to Y*, *X, on a two-day visit, met Z*, *X returned from a visit to Y*."""
    above = preposition.head
    back = preposition.lower_ == "from" and above.lemma_ in COMES_OUT
    if preposition.lower_ != "on" and not back:
        return
    found = surface_subjects(above) if is_verb(above) else conjuncts(above)
    yield from (t for t in found if fillers.kind(t) in PEOPLE)


def meant_by(pronoun: Token, fillers: Fillers) -> list[Token]:
    """Who *they*, *he*, *we* are where the report's own chains leave it open: the subject of the sentence before, or
    who says so; nobody where that does not fit."""
    if fillers.reading.chains_of(pronoun):
        return [pronoun]
    word = pronoun.lower_
    if word in FIRST:
        says = next((a for a in pronoun.ancestors if a.lemma_ in REPORTS and is_verb(a)), None)
        found = surface_subjects(says) if says is not None else []
        return [t for t in found if fillers.kind(t) in PEOPLE]
    beside = _named_in_sentence(pronoun, fillers) if word in MANY else []
    if beside or pronoun.sent.start == 0:
        return beside
    before = pronoun.doc[pronoun.sent.start - 1].sent
    found = [t for t in surface_subjects(before.root) if fillers.who(t) and t.pos_ != "PRON"]
    if word in MANY and before.root.lemma_ in TELLS and len(found) == 1:  # *X told Y ... At their meeting, ...*
        found += [t for t in logical_objects(before.root) if fillers.kind(t) in PEOPLE]
    many = len(found) > 1 or any(t.tag_ in ("NNS", "NNPS") for t in found)
    return found if many == (word in MANY) else []


def named_ahead(pronoun: Token, fillers: Fillers) -> Token:
    """*After he had seen X, Ann Lee said*: who is named as the subject that follows; else the pronoun itself."""
    clause = pronoun.head
    fronted = clause.dep_ == "advcl" and clause.i < clause.head.i and any(c.dep_ == "mark" for c in clause.lefts)
    if pronoun.lower_ not in ("he", "she") or pronoun.dep_ != "nsubj" or not fronted:
        return pronoun
    named = [t for t in surface_subjects(clause.head) if fillers.kind(t) == "person" and t.pos_ == "PROPN"]
    return named[0] if len(named) == 1 and named[0].i > clause.i else pronoun


def _named_in_sentence(pronoun: Token, fillers: Fillers) -> list[Token]:
    """*The leaders of A and B agreed, X said after talks between them*, *after their talks, A and B pledged*."""
    for subject in pronoun.sent:
        if subject.dep_ not in ("nsubj", "nsubjpass") or pronoun.is_ancestor(subject) or subject.is_ancestor(pronoun):
            continue
        row = [_named(t, fillers) for t in conjuncts(subject)]
        if len(_chains(row, fillers)) > 1:
            return [t for t in row if fillers.kind(t) in (*PEOPLE, "country")]
        whose = [w for c in subject.lefts if c.dep_ in ("poss", "amod", "compound") for w in conjuncts(c)]
        named = [t for t in (*conjuncts(subject), *whose) if fillers.kind(t) in (*PEOPLE, "country")]
        if len(_chains(named, fillers)) > 1:
            return named
    return []


def _named(token: Token, fillers: Fillers) -> Token:
    """*the commander in the east, X*: X."""
    if fillers.reading.chains_of(token):
        return token
    return next((c for c in token.rights if c.dep_ == "appos" and fillers.kind(c) in PEOPLE), token)


def reports_it(token: Token) -> bool:
    """*a meeting between X and Y, the Post and Radio One reported*: who reports it, read as one of those who met."""
    for after in token.doc[token.i + 1 : min(token.i + 7, token.sent.end)]:
        if is_verb(after):
            return after.lemma_ in REPORTS and after.tag_ in ("VBD", "VBZ", "VBP")
        if after.tag_ not in ("CC", "NNP", "NNPS", "DT", "POS"):
            return False
    return False


def between_others(draft: Draft, fillers: Fillers) -> bool:
    """Two or more stand behind *between*, the subject of the verb not among them."""
    if draft.verb is None:
        return False
    sides = {c for p, t in prepositions(draft.head) if p == "between" for c in fillers.reading.chains_of(t)}
    subjects = logical_subjects(draft.verb)
    mine = {c for t in subjects for c in fillers.reading.chains_of(t)}
    another = any(t.pos_ in ("NOUN", "PROPN") and t.lemma_ not in SIDES for t in subjects)
    return len(sides) > 1 and bool(mine or another) and not mine & sides


def to_come(token: Token) -> bool:
    """*held talks, with X expected to join on Friday*: not there yet."""
    clauses = (c for t in (token, *token.conjuncts) for c in t.rights if c.dep_ == "acl")
    return any(c.lemma_ in ("expect", "schedule") and child(c, "xcomp") is not None for c in clauses)
