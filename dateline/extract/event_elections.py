"""Percentages, seats and turnout told of an election -> its result: the winner's share, the others' as their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.observations import Chain, Claim, Participation, Quantity, Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_relatives import antecedent
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions, surface_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

BALLOTS = frozenset({"vote", "ballot", "seat"})
GAINS = frozenset(
    ["win", "get", "take", "secure", "receive", "garner", "poll", "gain", "come", "capture", "score", "obtain", "hold",
     "clinch", "claim", "finish", "lead", "beat", "defeat", "re-elect", "elect", "reelect", "credit", "collect"]
)  # fmt: skip
GIVES = frozenset({"give", "hand", "put", "award", "declare", "show", "name", "proclaim"})
HOLDERS = frozenset({"person", "organisation", "office", "armed_group"})
COUNTED = frozenset({"count", "tally", "tabulate", "process"})
WINS = frozenset({"win", "lead", "defeat", "beat", "elect", "re-elect", "declare", "proclaim", "clinch"})
BEHIND = frozenset({"trail", "lose", "follow", "concede", "manage"})
LATER = frozenset({"second", "third", "fourth", "runner", "distant", "only", "just"})
NEAR_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Result:
    """A share, a number of seats or a turnout, and whose it is (a token, None for the whole election); `first`
    where the words say that its owner won or leads with it, `behind` where they say that others did."""

    name: str
    value: Value
    at: Range
    owner: Token | None
    first: bool = False
    behind: bool = False


def results(reading: Reading, tellings: list[Telling], fillers: Fillers) -> list[tuple[Telling | str, Claim]]:
    """Fills share, seats and turnout of the elections told; gives back claims about them, and about the chains of
    those who came second."""
    votes = [t for t in tellings if t.kind == "election"]
    if not votes:
        return []
    found: list[tuple[Telling | str, Claim]] = []
    told = list(_told(reading, fillers))
    for one in told:
        election = _election_of(one, votes, reading)
        if election is None:
            continue
        owner = _chain_of(one.owner, fillers)
        if _is_whole(one, owner, election, told, reading):
            _crown(election, one, owner)
            if one.name not in election.attributes:
                election.attributes[one.name] = one.value
                election.confidence = max(election.confidence, 0.7)
            elif election.attributes[one.name].number != one.value.number:
                found.append((election, _claim(one, reading)))
        elif owner is not None:
            found.append((owner, _claim(one, reading)))
    return found


def _told(reading: Reading, fillers: Fillers) -> Iterator[Result]:
    for quantity in reading.of(Quantity):
        head = reading.token(quantity.head)
        if head is None:
            continue
        name = _name(quantity, head)
        if name is None:
            continue
        owner = None if name == "turnout" else _owner(head, fillers)
        if name != "turnout" and owner is None and not _of_votes(head):
            continue
        value = Value(
            text=reading.words(quantity.at), number=quantity.number, unit=quantity.unit, qualifier=quantity.qualifier
        )
        yield Result(name, value, quantity.at, owner, _comes_first(head), _comes_later(head))


def _name(quantity: Quantity, head: Token) -> str | None:
    if quantity.unit in ("percent", "%"):
        if any(t.lemma_.lower() == "turnout" for t in (*_clause_of(head), *_subjects_above(head))):
            return "turnout"
        if any(t.lemma_ in COUNTED and t.i > head.i for t in _clause_of(head)) or _of_a_count(head):
            return None
        return "share" if _of_votes(head) or _gain(head) is not None else None
    verb = _gain(head) if head.nbor(-1).text != "-" else None  # *the 150-seat house* is no gain
    if quantity.noun != "seat" or verb is None or _is_chamber(quantity, head):
        return None
    given = any(c.dep_ == "dative" for c in verb.children)
    return "seats" if verb.lemma_.lower() in GAINS or (verb.lemma_ in GIVES and given) else None


def _is_chamber(quantity: Quantity, head: Token) -> bool:
    """*the 81 seats* of *27 of the 81 seats* are all there are."""
    part = head.head.head
    of = head.dep_ == "pobj" and head.head.lower_ == "of" and part.tag_ == "CD"
    return of and quantity.at.start > part.idx


def _subjects_above(head: Token) -> list[Token]:
    """*Turnout in the election in Benin was put at 61 per cent*: of what the verb tells."""
    verb = next((a for a in head.ancestors if is_verb(a)), None)
    return logical_subjects(verb) + logical_objects(verb) if verb is not None else []


def _of_a_count(head: Token) -> bool:
    """*after the count of 96 percent of the ballots*, *after counting 60 percent of them*."""
    above = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    return above.lemma_ in COUNTED


def _clause_of(head: Token) -> list[Token]:
    return [t for t in head.sent if abs(t.i - head.i) <= 6]


def _of_votes(head: Token) -> bool:
    return any(o.lemma_.lower() in BALLOTS for p, o in prepositions(head) if p == "of")


def _gain(head: Token) -> Token | None:
    """The verb of winning or giving that holds a number."""
    one = head
    for _ in range(6):
        if is_verb(one):
            return one if one.lemma_.lower() in GAINS | GIVES or one.lemma_ == "follow" else None
        if one.head == one:
            return None
        one = one.head
    return None


def _owner(head: Token, fillers: Fillers) -> Token | None:
    """Whose share it is: *X won 31 percent*, *39 percent for Y*, *followed by Z with 12*, *gave Q 50.5 percent*."""
    for preposition, one in prepositions(head):
        if preposition in ("for", "to") and _may_own(one, fillers):
            return one
    verb = _gain(head)
    if verb is None:
        return next((t for t in (head.head.head,) if head.dep_ == "pobj" and _may_own(t, fillers)), None)
    lemma = verb.lemma_.lower()
    if lemma == "follow":
        candidates = logical_subjects(verb)
    elif lemma in GIVES:
        candidates = [c for c in verb.children if c.dep_ == "dative"] + logical_objects(verb)
    elif is_passive(verb):
        candidates = surface_subjects(verb) or logical_objects(verb)
    else:
        candidates = logical_subjects(verb)
    return next((antecedent(t) for t in candidates if _may_own(antecedent(t), fillers)), None)


def _comes_first(head: Token) -> bool:
    """*won with 61 percent*, *is leading the race with 58.1% of the vote*, *the winner with 57%*."""
    if head.dep_ != "pobj" or head.head.lower_ != "with":
        return False
    verb = _gain(head)
    return verb is not None and verb.lemma_.lower() in WINS and not any(c.lower_ == "second" for c in verb.children)


def _comes_later(head: Token) -> bool:
    """*came second with 31 percent*, *the second place with 16 percent*, *trailed*, *could only manage 9 percent*."""
    if head.dep_ == "pobj" and any(c.lower_ in LATER for c in head.head.head.children):
        return True
    verb = _gain(head) or next((a for a in head.ancestors if is_verb(a)), None)
    if verb is None:
        return False
    return verb.lemma_ in BEHIND or any(c.lower_ in LATER for c in verb.children)


def _may_own(token: Token, fillers: Fillers) -> bool:
    return fillers.kind(token) in HOLDERS or token.lemma_.lower() in ("party", "alliance", "coalition", "candidate")


def _chain_of(token: Token | None, fillers: Fillers) -> str | None:
    return next(iter(fillers.reading.chains_of(token)), None) if token is not None else None


def _election_of(one: Result, votes: list[Telling], reading: Reading) -> Telling | None:
    """The election of the same sentence, else the last told before, not far off."""
    sentence = _sentence_at(one.at, reading)
    near = [t for t in votes if 0 <= sentence - t.sentence <= NEAR_SENTENCES or _covers(t, one, reading)]
    if not near:
        return votes[0] if len(votes) == 1 else None
    return max(near, key=lambda t: (t.sentence == sentence, t.confidence >= 0.5, t.sentence))


def _covers(telling: Telling, one: Result, reading: Reading) -> bool:
    sentences = reading.of(Sentence)
    return any(sentences[_sentence_at(at, reading)].at.covers(one.at) for at in telling.more)


def _sentence_at(at: Range, reading: Reading) -> int:
    sentences = reading.of(Sentence)
    return next((i for i, s in enumerate(sentences) if s.at.start <= at.start < s.at.end), 0)


def _is_whole(one: Result, owner: str | None, election: Telling, told: list[Result], reading: Reading) -> bool:
    """Whether a number is the election's own: turnout, or what its winner got."""
    if one.name == "turnout":
        return True
    winners = election.chains("object")
    if winners:
        open_share = one.name == "share" and "share" not in election.attributes and not one.behind
        return owner in winners or (open_share and (one.owner is None or (owner is None and one.first)))
    if one.first:
        return True
    if one.behind:
        return False
    sentence = _sentence_at(one.at, reading)
    beside = [r for r in told if r.name == one.name and r.owner is not None and _sentence_at(r.at, reading) == sentence]
    most = max((r.value.number or 0 for r in beside), default=0)
    return (owner is None and one.name == "share") or (len(beside) > 1 and (one.value.number or 0) >= most)


