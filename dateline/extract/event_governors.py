"""An event noun -> the verb that states it, and how that verb holds it: held, attended, cancelled, only spoken of."""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import negated
from dateline.extract.event_deals import verb_beside
from dateline.extract.event_syntax import is_passive, is_shell, particles
from dateline.extract.event_voice import is_verb

CLASSIFIERS = frozenset({"incident", "tragedy", "disaster", "mishap", "catastrophe", "accident", "period", "toll"})
"""Nouns that only say what sort of thing an event was: *a boat sinking incident*, or that count for it: *the quake
toll*."""
INVOLVES = frozenset({"engage", "participate", "take", "enter", "join", "involve", "lock", "embroil", "entangle"})
HOLDS = frozenset({"include", "feature", "involve", "comprise"})
PROGRAMMES = frozenset(
    {"visit", "trip", "tour", "stay", "stopover", "programme", "program", "agenda", "schedule", "itinerary"}
)
"""*the visit will include a meeting with X*."""
SENT = frozenset({"delegation", "team", "mission", "side"})
"""*headed the delegation to the talks*."""

MADE_KNOWN = frozenset({"report", "record", "register", "hear", "feel", "see", "witness", "observe"})
"""*clashes were reported in X*: there they were."""
HARMS = frozenset({"bury", "trap", "sweep", "wash", "engulf", "sink", "cut", "displace", "flatten", "gut", "maim"})
SCENES = frozenset({"scene", "site", "theatre", "theater", "epicentre", "epicenter"})
"""*the border was the scene of clashes*: what stands for the event, and is it where its subject is."""
NONE: frozenset[str] = frozenset()
PURPOSE = frozenset({"aim", "mean", "intend", "design", "direct"})
"""*a visit aimed at ...* says what for, not that it is to come."""
NO_MORE = PURPOSE | {"call"}
"""*a summit called by X* says who called it, no more."""


def is_classified(noun: Token) -> bool:
    """*sinking* in *a boat sinking incident*."""
    beside = noun.dep_ in ("compound", "amod", "nmod") and noun.head.i == noun.i + 1
    return beside and noun.head.lemma_.lower() in CLASSIFIERS and noun.lemma_.lower() != "death"


def shell_of(noun: Token) -> Token:
    """*a series of meetings*: the noun that stands in the clause for the one that names the event."""
    one = noun
    for _ in range(3):
        if one.dep_ == "conj" and not is_verb(one.head):
            one = one.head
        elif one.dep_ == "pobj" and one.head.lower_ == "of" and is_shell(one.head.head):
            one = one.head.head
        elif is_classified(one):
            one = one.head
        else:
            break
    return one


def _said_at_it(noun: Token, verb: Token) -> bool:
    """*called an emergency meeting on Monday, at which ministers agreed to act*: it was held."""
    clauses = [c for c in (*noun.children, *verb.children) if c.dep_ in ("relcl", "advcl") and c.tag_ == "VBD"]
    fronts = [p for c in clauses for p in c.lefts if p.lower_ in ("during", "at", "in")]
    return verb.tag_ == "VBD" and any(o.lower_ == "which" for p in fronts for o in p.children)


CAUSES = frozenset({"spark", "trigger", "prompt", "provoke", "ignite", "cause", "unleash", "fuel"})
CAUSED = frozenset(
    {"protest", "demonstration", "riot", "unrest", "clash", "strike", "rally", "walkout", "fire", "blaze", "explosion",
     "landslide", "flood", "tsunami", "stampede", "skirmish", "firefight"}
)  # fmt: skip
"""*The verdict sparked protests in X*: told as come about, where and when the verb says."""


