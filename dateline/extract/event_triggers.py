"""Reading -> Drafts: the words that name an event, in a sense that fits, and the verb that states it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.base.kinds import GATHERINGS
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import modifiers
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_governors import governor_of, is_classified, shell_of
from dateline.extract.event_needs import has_particle, is_definite, noun_fits, verb_fits
from dateline.extract.event_syntax import is_shell, prepositions
from dateline.knowledge.codebook import TriggerEntry, triggers

NAMED = {"operation": "operation", **dict.fromkeys(("cyclone", "hurricane", "typhoon", "storm"), "cyclone")}
MEETINGS = frozenset({"bilateral", "trilateral", "one-on-one"})
STANDS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""*a bilateral with X was called off*: adjectives that stand as nouns, and the labels by which they do."""
MONTHS = frozenset({"March", "March."})
BILLED = frozenset({"bill", "describe", "dub", "tout"})
ROUNDS_OF = frozenset({"talk", "negotiation", "dialogue", "discussion", "consultation"})
BACK = frozenset({"operation", "campaign"})
NO_EVENT = frozenset(
    {("fire", "open"), ("fire", "return"), ("fire", "exchange"), ("fire", "trade"), ("fire", "cease"), ("fire", "draw"),
     ("tour", "give"), ("tour", "offer"), ("visit", "give"), ("fire", "hold")}
)  # fmt: skip
"""Nouns that mean another thing beside a verb: *opened fire*, *gave a tour*."""
MADE_PUBLIC = frozenset({"agree", "announce", "declare", "pledge", "offer", "promise"})
"""Verbs by which an act is done and a gathering only foretold: *announced talks*."""
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
        if token.tag_ == "VBG" and (is_classified(token) or _stands_as_noun(token)):
            rows = table.get(("noun", token.lower_))
            made = _noun_draft(token, rows, fillers) if rows else None
        elif token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            rows = table.get(("verb", token.lemma_.lower())) or table.get(("verb", token.lower_))
            made = _verb_draft(token, rows, fillers) if rows else None
        elif token.pos_ in ("NOUN", "PROPN") or (token.lower_ in MEETINGS and token.dep_ in STANDS):
            rows = _rows_of(token, table)
            made = _noun_draft(token, rows, fillers) if rows else _operation_draft(token, table, fillers)
            named = named or (made is not None and made.entry.kind == "military_operation")
            if made is None and named and token.lemma_ in BACK and is_definite(token):
                made = _back_to_operation(token, table)
        else:
            continue
        if made is not None:
            yield made


def _made_public(verb: Token, rows: tuple[TriggerEntry, ...]) -> bool:
    """*announced talks*; *announced the close of the talks* tells that they were held."""
    return verb.lemma_ in MADE_PUBLIC and any(row.kind in GATHERINGS for row in rows)


def _stands_as_noun(token: Token) -> bool:
    """*killed after shelling by the rebels*, *Fighting in the town killed 14*: the deed, with nobody it is done to
    beside it."""
    agent = any(c.lower_ in ("by", "of", "in") and c.dep_ in ("prep", "agent") for c in token.children)
    return (
        token.dep_ in ("pcomp", "pobj", "nsubj", "csubj")
        and agent
        and not any(c.dep_ in ("dobj", "aux") for c in token.children)
    )


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
    verb, how = governor_of(shell_of(token))
    return Draft(table["noun", kind][0], token, shell_of(token), verb, how)


def _back_to_operation(token: Token, table: dict[tuple[str, str], tuple[TriggerEntry, ...]]) -> Draft:
    """*the operation* once one has been named."""
    verb, how = governor_of(shell_of(token))
    return Draft(table["noun", "operation"][0], token, shell_of(token), verb, how)


def _verb_draft(token: Token, rows: tuple[TriggerEntry, ...], fillers: Fillers) -> Draft | None:
    if token.dep_ in ("amod", "compound"):
        return None
    if token.dep_ == "pcomp" and token.head.lower_ == "before" and rows[0].kind == "visit":
        return None
    for entry in rows:
        if entry.with_words and not has_particle(token, entry):
            continue
        if all(verb_fits(token, slot, what, entry, fillers) for slot, what in entry.needs):
            return Draft(entry, token, token, token, "verb")
    return None


def _only_the_manner(shell: Token) -> bool:
    """*recalled its envoy in protest*: how it was done, no deed of its own."""
    return (
        shell.lower_ == "protest"
        and shell.head.lower_ in ("in", "under")
        and not any(c.dep_ in ("det", "poss", "amod") for c in shell.lefts)
    )


def _noun_draft(token: Token, rows: tuple[TriggerEntry, ...], fillers: Fillers) -> Draft | None:
    before = token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i
    if before and not (is_shell(token.head) or is_classified(token)):
        return None
    if token.ent_type_ == "DATE" and token.text in MONTHS:
        return None
    shell = shell_of(token)
    clause = any(c.dep_ == "acl" and c.tag_ == "VBD" for c in shell.rights)  # *as a flash flood swept through*
    if shell.dep_ == "pobj" and shell.head.lower_ == "as" and shell.head.head.lemma_ not in BILLED and not clause:
        return None
    if token.lemma_ == "round" and any(p == "of" and o.lemma_ in ROUNDS_OF for p, o in prepositions(token)):
        return None
    verb, how = governor_of(shell)
    if verb is not None and (token.lemma_.lower(), verb.lemma_) in NO_EVENT:
        return None
    if verb is not None and how == "support" and shell == token and _made_public(verb, rows):
        how = "plan"
    if _only_the_manner(shell):
        return None
    if how == "part" and rows[0].kind in ("agreement", "ceasefire"):
        return None  # *have a part in the ceasefire negotiations*
    if how == "attr" and verb is not None and any(c.lower_ == "what" and c.dep_ == "nsubj" for c in verb.children):
        return None
    beside = modifiers(token) | (modifiers(shell) if shell != token else set())
    for entry in rows:
        if all(noun_fits(token, slot, what, how, beside, fillers) for slot, what in entry.needs):
            return Draft(entry, token, shell, verb, how)
    return None
