"""A parse -> the same, what stands after *and* joined to what it goes on from: *held talks with X, and with Y*."""

from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc, Token

FIELDS: list[int | str] = ["HEAD", "DEP", "TAG"]
ARRANGED = frozenset({"planned", "scheduled", "slated", "arranged", "expected", "set"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
TOLD_OF = frozenset({"relcl", "advcl"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
WITH = frozenset({"with", "between"})


def rejoin(doc: Doc) -> None:
    """Mends what follows a conjunction, where the parse joined it to the wrong verb."""
    conj, modals = doc.vocab.strings["conj"], doc.vocab.strings["MD"]
    bare = [verb for i, tag in enumerate(doc.to_array("TAG").tolist()) if tag == modals and (verb := _hidden(doc[i]))]
    if bare:
        _restate(bare, _bare_the_verb, doc)
    late: list[Token] = []
    for i, label in enumerate(doc.to_array("DEP").tolist()):
        if label != conj:
            continue
        token = doc[i]
        if token.tag_ == "VB":
            _go_on_from_the_plan(token)
        elif token.tag_ == "IN" and token.head.tag_[:2] == "VB":
            token.dep_ = "prep"
        elif token.tag_ in NOUNS and token.head.tag_[:2] == "VB":
            _join_the_partner(token)
        elif token.tag_ == "VBN" and _states_what_was_planned(token):
            late.append(token)
    if late:
        _restate(late, _state_the_fate, doc)


def _go_on_from_the_plan(verb: Token) -> None:
    """*will visit X, where gunmen killed 90, and meet survivors*: what *will* governs goes on with a bare verb."""
    aside = verb.head
    if aside.tag_ not in ("VBD", "VBN") or aside.dep_ not in TOLD_OF:
        return
    if any(c.dep_ == "aux" for c in (*verb.lefts, *aside.lefts) if c.tag_ in ("MD", "TO") or c.lemma_ == "do"):
        return
    above = next((t for t in aside.ancestors if t.tag_ == "VB" and t.i < aside.i), None)
    if above is not None:
        for word in aside.rights:
            if word.dep_ == "cc" and word.i < verb.i:
                word.head = above
        verb.head = above


def _join_the_partner(noun: Token) -> None:
    """*held meetings with the president, X, and the opposition leader, Y*: Y too is one whom the talks were with."""
    verb = noun.head
    if any(c.tag_[:2] == "VB" for c in noun.children) or not any(c.dep_ == "appos" for c in noun.rights):
        return
    last = next((t for t in reversed(noun.doc[verb.i + 1 : noun.left_edge.i]) if t.dep_ in ("pobj", "dobj")), None)
    if last is None or last.tag_ not in NOUNS or not any(c.dep_ == "appos" for c in last.rights):
        return
    if last.dep_ == "dobj" or last.head.lower_ in WITH:
        between = noun.doc[last.right_edge.i + 1 : noun.left_edge.i]
        if all(t.dep_ in ("punct", "cc") for t in between):
            noun.head = last


def _states_what_was_planned(verb: Token) -> bool:
    """*A meeting planned for Friday has been scrapped*, read as two verbs in a row with nothing between."""
    plan = verb.head
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) and not any(c.dep_ == "nsubjpass" for c in verb.lefts)
    bare = plan.lower_ in ARRANGED and plan.tag_ in ("VBD", "VBN") and not any(c.dep_[:3] == "aux" for c in plan.lefts)
    joined = any(c.dep_ in ("cc", "punct") and plan.i < c.i < verb.i for c in plan.children)
    return passive and bare and not joined and any(c.dep_ == "nsubj" for c in plan.lefts)


def _hidden(modal: Token) -> Token | None:
    """The verb of *X will on Friday visit Rome*, read as though *visit Rome* were a name."""
    day = modal.doc[modal.i + 2] if modal.i + 3 < len(modal.doc) else modal
    verb = modal.doc[modal.i + 3] if day != modal else modal
    governs = any(c.dep_ == "nsubj" for c in modal.lefts) and modal.nbor(1).head == modal if day != modal else False
    read_so = governs and verb.dep_ == "compound" and verb.tag_ in ("VB", "VBP", "NN") and day.dep_ == "compound"
    return verb if read_so and modal.nbor(1).lower_ == "on" and day.lower_ in DAYS and verb.head.i > verb.i else None


def _restate(verbs: list[Token], restated: Callable[[Token, dict[int, int], Any, Doc], None], doc: Doc) -> None:
    table: Any = doc.to_array(FIELDS)
    heads = {token.i: token.head.i for verb in verbs for token in verb.sent}
    for verb in verbs:
        restated(verb, heads, table, doc)
    for i, head in heads.items():
        table[i, 0] = (head - i) % 2**64
    doc.from_array(FIELDS, table)


def _state_the_fate(verb: Token, heads: dict[int, int], table: Any, doc: Doc) -> None:
    strings, plan = doc.vocab.strings, verb.head
    noun = next(c for c in plan.lefts if c.dep_ == "nsubj")
    heads[verb.i] = verb.i if plan.head == plan else plan.head.i
    table[verb.i, 1] = table[plan.i, 1]
    heads[noun.i], heads[plan.i] = verb.i, noun.i
    table[noun.i, 1], table[plan.i, 1] = strings.add("nsubjpass"), strings.add("acl")
    table[plan.i, 2] = strings.add("VBN")
    for child in plan.children:
        if child.i > verb.i or (child.i < noun.left_edge.i and child != noun):
            heads[child.i] = verb.i


def _bare_the_verb(verb: Token, heads: dict[int, int], table: Any, doc: Doc) -> None:
    strings, thing = doc.vocab.strings, verb.head
    on, day, modal = doc[verb.i - 2], doc[verb.i - 1], doc[verb.i - 3]
    above = modal.head
    heads[verb.i] = verb.i if above == modal else above.i
    table[verb.i, 1], table[verb.i, 2] = table[modal.i, 1], strings.add("VB")
    for child in modal.children:
        if child != verb:
            heads[child.i] = verb.i
    for token, head, label in ((modal, verb, "aux"), (on, verb, "prep"), (day, on, "pobj"), (thing, verb, "dobj")):
        heads[token.i] = head.i
        table[token.i, 1] = strings.add(label)