def governor_of(shell: Token) -> tuple[Token | None, str]:
    """The verb above an event noun and how it holds it."""
    head, dep = shell.head, shell.dep_
    misread = misread_clause(shell)
    if misread is not None:
        return misread[1], "support"
    if dep == "attr" and shell.lemma_.lower() in SCENES and is_verb(head):
        return head, "subject"
    if dep == "nsubjpass" and head.lemma_ in MADE_KNOWN:
        return head, "subject"
    if dep in ("dobj", "nsubjpass") and head.lemma_ in CAUSES and shell.lemma_.lower() in CAUSED:
        return head, "subject"
    if dep in ("dobj", "nsubjpass") and is_verb(head):
        relation = "support" if head.lemma_ == "call" and _said_at_it(shell, head) else _relation(head)
        clause = next((c for c in shell.children if c.dep_ == "relcl"), None) if relation == "mention" else None
        if clause is not None and _told_by_which(clause):
            return clause, "subject"
        return head, relation
    told = next((c for c in head.children if c.dep_ == "xcomp" and is_verb(c)), None) if head.lemma_ == "be" else None
    if dep in ("nsubj", "nsubjpass") and told is not None:
        return told, _relation(told) if is_passive(told) and _relation(told) != "mention" else "subject"
    if dep == "nsubj" and is_verb(head) and head.lemma_ != "be":
        return head, "subject"
    below = next((c for c in shell.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ not in NO_MORE), None)
    if below is not None and _relation(below) != "mention":
        return below, _relation(below)
    relative = next((c for c in shell.children if c.dep_ == "relcl"), None)
    if relative is not None and dep == "pobj" and head.lower_ in ("after", "following", "at") and _had_been(relative):
        return None, "mention"  # *agreed after talks that had been put off*: they were held
    if relative is not None and any(
        c.lower_ in ("which", "that") and c.dep_ in ("dobj", "nsubjpass", "nsubj") for c in relative.children
    ):
        subject = any(c.lower_ in ("which", "that") and c.dep_ == "nsubj" for c in relative.children)
        if subject and relative.lemma_ in HOLDS and shell.lemma_.lower() in PROGRAMMES:
            return _with_its_programme(shell)
        how = "subject" if subject else _relation(relative)
        if how != "mention":
            return relative, how
    if relative is not None and _relation(relative) == "support" and _lacks_its_object(relative):
        return relative, "support"  # *the attack the rebels carried out in May*
    if dep == "nsubj" and is_verb(head):
        return head, "subject"
    beside = verb_beside(shell)
    if beside is not None and _relation(beside) == "support":
        return beside, "support"
    if dep == "pobj" and head.dep_ == "agent" and is_verb(head.head) and head.head.lemma_ in words.HAPPENS | HARMS:
        return head.head, "subject"
    if dep == "pobj" and head.dep_ in ("prep", "agent", "prt") and is_verb(head.head):
        return head.head, _relation_through(head.head, head.lower_)
    if dep == "pobj" and head.dep_ == "prep" and head.head.lemma_ == "part" and is_verb(head.head.head):
        return head.head.head, "part"
    sent = head.head
    if dep == "pobj" and sent.lemma_ in ("delegation", "team") and sent.dep_ == "dobj" and is_verb(sent.head):
        return sent.head, "part"
    if dep == "attr" and is_verb(head):
        return head, "attr"
    return None, "mention"


def _with_its_programme(visit: Token) -> tuple[Token | None, str]:
    """*arrived for a visit that will include talks with X*: what is to be done on it says nothing of the visit."""
    above = visit.head
    if visit.dep_ == "pobj" and is_verb(above.head):
        return above.head, _relation_through(above.head, above.lower_)
    return None, "mention"


def _had_been(clause: Token) -> bool:
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    return {"had", "been"} <= helpers and _relation(clause) in ("postpone", "plan")


def _lacks_its_object(clause: Token) -> bool:
    """A clause with a subject of its own and no object, and no *where* or *when*: its object stands above it."""
    own = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in clause.children)
    return own and not any(c.dep_ == "dobj" or c.tag_ == "WRB" for c in clause.children)


def _told_by_which(clause: Token) -> bool:
    """*violated the truce, which took effect on Saturday*: a clause that states the event itself."""
    which = any(c.lower_ in ("which", "that") and c.dep_ == "nsubj" for c in clause.children)
    return which and clause.lemma_ in words.HAPPENS


def misread_clause(noun: Token) -> tuple[Token, Token] | None:
    """(subject, verb) of *the two held talks*, *both sides held talks* where the parse reads one noun phrase."""
    verb = next((c for c in noun.children if c.dep_ == "amod" and c.tag_ == "VBN" and c.lemma_ == "hold"), None)
    if verb is None or verb.i == noun.sent.start:
        return None
    subject = verb.nbor(-1)
    return (subject, verb) if subject.head == noun and subject.lower_ in ("two", "both", "three", "sides") else None


