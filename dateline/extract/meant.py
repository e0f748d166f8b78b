"""Speakers without a name -> those named before or after: *he said*, *the diplomat noted*, *the governor said*."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.base.observations import Chain, Mention
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.extract.epithets import (
    FORMER,
    OTHERS,
    home_of,
    is_epithet,
    is_introduced,
    is_seat,
    may_be_called,
    noun_of,
    offices_of,
    tells_more,
    words_before,
)
from dateline.extract.heard import Heard
from dateline.extract.speakers import Speaker
from dateline.knowledge.countries import adjectives, country_names
from dateline.knowledge.leaders import leaders

NEAR, AHEAD = 1, 3
"""Paragraphs back in which a pronoun or *the diplomat* finds who spoke last, and ahead in which *the governor* finds a
name."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
BELOW = frozenset({"vice", "deputy", "elect", "co"})
"""Nobody calls a vice president the president."""
LEADING = frozenset({"president", "premier", "pm", "chancellor"})
RANKS = frozenset(
    {"top", "major", "lieutenant", "brigadier", "prime", "regional", "senior", "chief", "veteran", "same",
     "high-ranking", "leading", "retired", "former", "outspoken", "long-serving", "longtime", "outgoing", "embattled"}
)  # fmt: skip


class Meant:
    """Who is meant by speakers that no chain names, from who else speaks in the article. `quoted` tells whether an
    offset lies in a quotation."""

    def __init__(self, reading: Reading, quoted: Callable[[int], bool]) -> None:
        self._reading, self._quoted = reading, quoted
        self._people = [c for c in reading.of(Chain) if c.kind == "person"]
        self._titled = [
            (token.i, noun, mention)
            for token in reading.doc
            if (noun := noun_of(token)) in words.PERSONS | words.EPITHETS
            and (mention := _named_by(token, reading)) is not None
        ]

    def before(self, head: Token, found: list[Speaker], here: int, heard: Sequence[Heard]) -> list[Speaker]:
        """Those who spoke last, where `head` is a pronoun that leads nowhere or only another word for them."""
        if not found and head.lower_ in PRONOUNS:
            return self._recent(head, here, heard)
        if len(found) != 1 or found[0].anonymous or head.dep_ == "appos":
            return found
        same = self._same_unnamed(head, here, heard)
        if same:
            return same
        if found[0].chain is None:
            called = self._so_called(head) if is_epithet(head) else []
            topic = called or self._named_just_before(head) or self._varied(head, here, heard, sure=False)
            if topic and topic[0].chain in self._spoken_of(head):
                return found
            return topic or self._sole_holder(head) or self._body_before(head, here, heard) or found
        plain = self._is_nominal(head) and not any(t.lower_ in FORMER for t in head.lefts)
        return (self._varied(head, here, heard, sure=True) if plain else []) or found

    def _is_nominal(self, head: Token) -> bool:
        mention = self._reading.mention_of(head)
        return mention is not None and mention.form == "nominal"

    def _same_unnamed(self, head: Token, here: int, heard: Sequence[Heard]) -> list[Speaker]:
        """*A ministry spokesman said ... the spokesman added*: the one without a name who spoke last, not another of
        that trade whom the report names."""
        noun, before = noun_of(head), [t.lower_ for t in head.lefts]
        named = head.conjuncts or any(c.dep_ in ("appos", "prep", "acl", "relcl") for c in head.rights)
        if noun not in words.PERSONS or head.tag_ != "NN" or before != ["the"] or named:
            return []
        for one in sorted(heard, key=lambda h: -h.cue.i):
            if here - one.own_paragraph > NEAR or one.cue.i > head.i:
                break
            said = [s for s in one.speakers if one.subject is not None and noun_of(one.subject) == noun]
            if said and one.quoted is None:
                unnamed = said[0].chain is None or said[0].voice is not None
                return [replace(said[0], issued=None)] if unnamed and len(one.speakers) == 1 else []
        return []

    def _body_before(self, head: Token, here: int, heard: Sequence[Heard]) -> list[Speaker]:
        """*The Relief Office said ... the agency added*: the body that spoke last, where no other spoke near by."""
        plain = all(c.lower_ == "the" or c.tag_ == "NNP" for c in head.lefts) and not head.conjuncts
        if noun_of(head) not in words.BODIES or head.tag_ != "NN" or not head.lefts or not plain:
            return []
        if head.left_edge.lower_ != "the" or any(c.dep_ in ("prep", "acl", "relcl") for c in head.rights):
            return []
        found: dict[str, Speaker] = {}
        for one in heard:
            if one.cue.i < head.i and here - one.own_paragraph <= 2 * NEAR and one.standing == "happened":
                bodies = (s for s in one.speakers if s.chain and self._reading.chain(s.chain).kind == "organisation")
                found |= {s.chain: s for s in bodies if s.chain and may_be_called(s.name, noun_of(head))}
        return [replace(s, issued=None, confidence=0.7) for s in found.values()] if len(found) == 1 else []

    def _sole_holder(self, head: Token) -> list[Speaker]:
        """*the Premier*, *the Major General*: the one person of the article with such an office or title."""
        called = self._so_called(head)
        if called:
            return called
        offices = words.VARIED.get(noun_of(head))
        if offices is None or offices & {"*", "-"} or not any(c.lower_ == "the" for c in head.lefts):
            return []
        fit = [c for c in self._people if _holds(c, offices) and self._is_varied(head, c)]
        if not fit and noun_of(head) in LEADING:  # whom the report need not introduce
            fit = [
                c for c in self._people if not c.offices and leaders().get(c.name.lower()) and self._is_varied(head, c)
            ]
        return [Speaker(fit[0].id, fit[0].name, confidence=0.8)] if len(fit) == 1 else []

    def _so_called(self, head: Token) -> list[Speaker]:
        """*challenger Ann Lee ... the challenger*: the one person whom the report has called so."""
        titled = {chain for i, noun, chain in self._titled if noun == noun_of(head) and i < head.i}
        if len(titled) != 1 or not any(c.lower_ == "the" for c in head.lefts):
            return []
        one = self._reading.chain(next(iter(titled)))
        return [Speaker(one.id, one.name, confidence=0.8)] if self._is_varied(head, one) else []

    def _recent(self, pronoun: Token, here: int, heard: Sequence[Heard]) -> list[Speaker]:
        """*It said* goes on from a release or an office."""
        for one in sorted(heard, key=lambda h: -h.cue.i):
            if here - one.own_paragraph > NEAR:
                break
            if one.quoted is None and one.speakers and one.standing == "happened":
                return [replace(s, confidence=min(s.confidence, 0.6)) for s in one.speakers if self._suits(pronoun, s)]
        return []

    def _suits(self, pronoun: Token, speaker: Speaker) -> bool:
        if speaker.voice or speaker.chain is None:
            said = speaker.voice or speaker.name
            if pronoun.lower_ in ("he", "she"):
                return _is_somebody(said, pronoun.lower_)
            somebody = _is_somebody(said, "he") or _is_somebody(said, "she")
            return pronoun.lower_ in ("it", "they") and (bool(speaker.voice) or not somebody)
        person = self._reading.chain(speaker.chain).kind in ("person", "office")
        return person == (pronoun.lower_ in ("he", "she")) or speaker.issued is not None

    def _varied(self, head: Token, here: int, heard: Sequence[Heard], *, sure: bool) -> list[Speaker]:
        """*the diplomat*, *the Turkish official*: the person who spoke last, where the word fits the office; `sure`:
        only one whose office the report names."""
        offices = offices_of(head)
        if offices is None or head.tag_ not in ("NN", "NNP", "JJ"):
            return []
        cues = {one.cue.i for one in heard}
        for one in sorted(heard, key=lambda h: -h.cue.i):
            if here - one.own_paragraph > 2 * NEAR:
                break
            if any(a.i in cues for a in one.cue.ancestors):
                continue  # *Ann Lee said he promised ...*: it is she who speaks
            if one.quoted is not None or one.standing == "none" or one.cue.i > head.i:
                continue
            if any(s.chain is None and _is_somebody(s.name, "he") for s in one.speakers):
                return []
            opens = head.left_edge.i == head.sent.start
            if opens and one.subject is not None and tells_more(one.subject) and tells_more(head):
                return []  # *The billionaire said ... The Democrat said*: it may be either of two
            chains = [self._reading.chain(s.chain) for s in one.speakers if s.chain]
            if len(one.speakers) == 1 and chains and chains[0].kind in ("person", "office"):
                fits = (_holds if sure else _fits)(chains[0], offices) and self._is_varied(head, chains[0])
                return [replace(one.speakers[0], issued=None, confidence=0.8)] if fits else []
        return []

    def _named_just_before(self, head: Token) -> list[Speaker]:
        """*Senator Ann Lee met farmers. The Republican said ...*: the one person whom the sentence before is about."""
        offices, sentence = offices_of(head), head.sent
        if offices is None or head.tag_ not in ("NN", "NNP", "JJ") or sentence.start == 0:
            return []
        told = [t for t in sentence[0].nbor(-1).sent if not self._quoted(t.idx)]
        people = [(t, m.chains[0]) for t in told if (m := self._person_at(t)) is not None]
        others = any(t.dep_ in SUBJECTS and t.lower_ in PRONOUNS for t in told)
        chains = {chain for t, chain in people if _is_topic(t)} or {chain for _, chain in people if not others}
        chains -= self._spoken_of(head)
        if len(chains) != 1:
            return []
        person = self._reading.chain(chains.pop())
        fits = _fits(person, offices) and self._is_varied(head, person)
        return [Speaker(person.id, person.name, confidence=0.7)] if fits else []

    def _spoken_of(self, head: Token) -> set[str]:
        """*The Democrat called Lee a friend*: whom its own sentence names is somebody else."""
        own = head.sent[head.i + 1 - head.sent.start :]
        named = (m for t in own if not self._quoted(t.idx) and (m := self._reading.mention_of(t)) is not None)
        return {c for m in named if m.form != "pronoun" for c in m.chains}

    def _person_at(self, token: Token) -> Mention | None:
        mention = self._reading.mention_of(token) if token.ent_type_ == "PERSON" else None
        return mention if mention is not None and mention.kind == "person" and len(mention.chains) == 1 else None

    def _is_varied(self, head: Token, person: Chain) -> bool:
        """Whether a noun says no more than who the person is: *the*, a rank, an age, a party's state or the own country
        before it."""
        if any(c.dep_ in ("prep", "appos", "acl") or (c.dep_ == "relcl" and not _is_set_off(c)) for c in head.rights):
            return is_seat(head)
        before = [t for t in words_before(head) if t.ent_type_ != "DATE"]
        if not before or before[0].lower_ not in ("the", "this"):
            return False
        if (home := home_of(head)) is not None and person.country not in (None, home):
            return False
        if is_epithet(head):
            return not is_introduced(head) and OTHERS.isdisjoint(t.lower_ for t in before)
        state = head.tag_ == "NNP" and noun_of(head) in words.VARIED
        return all(c.lower_ in RANKS or self._is_country(c, person) or (state and c.tag_ == "NNP") for c in before[1:])

    def _is_country(self, word: Token, person: Chain) -> bool:
        known = country_names().get(word.text) or adjectives().get(word.text)
        return known is not None and person.country in (None, known)

    def named_later(self, heard: Sequence[Heard], paragraph: Callable[[int], int]) -> list[Heard]:
        """*the governor said* in a lead is the governor whom the next paragraphs name. `paragraph` gives the number of
        the one at an offset."""
        return [self._with_name(one, paragraph) for one in heard]

    def _with_name(self, one: Heard, paragraph: Callable[[int], int]) -> Heard:
        speaker = one.speakers[0] if len(one.speakers) == 1 else None
        if speaker is None or one.subject is None or speaker.anonymous or not (speaker.voice or speaker.chain is None):
            return one
        noun, at = noun_of(one.subject), one.subject
        if noun not in words.PERSONS or one.subject.tag_ != "NN" or not _may_be_named(one.subject, noun):
            return one
        same = [(i, mention) for i, other, mention in self._titled if other == noun]
        later = [(i, mention) for i, mention in same if i > at.i]
        if not later or len({mention for _, mention in same}) > 1:
            return one
        i, chain = later[0]
        if paragraph(at.doc[i].idx) - paragraph(at.idx) > AHEAD or self._speaks_for_another(i, speaker):
            return one
        named = Speaker(chain, speaker.voice or speaker.name, confidence=0.8)
        return replace(one, speakers=(named,))

    def _speaks_for_another(self, title: int, speaker: Speaker) -> bool:
        """Whether the title names another body than the one that the unnamed spoke for."""
        chains = {c for t in self._reading.doc[title].lefts for c in self._reading.chains_of(t)}
        kinds = {c for c in chains if self._reading.chain(c).kind in ("organisation", "armed_group")}
        return speaker.chain is not None and bool(kinds) and speaker.chain not in kinds


