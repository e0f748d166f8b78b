"""Mentions of places and the parse -> where each event is told to be."""

from collections import defaultdict

from dateline.base.kinds import GATHERINGS
from dateline.base.observations import Mention
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import answered, cleft_of
from dateline.extract.event_due import due_below, had_been_due
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_governors import SCENES
from dateline.extract.event_occasions import NEWS, occasions, shared
from dateline.extract.event_phrasing import VIOLENT
from dateline.extract.event_sites import sites_of
from dateline.extract.event_syntax import is_passive, own_subject
from dateline.extract.event_time_heads import ARRANGED
from dateline.extract.event_time_sites import hurt_too, there_is
from dateline.extract.event_towns import AREAS, TOWNS, unknown_name
from dateline.extract.event_triggers import SIDELINES, Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import (
    ARMED_NOUNS,
    OFFICIAL_NOUNS,
    PEOPLE_NOUNS,
    PLACE_NOUNS,
    TARGET_NOUNS,
    VICTIM_NOUNS,
)

INSIDE = {
    "in": 0,
    "at": 0,
    "inside": 0,
    "near": 1,
    "outside": 1,
    "on": 2,
    "off": 2,
    "along": 3,
    "across": 3,
    "over": 3,
    "around": 3,
}
TOWARDS = {"to": 0, "in": 0, "at": 0, "for": 1, "into": 0, "of": 2}
CALAMITIES = frozenset(
    {"accident", "crash", "collision", "disaster", "derailment", "sinking", "fire", "blaze", "explosion", "blast",
     "stampede", "tragedy", "shooting", "clash", "fighting", "protest", "election", "vote"}
)  # fmt: skip
"""What stands *on* a lake, an island or a border, where talks on a border are about it."""
SITED = frozenset({"in", "at", "inside", "outside", "near"})
STAGED = frozenset(
    {
        "hold",
        "take",
        "host",
        "be",
        "begin",
        "occur",
        "happen",
        "launch",
        "stage",
        "mount",
        "conduct",
        "carry",
        "start",
        "erupt",
        "break",
        "flare",
        "rage",
    }
)
SHAKES = frozenset({"rock", "hit", "strike", "shake", "jolt", "batter", "devastate", "engulf", "sweep", "rip", "grip"})
"""Verbs by which a blast or a storm is told of the place it befell."""
LANDFORMS = frozenset(
    {"ravine", "gorge", "river", "lake", "valley", "canal", "mountain", "hill", "forest", "sea", "ditch", "road",
     "highway", "street", "tunnel", "reservoir", "coast", "shore", "reef", "gulf", "strait", "waters", "airspace",
     "creek", "jungle", "desert", "swamp", "delta", "plain", "highland", "bay", "peninsula", "plateau", "marsh"}
)  # fmt: skip
"""What a bus falls into and a ship runs on, which lies in the place named behind it."""
SPANS = frozenset({"minute", "hour", "day", "face"})
"""*met for two hours in X*, *sat face to face with Y in X*."""
PASSES = (
    LANDFORMS | SPANS | NEWS | PEOPLE_NOUNS | PLACE_NOUNS | OFFICIAL_NOUNS | VICTIM_NOUNS | ARMED_NOUNS | TARGET_NOUNS
)
BEFALLING = frozenset({"disaster", "accident"})
"""What is called by the country that it befell: *the Nepal earthquake*."""
UNKNOWN_AFTER = frozenset({"in", "near", "outside", "off", "around", "of"})
LEAVES = frozenset({"leave", "depart", "quit"})
"""*left X for Y*: the object is where the journey starts."""
BESIDE = frozenset({"compound", "nmod", "amod", "poss", "npadvmod"})
KINDS = frozenset({"place", "country"})