def _crown(election: Telling, one: Result, owner: str | None) -> None:
    """Who got the most is whom the election is told of, where nobody else is."""
    if one.name == "share" and owner is not None and not election.chains("object"):
        at = Range(one.owner.idx, one.owner.idx + len(one.owner.text)) if one.owner is not None else one.at
        election.people.append(Participation(role="object", chain=owner, at=at))


def _claim(one: Result, reading: Reading) -> Claim:
    sentence = reading.of(Sentence)[_sentence_at(one.at, reading)].at
    return Claim(id="", article=reading.article.id, about="", property=one.name, value=one.value, at=sentence)


def winners_of(noun: Token, fillers: Fillers) -> Iterator[Token]:
    """*declared X the winner of the election*, *X, the winner of the vote*."""
    above = noun.head
    if noun.dep_ != "pobj" or above.lower_ != "of" or above.head.lemma_ not in ("winner", "victor"):
        return
    winner = above.head
    if winner.dep_ == "appos":
        yield winner.head
    elif winner.dep_ in ("oprd", "attr", "dobj") and is_verb(winner.head):
        beside = [c for c in winner.head.children if c.dep_ in ("dobj", "nsubjpass", "nsubj") and c != winner]
        yield from (c for c in beside if fillers.kind(c) in HOLDERS and (c.dep_ != "nsubj" or winner.dep_ == "attr"))


def voting_country(telling: Telling, reading: Reading) -> str | None:
    """The chain of the country that votes: of the winner, the voters, or the one named with the election's body."""
    names: list[str] = []
    for chain in sorted(telling.chains()):
        one = reading.chain(chain)
        names += [one.name] if one.kind == "country" else [one.country] if one.country else []
    owned = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in telling.head.lefts)
    for token in () if owned else telling.head.sent:  # *called Chad a threat since his election*: he alone tells where
        if token.dep_ in ("poss", "amod", "nsubj", "compound", "nmod"):
            chains = reading.chains_of(token)
            if len(chains) == 1 and reading.chain(chains[0]).kind == "country":
                names.append(reading.chain(chains[0]).name)
    if len(set(names)) != 1:
        return None
    return next((c.id for c in reading.of(Chain) if c.kind == "country" and c.name == names[0]), None)