def _is_topic(name: Token) -> bool:
    """Whether a name is a subject, but not of a clause that follows what somebody says: *said Ann Lee would resign*."""
    while name.dep_ in ("conj", "appos"):
        name = name.head
    verb = name.head
    return name.dep_ in SUBJECTS and not (verb.dep_ == "ccomp" and verb.head.i < verb.i)


def _is_set_off(clause: Token) -> bool:
    """*The minister, who flew in on Monday, ...*: a clause that only adds something."""
    opening = clause.left_edge
    return opening.i > 0 and opening.nbor(-1).text == ","


def _may_be_named(head: Token, noun: str) -> bool:
    """*the governor*, *a ministry spokesman*: one of whom there is only one, not *a minister*."""
    determiners = {c.lower_ for c in head.lefts if c.dep_ in ("det", "poss")}
    if noun == "spokesperson" and determiners & {"his", "her", "its", "their"}:
        return True
    return "the" in determiners or (noun == "spokesperson" and determiners <= {"a", "an"})


def _named_by(title: Token, reading: Reading) -> str | None:
    """The person whose title a noun is: *governor Ann Lee*, *Ann Lee, the governor*."""
    if (title.dep_ == "compound" and title.head.i > title.i) or (title.dep_ == "appos" and title.head.i < title.i):
        beside = title.head
    else:
        beside = next((c for c in title.rights if c.dep_ == "appos"), title)
    mention = reading.mention_of(beside)
    named = mention is not None and mention.kind == "person" and mention.form == "name" and len(mention.chains) == 1
    return mention.chains[0] if named and mention is not None else None


def _fits(person: Chain, offices: frozenset[str]) -> bool:
    """Whether a word for someone suits the offices the person has, or that the report names none."""
    titles = [re.findall(r"\w+", o.title.lower()) for o in person.offices if o.tenure != "elect"]
    below = not offices.isdisjoint(BELOW) or "?" in offices
    held = {word for title in titles for word in title if below or BELOW.isdisjoint(title)}
    if not person.offices:
        return bool(offices & {"-", "?", "*"})
    return "*" in offices or any(word.startswith(tuple(offices)) for word in held)


def _holds(person: Chain, offices: frozenset[str]) -> bool:
    former = bool(person.offices) and all(office.tenure == "former" for office in person.offices)
    return bool(person.offices) and not former and "*" not in offices and _fits(person, offices)


def _is_somebody(description: str, pronoun: str) -> bool:
    """Whether *a military source*, *the boy's uncle* can be *he* or *she*."""
    last = re.split(r" (?:of|in|at|from|with|for) ", description)[0].split()[-1:]
    noun = last[0].lower().rpartition("-")[2] if last else ""
    if noun.endswith("woman"):
        return pronoun == "she"
    return noun in words.PERSONS and not (noun.endswith("man") and pronoun == "she")
