"""Reading -> Drafts: the words that name an event, in a sense that fits, and the verb that states it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.base.reading import Reading
from dateline.extract import event_words as words
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import (
    conjuncts,
    is_passive,
    is_verb,
    logical_objects,
    logical_subjects,
    modifiers,
    particles,
    prepositions,
)
from dateline.extract.rounds import ordinal
from dateline.knowledge.codebook import TriggerEntry, triggers

SHELLS = frozenset(
    [
        "series",
        "round",
        "number",
        "spate",
        "wave",
        "string",
        "couple",
        "set",
        "lot",
        "kind",
        "sort",
        "pair",
        "host",
        "flurry",
        "campaign",
        "first",
        "second",
        "third",
        "last",
        "one",
        "many",
        "several",
        "some",
        "most",
        "each",
        "all",
        "both",
        "hour",
        "day",
        "week",
        "month",
        "day",
        "span",
        "dozen",
        "hundred",
        "marathon",
        "phase",
        "bout",
        "exchange",
        "course",
        "start",
        "beginning",
        "end",
        "conclusion",
        "opening",
        "resumption",
        "outbreak",
        "aftermath",
        "occasion",
    ]
)
NAMED = {"operation": "operation", **dict.fromkeys(("cyclone", "hurricane", "typhoon", "storm"), "cyclone")}
BACK = frozenset({"operation", "campaign"})
POLITIES = frozenset({"country", "organisation", "armed_group", "person", "office"})
SIDELINES = frozenset({"sideline", "margin"})


@dataclass(slots=True)
class Draft:
    """An event while it is being read. `head` names it; `shell` is the noun that stands for it in the clause (*a
    series of meetings*); `verb` states it; `how` they hang together: `verb` (the verb is the event), `support`,
    `part`, `host`, `chair`, `mediate`, `subject`, `cancel`, `postpone`, `deny`, `refuse`, `fail`, `propose`, `plan`,
    or `mention` (only spoken of)."""

    entry: TriggerEntry
    head: Token
    shell: Token
    verb: Token | None
    how: str
    also: list[Token] = field(default_factory=list)

    @property
    def nominal(self) -> bool:
        return self.entry.part == "noun"


def find_drafts(reading: Reading, fillers: Fillers) -> Iterator[Draft]:
    """Drafts in the order of the text, at most one a word."""
    table = triggers()
    named = False
    for token in reading.doc:
        if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            rows = table.get(("verb", token.lemma_.lower())) or table.get(("verb", token.lower_))
            made = _verb_draft(token, rows, fillers) if rows else None
        elif token.pos_ in ("NOUN", "PROPN"):
            rows = _rows_of(token, table)
            made = _noun_draft(token, rows, fillers) if rows else _operation_draft(token, table, fillers)
            named = named or (made is not None and made.entry.kind == "military_operation")
            if made is None and named and token.lemma_ in BACK and _is_definite(token):
                made = _back_to_operation(token, table)
        else:
            continue
        if made is not None:
            yield made


def _rows_of(token: Token, table: dict[tuple[str, str], tuple[TriggerEntry, ...]]) -> tuple[TriggerEntry, ...] | None:
    """Entries of a noun, its plural in a name (*Talks*) among them."""
    word = token.lower_
    singular = word[:-1] if token.tag_ in ("NNPS", "NNP") and word.endswith("s") else word
    return table.get(("noun", token.lemma_.lower())) or table.get(("noun", word)) or table.get(("noun", singular))


def _operation_draft(
    token: Token, table: dict[tuple[str, str], tuple[TriggerEntry, ...]], fillers: Fillers
) -> Draft | None:
    """A named operation or storm: its mention, or *Operation*, *Cyclone* before a name."""
    if token.pos_ != "PROPN":
        return None
    mention = fillers.mention(token)
    kind = next(
        (NAMED[c.lower_] for c in token.children if c.i < token.i and c.dep_ == "compound" and c.lower_ in NAMED), None
    )
    if mention is not None and mention.kind == "operation" and mention.head == token.idx:
        kind = "operation"
    if kind is None:
        return None
    verb, how = _governor(_shell(token))
    return Draft(table["noun", kind][0], token, _shell(token), verb, how)


def _back_to_operation(token: Token, table: dict[tuple[str, str], tuple[TriggerEntry, ...]]) -> Draft:
    """*the operation* once one has been named."""
    verb, how = _governor(_shell(token))
    return Draft(table["noun", "operation"][0], token, _shell(token), verb, how)


def _verb_draft(token: Token, rows: tuple[TriggerEntry, ...], fillers: Fillers) -> Draft | None:
    if token.dep_ in ("amod", "compound"):
        return None
    for entry in rows:
        if entry.with_words and not _has_particle(token, entry):
            continue
        if all(_verb_fits(token, slot, what, entry, fillers) for slot, what in entry.needs):
            return Draft(entry, token, token, token, "verb")
    return None


def _has_particle(token: Token, entry: TriggerEntry) -> bool:
    word = entry.with_words[0]
    if word in particles(token):
        return True
    return any(c.lower_ == word and c.dep_ in ("acomp", "oprd", "prt", "advmod") for c in token.children)


def _verb_fits(token: Token, slot: str, what: frozenset[str], entry: TriggerEntry, fillers: Fillers) -> bool:
    if slot == "who":
        return _people_meet(token, fillers)
    if slot == "nox":
        return not any(c.dep_ in what for c in token.children)
    if slot == "xcomp":
        return any(c.dep_ in ("xcomp", "ccomp", "advcl") and _infinitive(c) for c in token.children)
    if slot == "attr":
        return any(c.dep_ == "attr" and c.lemma_ in what for c in token.children)
    if slot == "office":
        beside = [o for p, o in prepositions(token) if p == "as"] + [
            c for c in token.children if c.dep_ in ("oprd", "attr")
        ]
        return any(fillers.office(t) for t in beside)
    if slot == "commits":
        done = [c for c in token.children if c.dep_ == "xcomp" and _infinitive(c)]
        sides = {
            c for t in logical_subjects(token) for c in fillers.reading.chains_of(t) if fillers.kind(t) in POLITIES
        }
        return len(sides) > 1 and any(c.lemma_ not in what for c in done)
    if slot == "xlemma":
        return any(c.dep_ in ("xcomp", "ccomp") and c.lemma_.lower() in what for c in token.children)
    if slot == "prep":
        wanted = entry.with_words[0] if entry.with_words else None
        found = [o for p, o in prepositions(token) if wanted is None or p == wanted]
        return any(o.lemma_.lower() in what or o.lower_ in what for o in found)
    filled = slot_tokens(token, slot)
    if slot == "s" and entry.kind == "accident":
        filled += [t.head.head for t in filled if t.dep_ == "dobj" and t.head.dep_ == "acl"]
    if "none" in what:
        return not filled
    if "many" in what:
        return len(filled) > 1 or any(t.tag_ in ("NNS", "NNPS") or t.lower_ == "they" for t in filled)
    return any(fillers.can_be(t, one) for t in filled for one in what)


def _infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) or verb.tag_ == "VB"


def slot_tokens(verb: Token, slot: str) -> list[Token]:
    """What stands in a slot of a verb: s, o, or prepositions joined by `|` (s and o among them)."""
    found: list[Token] = []
    for one in slot.split("|"):
        if one == "s":
            found += logical_subjects(verb)
        elif one == "o":
            found += logical_objects(verb)
        else:
            found += [o for p, o in prepositions(verb) if p == one]
    return found


def _people_meet(verb: Token, fillers: Fillers) -> bool:
    """*X met Y*, *X met with Y*, *the ministers met*; never a target, a need or criticism."""
    subjects, objects = logical_subjects(verb) or fillers.before(verb), logical_objects(verb)
    if not any(fillers.who(t) for t in subjects):
        return is_passive(verb) and False
    if objects:
        return any(fillers.who(t) for t in objects) or all(t.lower_ == "other" for t in objects)
    beside = [o for p, o in prepositions(verb) if p == "with"]
    if beside:
        return any(fillers.who(t) for t in beside)
    bodies = (
        "council",
        "cabinet",
        "committee",
        "parliament",
        "bloc",
        "delegation",
        "commission",
        "board",
        "side",
        "body",
    )
    return (
        len(subjects) > 1
        or any(t.tag_ in ("NNS", "NNPS") or t.lower_ in ("they", "both", "two", "who") for t in subjects)
        or any(t.lemma_.lower() in bodies or fillers.kind(t) == "organisation" for t in subjects)
    )


def _noun_draft(token: Token, rows: tuple[TriggerEntry, ...], fillers: Fillers) -> Draft | None:
    if token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i and not _is_shell(token.head):
        return None
    shell = _shell(token)
    if shell.dep_ == "pobj" and shell.head.lower_ == "as":
        return None
    verb, how = _governor(shell)
    beside = modifiers(token) | (modifiers(shell) if shell != token else set())
    for entry in rows:
        if all(_noun_fits(token, slot, what, how, beside, fillers) for slot, what in entry.needs):
            return Draft(entry, token, shell, verb, how)
    return None


def _noun_fits(token: Token, slot: str, what: frozenset[str], how: str, beside: set[str], fillers: Fillers) -> bool:
    if slot == "not":
        return not beside & what
    if slot == "mod":
        return bool(beside & what)
    if slot == "support":
        return (
            how in ("support", "part", "host", "chair", "mediate", "cancel", "postpone")
            or (how in ("subject", "plan", "propose", "deny", "refuse", "fail") and "say" not in what)
            or bool({"yes", "call", "hold"} & what and how == "mention" and _is_definite(token))
        )
    if slot == "ordinal":
        return any(ordinal(c) for c in token.children if c.i < token.i)
    if slot == "proper":
        return token.tag_ in ("NNP", "NNPS") and fillers.kind(token) != "organisation"
    if slot == "force":
        return bool(beside & {"troop", "military", "force", "israeli", "russian", "army"}) or any(
            p in ("of", "from") for p, _ in prepositions(token)
        )
    filled: list[Token] = []
    for one in slot.split("|"):
        if one == "poss":
            filled += [t for c in token.children if c.dep_ == "poss" for t in conjuncts(c)]
        elif one == "mod":
            filled += [c for c in token.children if c.dep_ in ("compound", "amod", "nmod")]
        else:
            filled += [o for p, o in prepositions(token) if p == one]
    return any(fillers.can_be(t, one) for t in filled for one in what)


def _is_definite(token: Token) -> bool:
    return any(
        c.lower_ in ("the", "this", "these", "those", "each", "his", "her", "their") or c.dep_ == "poss"
        for c in token.children
    )


def _is_shell(token: Token) -> bool:
    return token.lemma_.lower() in SHELLS


def _shell(noun: Token) -> Token:
    """*a series of meetings*: the noun that stands in the clause for the one that names the event."""
    one = noun
    for _ in range(3):
        if one.dep_ == "conj" and not is_verb(one.head):
            one = one.head
        elif one.dep_ == "pobj" and one.head.lower_ == "of" and _is_shell(one.head.head):
            one = one.head.head
        else:
            break
    return one


def _governor(shell: Token) -> tuple[Token | None, str]:
    """The verb above an event noun and how it holds it."""
    head, dep = shell.head, shell.dep_
    if dep in ("dobj", "nsubjpass") and is_verb(head):
        return head, _relation(head)
    told = next((c for c in head.children if c.dep_ == "xcomp" and is_verb(c)), None) if head.lemma_ == "be" else None
    if dep in ("nsubj", "nsubjpass") and told is not None:
        return told, _relation(told) if is_passive(told) and _relation(told) != "mention" else "subject"
    if dep == "nsubj" and is_verb(head) and head.lemma_ != "be":
        return head, "subject"
    if any(c.dep_ == "acl" and c.tag_ == "VBN" for c in shell.children):
        below = next(c for c in shell.children if c.dep_ == "acl" and c.tag_ == "VBN")
        if _relation(below) != "mention":
            return below, _relation(below)
    relative = next((c for c in shell.children if c.dep_ == "relcl"), None)
    if relative is not None and any(
        c.lower_ in ("which", "that") and c.dep_ in ("dobj", "nsubjpass", "nsubj") for c in relative.children
    ):
        subject = any(c.lower_ in ("which", "that") and c.dep_ == "nsubj" for c in relative.children)
        how = "subject" if subject else _relation(relative)
        if how != "mention":
            return relative, how
    if dep == "nsubj" and is_verb(head):
        return head, "subject"
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


def _relation(verb: Token) -> str:
    """How a verb holds the event that is its object, active or passive."""
    lemma = verb.lemma_.lower()
    beside = particles(verb)
    if lemma in words.CANCELS or words.CANCELS_WITH.get(lemma) in beside:
        return "cancel"
    if lemma in words.POSTPONES or words.POSTPONES_WITH.get(lemma) in beside:
        return "postpone"
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


def _relation_through(verb: Token, preposition: str) -> str:
    """How a verb holds the event through a preposition: *take part in talks*, *called for talks*."""
    lemma = verb.lemma_.lower()
    if preposition in ("in", "into") and lemma in ("engage", "participate", "take", "enter", "join", "involve"):
        return "part" if lemma in ("participate", "take", "join") else "support"
    if preposition == "at" and lemma in ("speak", "participate", "arrive", "represent", "lead"):
        return "part"
    if preposition == "for" and lemma in (
        "arrive",
        "travel",
        "gather",
        "head",
        "fly",
        "meet",
        "sit",
        "convene",
        "visit",
        "go",
        "come",
        "leave",
    ):
        return "part"
    if preposition == "for" and lemma in (
        "call",
        "push",
        "press",
        "appeal",
        "ask",
        "hope",
        "plead",
        "wait",
        "lobby",
        "vote",
        "invite",
        "plan",
        "prepare",
        "allow",
    ):
        return "plan" if lemma in ("plan", "prepare") else "propose"
    if preposition in ("to", "on", "upon") and lemma == "agree":
        return "support" if preposition == "on" else "plan"
    if preposition in ("with", "on") and lemma in ("proceed", "press", "go", "embark", "set"):
        return "support"
    if preposition == "to" and lemma in ("invite",):
        return "propose"
    return "mention"