def _relation(verb: Token) -> str:
    """How a verb holds the event that is its object, active or passive."""
    lemma = verb.lemma_.lower()
    beside = particles(verb)
    if lemma == "call" and "off" not in beside:
        return "plan" if _is_called(verb) else "mention"
    if lemma == "rule" and "out" in beside:
        return "propose" if negated(verb) else "deny"
    if lemma in words.CANCELS or words.CANCELS_WITH.get(lemma, NONE) & beside:
        return "cancel"
    if lemma in words.POSTPONES or words.POSTPONES_WITH.get(lemma, NONE) & _adverbs(verb):
        return "postpone"
    if lemma in ("move", "shift") and _to_another_day(verb):
        return "postpone"
    if lemma == "welcome":
        return "mention"
    if lemma == "bring" and "forward" in beside:
        return "plan"
    if lemma in HOLDS and any(c.dep_ == "nsubj" and _what(c, verb) in PROGRAMMES for c in verb.children):
        return "support"
    for name, lemmas in (
        ("deny", words.DENIES),
        ("part", words.TAKE_PART),
        ("chair", words.CHAIRS),
        ("host", words.HOSTS),
        ("mediate", words.MEDIATES),
        ("support", words.SUPPORT),
        ("refuse", words.REFUSES),
        ("fail", words.FAILS),
        ("propose", words.PROPOSES),
        ("plan", words.PLANS),
    ):
        if lemma in lemmas:
            return name
    return "mention"


def _what(subject: Token, verb: Token) -> str:
    """The lemma of a subject; of *that* in a relative clause, of the noun it stands for."""
    noun = verb.head if verb.dep_ == "relcl" and subject.lower_ in ("that", "which") else subject
    return noun.lemma_.lower()


def _adverbs(verb: Token) -> set[str]:
    """*was held over*; not *held talks over the dam*."""
    over = {c.lower_ for c in verb.children if c.dep_ == "prep" and any(o.dep_ == "pobj" for o in c.rights)}
    return particles(verb) - over


def _to_another_day(verb: Token) -> bool:
    """*has been shifted to June 23*, *was moved from Monday to Thursday*; earlier it is brought forward."""
    told = [o for c in verb.rights if c.lower_ in ("to", "from", "until") for o in c.children if o.dep_ == "pobj"]
    return any(o.ent_type_ == "DATE" for o in told) and not {"forward", "up"} & particles(verb)


def _is_called(verb: Token) -> bool:
    """*called a general strike*; not *called the deal a success*."""
    named = any(c.dep_ in ("oprd", "acomp") for c in verb.children)
    given = (d.lower_ for c in verb.children if c.dep_ == "dobj" for d in c.children if d.dep_ in ("det", "poss"))
    return not named and not is_passive(verb) and all(one in ("a", "an") for one in given)


SETS_OUT = frozenset(
    {"arrive", "travel", "gather", "head", "fly", "meet", "sit", "convene", "visit", "go", "come", "leave"}
)
"""Verbs by which one takes part in what they are *for*."""
ASKS = frozenset(
    {"call", "push", "press", "appeal", "ask", "hope", "plead", "wait", "lobby", "vote", "invite", "allow"}
)
PREPARES = frozenset({"plan", "prepare"})


def _relation_through(verb: Token, preposition: str) -> str:
    """How a verb holds the event through a preposition: *take part in talks*, *called for talks*."""
    lemma = verb.lemma_.lower()
    if preposition == "for" and lemma == "be" and any(c.lower_ == "due" for c in verb.children):
        return "mention"  # *are due in Oslo for talks*
    if preposition == "to" and lemma == "look" and any(c.lower_ == "forward" for c in verb.children):
        return "plan"
    if preposition == "for" and lemma in ("be", "expect") and any(c.lower_ in ("in", "at") for c in verb.children):
        return "part" if lemma == "be" else "plan"
    if preposition in ("in", "into") and lemma in INVOLVES:
        return "part" if lemma in ("participate", "take", "join") else "support"
    if lemma in ("lead", "head") and any(c.dep_ == "dobj" and c.lemma_ in SENT for c in verb.children):
        return "part"
    if preposition == "to" and lemma == "lead" and not any(c.dep_ == "dobj" for c in verb.children):
        return "support"  # *the mediation led to the release of ten captives*
    if preposition == "over" and lemma == "preside":
        return "chair"
    if preposition == "for" and lemma in ("send", "dispatch"):
        return "part"
    if preposition == "on" and lemma == "be":
        return "part"
    if preposition == "under" and lemma in ("come", "be", "remain", "stay", "live", "fall", "keep", "hold"):
        return "support"
    if preposition == "at" and lemma in ("speak", "participate", "arrive", "represent", "lead"):
        return "part"
    if preposition == "for" and lemma in SETS_OUT:
        return "part"
    if preposition == "for" and lemma in ASKS | PREPARES:
        return "plan" if lemma in PREPARES else "propose"
    if preposition in ("to", "on", "upon") and lemma == "agree":
        return "support" if preposition == "on" else "plan"
    if preposition in ("with", "on") and lemma in ("proceed", "press", "go", "embark", "set"):
        return "support"
    if preposition == "to" and lemma in ("invite",):
        return "propose"
    return "mention"
