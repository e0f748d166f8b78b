"""Parties -> standing frames between states (commissions, dialogues, rounds of talks) with their parties; makes the
Mention and Chain of a frame that has none."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.ids import make_id
from dateline.base.kinds import EntityKind
from dateline.base.observations import Chain, Mention, MentionForm
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import subject_of
from dateline.knowledge.countries import adjectives, country_names

NAMED = frozenset({"NNP", "NNPS"})
SMALL = frozenset({"of", "on", "for", "and", "the", "&"})
BETWEEN_STATES = frozenset({"joint", "bilateral", "trilateral"})
SIGNING = frozenset({"sign", "ratify", "conclude"})
RAISING, TIES = frozenset({"raise", "elevate", "upgrade", "lift"}), frozenset({"tie", "relation", "relationship"})
PAPERS = frozenset({"treaty", "pact", "partnership", "memorandum"})
UNTOLD = frozenset({"new", "landmark", "historic", "major", "joint", "final", "formal", "key", "long", "awaited"})
STANDING = frozenset({"commission", "committee", "council"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A standing frame as named: its tokens, and whether it is a proper name."""

    first: Token
    last: Token
    proper: bool


def frames(parties: Parties) -> Iterator[Frame]:
    """Where the article names a standing frame."""
    for token in parties.reading.doc:
        lemma, low = token.lemma_.lower(), token.lower_
        if token.tag_[0] != "N" or not (lemma in words.MECHANISM or low in words.MECHANISM):
            continue
        frame = _frame(token)
        if frame is not None:
            yield frame


def _frame(head: Token) -> Frame | None:
    """The name that ends in a word for a frame. A dialogue or mechanism needs only capitals; a committee, which may
    be any parliament's, needs a word like *joint* or *border*, or two countries, in its name."""
    doc, start = head.doc, head.i
    while start > 0 and _belongs(doc[start - 1], head):
        start -= 1
    while start < head.i and doc[start].lower_ in SMALL | {"-", "(", ")", ","}:
        start += 1
    before = [t for t in doc[start : head.i] if t.is_alpha or "-" in t.text or "&" in t.text]
    capitals = sum(1 for t in before if t.tag_ in NAMED)
    standing = head.tag_ in NAMED or head.lower_ in STANDING
    opened = standing and (any(t.lower_ in words.MECHANISM_OPENERS for t in before) or len(_named_in(before)) >= 2)
    plain = head.lower_ in words.MECHANISM_PLAIN
    coded = capitals and plain and any("&" in t.text or t.text.isupper() for t in before)
    if coded or (capitals >= 2 and (opened or plain or _round_of(doc[start]))):
        return Frame(doc[start], head, True)
    opener = before[0].lower_ if before else ""
    return Frame(doc[start], head, False) if opener in BETWEEN_STATES and head.lower_ in STANDING else None


def _named_in(tokens: list[Token]) -> list[str]:
    """Countries in a name: *the Thai-Myanmar border committee*."""
    found = [country_names().get(t.text) or adjectives().get(t.text) for t in tokens]
    return list(dict.fromkeys(name for name in found if name))


def _belongs(token: Token, head: Token) -> bool:
    if token.sent.start != head.sent.start or token.is_space:
        return False
    if token.tag_ in NAMED or token.text in ("-", "(", ")", "&") or token.lower_ in words.MECHANISM_OPENERS:
        return True
    return token.tag_ in ("NN", "JJ") and token.dep_ in ("compound", "amod", "nmod") and token.head.i <= head.i


def _round_of(first: Token) -> bool:
    """*the 24th round of the ...*, *under the framework of ...*"""
    before = {t.lower_ for t in first.doc[max(0, first.i - 4) : first.i]}
    return bool(before & {"round", "rounds", "edition", "session", "framework"})


def _concluded(verb: Token) -> Token | None:
    """What is signed; what ties are raised to."""
    if verb.lemma_ in SIGNING:
        return next((c for c in verb.rights if c.dep_ == "dobj"), None)
    ties = verb.lemma_ in RAISING and any(c.dep_ == "dobj" and c.lemma_ in TIES for c in verb.rights)
    dobj = next((c for c in verb.rights if c.dep_ == "dobj"), verb)
    return next(iter([*objects(verb, "to", "into"), *objects(dobj, "to")]), None) if ties else None


def _paper(noun: Token) -> Frame | None:
    """*mutual defence treaty*: a noun for a standing paper with words that say of what."""
    if noun.tag_ != "NN" or noun.lower_ not in PAPERS:
        return None
    before = [t for t in noun.doc[noun.left_edge.i : noun.i] if t.tag_ in ("NN", "JJ", "HYPH")]
    before = [t for t in before if t.lower_ not in UNTOLD and t.head.i >= t.i]
    return Frame(before[0], noun, False) if len(before) > 1 or any(t.tag_ == "NN" for t in before) else None


