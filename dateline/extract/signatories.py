"""Parties -> Tie: who is a party to a named paper: who signed it, put a name to it, or is said to be a signatory."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import subject_of

SIGNING = frozenset({"sign", "ratify", "conclude", "initial", "endorse", "adopt", "accede", "reaffirm"})
PUTTING = frozenset({"put", "set", "add", "affix", "append"})
HANDS = frozenset({"name", "signature", "initial", "pen"})
CALLED = frozenset({"call", "title", "name", "dub", "know", "entitle"})
PAPERS = frozenset({"pact", "treaty", "accord", "agreement", "partnership", "deal", "protocol", "convention"})
UNMADE = frozenset({"possible", "proposed", "draft", "potential", "planned", "future", "any", "no", "would"})
BEING = frozenset({"be", "become", "remain"})
GROUPS = ("armed_group", "organisation")


def signatories(parties: Parties) -> Iterator[Tie]:
    """*X and Y signed the pact*, *Y, a signatory to the pact*: parties to a named paper."""
    for token in parties.reading.doc:
        if token.tag_[0] == "V" and (token.lemma_ in SIGNING or _puts_a_name(token)):
            yield from _signed(parties, token)
        elif token.lemma_ in ("signatory", "party", "adherent"):
            yield from _signatory(parties, token)
        elif token.lemma_.lower() in PAPERS and token.tag_ in ("NN", "NNP", "NNPS"):
            yield from _between(parties, token)


def _between(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*the Lima Accord between X and Y*, *the Trident, a pact between X and Y*: the parties of a paper with a name."""
    if any(c.lower_ in UNMADE for c in noun.lefts):
        return
    sides = _parties(parties, objects(noun, "between"))
    beside = [noun, *(c for c in noun.rights if c.dep_ == "appos"), *([noun.head] if noun.dep_ == "appos" else [])]
    paper = next((p for t in beside if (p := parties.chain(t, "document"))), None)
    if paper is None and noun.dep_ == "appos":
        paper = parties.chain(noun.head, "organisation")
    for one in sides if paper is not None and len(sides) > 1 else []:
        if one != paper and paper is not None:
            yield Tie("party_to", one, paper, noun.sent[0], noun.sent[-1])


def _puts_a_name(verb: Token) -> bool:
    """*put their names to*"""
    return verb.lemma_ in PUTTING and any(c.dep_ == "dobj" and c.lemma_ in HANDS for c in verb.rights)


def _signed(parties: Parties, verb: Token) -> Iterator[Tie]:
    if standing_of(verb) != "happened":
        return
    papers, subject = _papers(parties, verb), subject_of(verb)
    if not papers or subject is None:
        return
    signing = _sides(parties, verb) or _parties(parties, [subject, *subject.conjuncts])
    time = parties.time(verb) if verb.lemma_ != "reaffirm" else None
    for one in signing:
        for paper in papers:
            yield Tie("party_to", one, paper, verb.sent[0], verb.sent[-1], time)


def _parties(parties: Parties, tokens: list[Token]) -> list[str]:
    """The states, armed groups and bodies that some tokens name."""
    found: dict[str, None] = {}
    for token in tokens:
        group = parties.chain(token, *GROUPS)
        found.update(dict.fromkeys(parties.states([token]) or ([group] if group else [])))
    return list(found)


def _sides(parties: Parties, verb: Token) -> list[str]:
    """*A signed for the army and B for the rebels*: those on whose behalf."""
    found = []
    for token in verb.subtree:
        behalf = token.lemma_ == "behalf" and token.head.lower_ == "on"
        if behalf or (token.lower_ == "for" and token.dep_ == "prep"):
            whose = objects(token, "of") if behalf else [c for c in token.rights if c.dep_ == "pobj"]
            found += [*whose, *(t for w in whose for t in w.conjuncts)]
    return [c for t in found if (c := parties.chain(t, *GROUPS, "country"))]


def _papers(parties: Parties, verb: Token) -> list[str]:
    targets = [c for c in verb.rights if c.dep_ == "dobj"] + objects(verb, "to")
    which = any(c.dep_ in ("dobj", "nsubjpass") and c.lower_ in ("which", "that") for c in verb.lefts)
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and which):
        targets.append(verb.head)
    passive = [c for c in verb.lefts if c.dep_ == "nsubjpass"]
    targets += [t for c in passive for t in (c, *c.conjuncts)]
    named = [p for t in targets for noun in (t, *_called(t)) if (p := parties.chain(noun, "document"))]
    named = named or [p for t in targets if (p := parties.paper_before(t)) is not None]
    return list(dict.fromkeys(named))


def _called(noun: Token) -> list[Token]:
    """*the paper, called the Lima Declaration*: what it is called right behind it."""
    doc, after = noun.doc, noun.i + 1
    while after < noun.sent.end and (doc[after].is_punct or doc[after].lower_ in ("which", "is", "was", "as")):
        after += 1
    verb = doc[after] if after < noun.sent.end else noun
    if verb.lemma_ not in CALLED:
        return []
    beside = [c for c in verb.rights if c.dep_ in ("oprd", "dobj", "attr")]
    return [*beside, *objects(verb, "as")]


def _signatory(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*Chad is a party to the treaty*, *Peru, a signatory of the convention*; no *non-party* and no political one."""
    paper = next((p for t in objects(noun, "to", "of") if (p := parties.chain(t, "document"))), None)
    if paper is None or any(c.lower_ in ("non", "no", "not", "former") for c in noun.lefts):
        return
    held = noun.head
    if noun.dep_ == "attr" and held.lemma_ in BEING and standing_of(held) == "happened":
        subject = subject_of(held)
        named = [subject, *subject.conjuncts] if subject is not None else []
    elif noun.nbor(-1).lower_ == "both" and noun.i > 2 and noun.nbor(-2).text == ",":
        named = [noun.nbor(-3), *noun.nbor(-3).conjuncts]  # *X and Y, both signatories of ..., met*
    else:
        named = [held, *held.conjuncts] if noun.dep_ == "appos" and noun.tag_ == "NNS" else [held]
        named = named if noun.dep_ == "appos" else []
    for one in _parties(parties, named):
        yield Tie("party_to", one, paper, noun.sent[0], noun.sent[-1])