class Places:
    """Which mentions of places hang on which verb or event noun, and through which preposition."""

    def __init__(self, reading: Reading, event_heads: set[int]) -> None:
        self._reading = reading
        self._event_heads = event_heads
        last: dict[int, list[tuple[Token, Mention]]] = {}
        self._by_holder: dict[int, list[tuple[str, Mention, Token]]] = defaultdict(list)
        self._at: dict[int, Mention] = {}
        for mention in reading.of(Mention):
            if mention.kind not in KINDS or not mention.chains:
                continue
            token = _hung_by(mention, reading)
            if token is not None:
                self._at[token.i] = mention
                if _is_named_town(token):
                    self._at.setdefault(token.head.i, mention)
                self._add(token, mention, event_heads)
                last[token.sent.start] = [*last.get(token.sent.start, []), (token, mention)]
        for token in reading.doc:
            if token.lower_ == "where" and token.tag_ == "WRB":
                self._add_where(token, last.get(token.sent.start, []))

    def _add(self, token: Token, mention: Mention, event_heads: set[int]) -> None:
        if _is_named_town(token):
            token = token.head
        top = token
        while top.dep_ in ("conj", "appos") and top.head != top and not is_verb(top.head):
            top = top.head
        if top != token:
            return
        if (
            token.dep_ == "pobj"
            and token.head.lower_ == "of"
            and token.head.head.lemma_.lower() in PLACE_NOUNS | LANDFORMS | AREAS
        ):
            token = token.head.head
        elif _names_site(token, mention) and self._reading.mention_of(token.head) in (None, mention):
            token = token.head
        lead = _read_with_a_name(token, mention)
        if lead is not None:
            holder = _holder(lead, event_heads)
            if holder is not None:
                self._by_holder[holder.i].append((lead.lower_, mention, token))
        elif token.dep_ == "pobj":
            holder = _just_before(token.head, event_heads)
            holder = holder or (token.head if token.head.dep_ == "ROOT" else _holder(token.head, event_heads))
            if holder is not None:
                self._by_holder[holder.i].append((token.head.lower_, mention, token))
        elif token.dep_ in ("dobj", "nsubj", "nsubjpass") or (token.dep_ in BESIDE and token.head.i in event_heads):
            self._by_holder[token.head.i].append((token.dep_, mention, token))

    def _add_where(self, where: Token, told: list[tuple[Token, Mention]]) -> None:
        """*visited Oslo on Friday, where she met X*: the place named last before it."""
        before = [(t, m) for t, m in told if t.i < where.i and where.i - t.i < 12]
        verb = where.head
        while verb.head != verb and not is_verb(verb):
            verb = verb.head
        if before and is_verb(verb):
            token, mention = max(before, key=lambda pair: pair[0].i)
            inside = [(t, m) for t, m in before if token.dep_ == "appos" and t == token.head]
            token, mention = inside[0] if inside else (token, mention)  # *Abuja, Nigeria, where*
            due = [x for c in verb.children if c.dep_ == "acomp" for x in c.children if x.dep_ == "xcomp"]
            for one in (verb, *(c for c in verb.children if c.dep_ == "xcomp"), *due):
                self._by_holder[one.i].append(("in", mention, token))

    def of(self, draft: Draft) -> Mention | None:
        """The finest place told of the event, or None."""
        best: tuple[int, int, int] | None = None
        chosen: Mention | None = None
        for rank, token in enumerate(where_place_stands(draft)):
            for how, mention, _ in self._by_holder.get(token.i, []):
                weight = self._weight(draft, token, how, mention)
                if weight is None:
                    continue
                key = (0 if mention.kind == "place" else 1, weight, rank)
                if best is None or key < best:
                    best, chosen = key, mention
        return chosen or self._of_occasion(draft) or self._opening(draft) or self._further_off(draft)

    def _further_off(self, draft: Draft) -> Mention | None:
        """The place told anywhere in the clause of a deed of force: a town before a country."""
        found = [self._at[n.i] for _, n in sites_of(draft, self._event_heads) if n.i in self._at]
        return next((m for m in found if m.kind == "place"), found[0] if found else None)

    def unknown_site(self, draft: Draft, fillers: Fillers) -> str | None:
        """The name of one that no gazetteer knows."""
        told = (n for p, n in sites_of(draft, self._event_heads) if p in UNKNOWN_AFTER)
        return next((name for n in told if (name := unknown_name(n, fillers)) is not None), None)

    def _of_occasion(self, draft: Draft) -> Mention | None:
        """Where one speaks after a gathering or at it, or what place opens such a sentence."""
        if draft.entry.kind == "visit":
            return None
        told = [(verb, *row) for verb in occasions(draft) for row in self._by_holder.get(verb.i, [])]
        told = [row for row in told if row[1] in ("in", "at") and row[3] != draft.shell]
        fitting = [m for verb, _, m, t in told if shared(verb, t, draft)]
        return next((m for m in fitting if m.kind == "place"), fitting[0] if fitting else None)

    def stops(self, draft: Draft) -> list[Mention]:
        """The place told of a journey, and those that stand beside it: *to Kenya, Uganda and Rwanda*."""
        first = self.of(draft)
        token = self._reading.token(first.head) if first is not None else None
        if first is None or token is None:
            return []
        return [first, *(self._at[c.i] for c in conjuncts(token) if c.i in self._at and c != token)]

    def _opening(self, draft: Draft) -> Mention | None:
        """*In Lima, the minister ended a two-day visit*, where the parse hung *In Lima* on nothing."""
        first = draft.head.sent[0]
        before = first.nbor(-1) if first.i else first
        if before.text not in (".", "!", "?") and not before.is_space:
            first = before.sent[0]
        if draft.entry.kind not in GATHERINGS or first.lower_ != "in" or first.dep_ not in ("ROOT", "dep"):
            return None
        return next((m for _, m, t in self._by_holder.get(first.i, []) if t.i < draft.head.i), None)

    def _weight(self, draft: Draft, token: Token, how: str, mention: Mention) -> int | None:
        if draft.entry.kind == "visit" and (how in TOWARDS or how == "dobj"):
            return None if how == "dobj" and token.lemma_ in LEAVES else TOWARDS.get(how, 0)
        if how in INSIDE:
            return INSIDE[how]
        if how in ("compound", "nmod", "amod", "npadvmod") and token in (draft.head, draft.shell):
            beside = token != draft.head and draft.head.dep_ == "conj"
            known = self._reading.chain(mention.chains[0]).country is not None
            town = mention.kind == "place" and (known or draft.entry.kind in BEFALLING | {"attack"})
            stricken = mention.kind == "country" and how in ("compound", "nmod") and draft.entry.kind in BEFALLING
            return 3 if stricken and not beside else 2 if town and not beside else None
        if how == "by" and token.lemma_ == "host" and draft.entry.kind in GATHERINGS:
            return 3  # *talks hosted by Westland*
        if how == "nsubj" and draft.head.lemma_ in ("receive", "welcome", "host") and not is_passive(draft.head):
            return 3  # *Westland received its guest*
        if how == "nsubj" and draft.shell.lemma_.lower() in SCENES and mention.kind == "place":
            return 1
        if how == "nsubj" and draft.how == "host" and draft.entry.kind in GATHERINGS and mention.kind == "place":
            return 1
        if how == "dobj" and draft.entry.kind in ("attack", "disaster", "military_operation") and token == draft.head:
            return 1
        if draft.nominal and draft.entry.kind in VIOLENT and token == draft.verb and token.lemma_ in SHAKES:
            return 1 if how == ("nsubjpass" if is_passive(token) else "dobj") else None
        if draft.entry.kind == "withdrawal" and how in ("from", "of") and mention.kind == "place":
            return 2
        if how in ("against", "into") and draft.entry.kind == "military_operation":
            return 3
        if how in ("into", "through") and draft.entry.kind == "disaster":
            return 2
        return None