class Mechanisms:
    """The frames of one article, each with its chain, given or made."""

    def __init__(self, parties: Parties) -> None:
        self._parties = parties
        self._made: dict[str, list[Mention]] = {}
        self._names: dict[str, str] = {}

    def ties(self) -> Iterator[Tie]:
        for frame in frames(self._parties):
            states = self._states(frame)
            if len(states) == 2 or (len(states) > 2 and self._says_between(frame)):
                chain = self._chain(frame)
                for state in states:
                    yield Tie("party_to", state, chain, frame.last.sent[0], frame.last.sent[-1])

    def papers(self) -> Iterator[Tie]:
        """*X signed a mutual defence treaty with Y*: a standing paper without a name of its own, and its parties."""
        for verb in self._parties.reading.doc:
            noun = _concluded(verb)
            subject = subject_of(verb) if noun is not None and standing_of(verb) == "happened" else None
            frame = _paper(noun) if noun is not None and subject is not None else None
            if frame is None or subject is None or self._parties.chain(frame.last, "document") is not None:
                continue
            sides = [subject, *subject.conjuncts, *objects(verb, "with"), *objects(frame.last, "with", "between")]
            states = self._parties.states(sides)
            if len(states) > 1:
                chain = self._make(frame, kind="document")
                for state in states:
                    yield Tie("party_to", state, chain, verb.sent[0], verb.sent[-1], self._parties.time(verb))

    def made(self) -> Iterator[Mention | Chain]:
        """Mentions and chains of frames, and of countries in their names, that had none."""
        for chain, mentions in self._made.items():
            yield from mentions
            yield Chain(
                id=chain, article=self._parties.reading.article.id, kind=mentions[0].kind, name=self._names[chain],
                country=self._names[chain] if mentions[0].kind == "country" else None,
                mentions=tuple(m.id for m in mentions),
            )  # fmt: skip

    def _states(self, frame: Frame) -> list[str]:
        """The parties: named in the name, behind *between*, the two states of the sentence, or for a frame without a
        name of its own the two that the whole article is about."""
        inside = self._inside(frame)
        if len(inside) == 2:
            return inside
        named = self._parties.states(objects(frame.last, "between", "of", "with"))
        if len(named) >= 2:
            return named
        here = self._parties.states(t for t in frame.last.sent if not t.is_space)
        pair = self._parties.pair()
        if len(pair) == 2 and (not frame.proper or set(here) <= set(pair)):
            return pair
        return here if frame.proper and not self._of_bloc(frame) else []

    def _of_bloc(self, frame: Frame) -> bool:
        """*ASEAN Intergovernmental Commission*: its parties are the bloc's, not the two states of the sentence."""
        tokens = frame.first.doc[frame.first.i : frame.last.i]
        return any(self._parties.is_bloc(c) for t in tokens for c in self._parties.reading.chains_of(t))

    def _inside(self, frame: Frame) -> list[str]:
        """The chains of the countries in a name; a country that the article names only there gets its own."""
        tokens = list(frame.first.doc[frame.first.i : frame.last.i])
        names = _named_in(tokens)
        if len(names) != 2:
            return []
        return [self._parties.country_named(name) or self._make_country(name, tokens) for name in names]

    def _make_country(self, name: str, tokens: list[Token]) -> str:
        token = next(t for t in tokens if name in (country_names().get(t.text), adjectives().get(t.text)))
        at = Range(token.idx, token.idx + len(token.text))
        chain = make_id("c", self._parties.reading.article.id, "country", name)
        self._names[chain] = name
        self._made.setdefault(chain, []).append(self._mention(at, token, "country", "name", chain))
        return chain

    def _mention(self, at: Range, head: Token, kind: EntityKind, form: MentionForm, chain: str) -> Mention:
        reading = self._parties.reading
        return Mention(
            id=make_id("m", reading.article.id, at.start, at.end, "mechanism"), article=reading.article.id, at=at,
            head=head.idx, kind=kind, form=form, name=reading.words(at), chains=(chain,),
        )  # fmt: skip

    def _says_between(self, frame: Frame) -> bool:
        return len(self._parties.states(objects(frame.last, "between", "of"))) > 2

    def _chain(self, frame: Frame) -> str:
        given = self._parties.chain(frame.last, "organisation", "document")
        given = given or next(
            (c for t in frame.first.doc[frame.first.i : frame.last.i] if (c := self._parties.chain(t, "organisation"))
             and not self._parties.is_bloc(c)), None,
        )  # fmt: skip
        return given or self._make(frame)

    def _make(self, frame: Frame, kind: EntityKind = "organisation") -> str:
        reading = self._parties.reading
        at = Range(frame.first.idx, frame.last.idx + len(frame.last.text))
        name = " ".join(reading.words(at).split())
        chain = make_id("c", reading.article.id, kind, name.casefold())
        self._names.setdefault(chain, name)
        form: MentionForm = "name" if frame.proper else "nominal"
        mention = self._mention(at, frame.last, kind, form, chain)
        self._made.setdefault(chain, []).append(mention)
        return chain