def _is_named_town(token: Token) -> bool:
    """*in the capital, X*"""
    noun = token.head
    return token.dep_ == "appos" and noun.pos_ == "NOUN" and noun.lemma_.lower() in PLACE_NOUNS | TOWNS


def _hung_by(mention: Mention, reading: Reading) -> Token | None:
    """The word by which a name hangs on the sentence: of *in Dar es Salaam* the first, whatever became of the rest."""
    head, first = reading.token(mention.head), reading.token(mention.at.start)
    return first if head is not None and head.tag_ == "IN" else head


def _names_site(token: Token, mention: Mention) -> bool:
    """*in a New York jail*, *inside Y's Khost province*: a place by which a building or a region is told."""
    noun = token.head
    if token.dep_ not in BESIDE or noun.dep_ != "pobj" or noun.pos_ not in ("NOUN", "PROPN") or noun.i < token.i:
        return False
    if noun.lemma_.lower() in AREAS and any(c.lower_ == "of" for c in noun.rights):
        return False  # *the Black Sea resort of X*
    if mention.kind == "country":  # *the Malian border* may be crossed from its other side
        return token.dep_ == "poss" and noun.lemma_.lower() in PLACE_NOUNS
    return noun.lemma_.lower() in PLACE_NOUNS | TARGET_NOUNS


def _read_with_a_name(token: Token, mention: Mention) -> Token | None:
    """*received in Rabat the envoy*, *received in Rabat Lee Min*: the preposition, where the parse took the place for
    part of the name that follows."""
    if token.dep_ not in ("compound", "nmod") or token.head.dep_ != "pobj":
        return None
    before = next((t for t in reversed(token.doc[: token.i]) if t.idx < mention.at.start), token)
    return before if before.lower_ in ("in", "at") and before == token.head.head else None


def _just_before(preposition: Token, event_heads: set[int]) -> Token | None:
    """*launched an operation following the attack in X*: the event noun that the words of place follow at once,
    wherever the parse hung them."""
    before = preposition.i - 1
    if before < 0 or before not in event_heads or preposition.lower_ not in ("in", "at", "near", "outside"):
        return None
    noun = preposition.doc[before]
    return noun if not is_verb(noun) else None


def _holder(token: Token, event_heads: set[int]) -> Token | None:
    one = token
    for _ in range(8):
        if one.head == one:
            return None
        done_to = one.dep_ in ("dobj", "nsubjpass") and one.head.i in event_heads
        done_to = done_to or (one.dep_ == "pobj" and one.head.lower_ == "of" and one.head.head.i in event_heads)
        passed = one.lemma_.lower() in PASSES or _is_first_time(one)
        common = one.pos_ == "NOUN" and one.i not in event_heads and not passed
        site = one.dep_ == "pobj" and one.head.lower_ in SITED  # *a shooting at a hall near X*
        told_of = one.dep_ == "appos" and not (one.pos_ == "PROPN" and one.ent_type_ == "PERSON")
        if told_of or (common and not (done_to or site) and not _beside_it(one)):
            return None
        if _is_topic(one) and one.head.i in event_heads | {one.head.head.i}:
            return None
        one = one.head
        if one.i in event_heads or is_verb(one):
            return answered(one, token, event_heads)
    return None


def _is_first_time(noun: Token) -> bool:
    """*met for the first time in Lima*"""
    return noun.lemma_ == "time" and noun.head.lower_ == "for" and any(c.dep_ == "amod" for c in noun.lefts)


def _beside_it(noun: Token) -> bool:
    """*on the margins of a gathering in Oslo*: what is held beside it is held there."""
    return noun.lemma_ in SIDELINES or (noun.dep_ == "pobj" and noun.head.head.lemma_ in SIDELINES)


def _is_topic(token: Token) -> bool:
    """*talks on the crossing at X*: where the topic is, not the talks."""
    return (
        token.dep_ == "prep"
        and token.lower_ in ("on", "about", "over", "regarding")
        and token.head.lemma_.lower() not in CALAMITIES
        and any(
            c.dep_ == "pobj" and c.lemma_.lower() not in PLACE_NOUNS and c.ent_type_ != "PERSON" for c in token.children
        )
        and not is_verb(token.head)
    )


def _where_one_is_to(verb: Token | None) -> Token | None:
    """*is in X to meet Y*, *was in X to attend talks*: the verb that tells where one is."""
    if verb is None or verb.dep_ not in ("advcl", "xcomp", "acl") or verb.head.lemma_ not in ("be", "stay", "remain"):
        return None
    return verb.head if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) else None


def where_place_stands(draft: Draft) -> list[Token]:
    places = [draft.head]
    if draft.shell != draft.head:
        places.append(draft.shell)
    if draft.nominal:
        below = [c for c in draft.head.children if c.dep_ in ("acl", "relcl") and c.lemma_ in STAGED | ARRANGED]
        places += [*below, *(d for c in below for d in due_below(c))]
    if draft.verb is not None and (draft.how not in ("mention", "attr", "propose") or there_is(draft)):
        places += [draft.verb, *hurt_too(draft.verb)]
    verb = draft.verb if draft.verb is not None and draft.how not in ("mention", "attr") else None
    if verb is not None and draft.entry.kind == "accident":  # *crashed on landing at X*
        below = [
            c for p in verb.children if p.dep_ == "prep" and p.lower_ in ("on", "while", "during") for c in p.children
        ]
        places += [c for c in below if c.lemma_ in ("landing", "land", "approach", "takeoff")]
    if verb is not None and had_been_due(verb):
        places += [x for c in verb.children if c.dep_ == "acomp" for x in c.children if is_verb(x)]
    if verb is not None and draft.how == "plan":
        places += [c for c in verb.children if c.dep_ == "xcomp" and is_verb(c)]
    subject = own_subject(draft.verb or draft.head)
    if subject is not None and draft.entry.kind == "meeting":  # *X, who is in Oslo for a summit, met Y*
        places += [c for c in subject.children if c.dep_ == "relcl" and c.lemma_ == "be"]
    cleft = cleft_of(draft.verb or draft.head)
    places += [cleft] if cleft is not None else []
    there = _where_one_is_to(draft.head if not draft.nominal else verb)
    places += [there] if there is not None else []
    if verb is not None and verb.dep_ == "conj" and is_verb(verb.head) and own_subject(verb) is None:
        places.append(verb.head)
    return list(dict.fromkeys(places))
