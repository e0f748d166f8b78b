"""Hearing -> Attribution: each quotation that is somebody's words, with the saying or the speakers it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.base.observations import Mention
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.heard import Heard
from dateline.extract.hearing import Hearing
from dateline.extract.quotations import TERMINAL, Quotation
from dateline.extract.saying_subjects import quoting_verb
from dateline.extract.speakers import Speaker

FRAGMENT = 4
"""Fewer words than this, inside a clause, are a term or a scare quote and belong to the reported words around them."""
QUOTE_FROM = re.compile(r"Quotes? (?:from|of|by) (?:the )?(?P<who>[^:.]{2,80}):\s*$")
SAID_ON = re.compile(r";| (?:on|in|via|at|during|to|citing|quoting) ")
"""What ends the name of a source: *the General Staff on Facebook*."""
LABEL = 100
"""Code points of the longest label before a quotation: *Quote from Berg:*"""
CUT_OFF = 40
"""Code points before the end of an article in which the verb of a quotation may have been cut off: *"...," he*."""
BETWEEN = frozenset({"and", "but", "is", "was", "were", "are", "how", "what"})
"""Words between a quotation and who says it: *"..." is how she described it*."""
STANCES = frozenset(
    {"stance", "motto", "slogan", "policy", "approach", "mantra", "doctrine", "strategy", "line", "attitude", "label"}
)
REPLIES = frozenset(
    {"message", "answer", "response", "reply", "verdict", "warning", "advice", "comment", "conclusion", "plea", "word"}
)
NEAR = 12
"""Tokens that may stand between a quotation and its cue."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """`quotation` was said by `speakers`; `heard` is the saying beside it, None where it only goes on."""

    quotation: Quotation
    heard: Heard | None
    speakers: tuple[Speaker, ...]
    confidence: float
    more: tuple[Quotation, ...] = ()


def attributions(hearing: Hearing) -> list[Attribution]:
    """In the order of the text. Quotations nobody says (titles, scare quotes, terms) are left out."""
    found: list[Attribution] = []
    for index, quotation in enumerate(hearing.quotations):
        one = _Case(hearing, index, quotation).attribution(found)
        if one is None:
            continue
        if found and _goes_on(hearing, found[-1], one):
            found[-1] = replace(found[-1], more=(*found[-1].more, quotation))
        else:
            found.append(one)
    return found


def _goes_on(hearing: Hearing, first: Attribution, second: Attribution) -> bool:
    """Whether a quotation is the rest of a sentence that its cue cut in two: *"A," he said, "goes on."*"""
    opening = hearing.text[second.quotation.parts[0].start]
    return second.heard is not None and _cuts_in_two(first, second.heard, second.quotation) and not opening.isupper()


def _cuts_in_two(first: Attribution, heard: Heard, second: Quotation) -> bool:
    """Whether the cue of a quotation stands between the one before and itself."""
    if first.heard is None or first.heard.cue.i != heard.cue.i or heard.standing != "happened":
        return False
    return first.quotation.end <= heard.cue.idx < second.start


class _Case:
    """One quotation and the words around it."""

    def __init__(self, hearing: Hearing, index: int, quotation: Quotation) -> None:
        self.hearing, self.index, self.quotation = hearing, index, quotation
        self.text = hearing.text
        reading = hearing.reading
        self.tokens = [t for part in quotation.parts for t in reading.tokens(part) if not t.is_space]
        self.size = sum(1 for t in self.tokens if t.is_alpha or t.like_num)
        self.paragraph = hearing.paragraph(quotation.start)
        self.last_paragraph = hearing.paragraph(quotation.end - 1)

    def attribution(self, before: Sequence[Attribution]) -> Attribution | None:
        if not self.tokens or self.size == 0 or self._is_title() or self._names_a_thing():
            return None
        if self._starts_sentence():
            heard = self._after() or self._above() or self._before()
        else:
            heard = self._above() or self._after() or self._before()
        if heard is not None:
            if not (self._is_said(heard) or (before and _cuts_in_two(before[-1], heard, self.quotation))):
                return None
            sure = 1.0 if heard.speakers else 0.4
            return Attribution(self.quotation, heard, heard.speakers, sure)
        if not self._is_whole():
            return None
        speakers, sure = self._continued(before)
        return Attribution(self.quotation, None, speakers, sure) if speakers else None

    def _is_said(self, heard: Heard) -> bool:
        """Long enough to be words, or set off by a comma or a colon as only words are."""
        if heard.standing in ("none", "no_comment"):
            return False
        if self.size >= FRAGMENT and heard.standing == "happened":
            return True
        return self.text[self.quotation.parts[0].start].isupper() and self._is_set_off(heard)

    def _is_set_off(self, heard: Heard) -> bool:
        last = self.text[self.quotation.parts[-1].end - 1]
        if heard.cue.idx > self.quotation.end:
            after = self.text[self.quotation.end : self.quotation.end + 1]
            return (last in ",?!…" or after == ",") and self._starts_sentence()
        before = self.text[: self.quotation.start].rstrip()
        return before.endswith((",", ":", ";")) and (last in TERMINAL or self._ends_sentence())

    def _starts_sentence(self) -> bool:
        before = self.text[: self.quotation.start].rstrip()
        start = self.hearing.reading.article.body[self.paragraph].start
        return len(before) <= start or before[-1] in TERMINAL + "\"”'’:—–)"

    def _ends_sentence(self) -> bool:
        return self.text[self.quotation.end : self.quotation.end + 1] in TERMINAL

    def _is_whole(self) -> bool:
        """Whether it is sentences of its own."""
        last = self.text[self.quotation.parts[-1].end - 1]
        cut_off = last == "," and self.hearing.reading.article.body[-1].end - self.quotation.end < CUT_OFF
        ends = last in TERMINAL or self._ends_sentence() or not self.quotation.closed or cut_off
        return self.size >= 2 and ends and self._starts_sentence()

    def _is_title(self) -> bool:
        """Titles of works and names of things: capitals throughout and no end of a sentence."""
        long = [t for t in self.tokens if t.is_alpha and len(t) > 3]
        capital = sum(1 for t in long if t.text[0].isupper())
        last = self.text[self.quotation.parts[-1].end - 1]
        return len(long) >= 2 and capital >= 0.8 * len(long) and last not in ".?!,"

    def _names_a_thing(self) -> bool:
        """*backs the president's "all means are open" stance and says ...*: the words tell which noun is meant."""
        doc, index = self.hearing.reading.doc, self.tokens[-1].i + 1
        index += index < len(doc) and doc[index].text in ('"', "'")
        if index >= len(doc) or doc[index].tag_ != "NN" or doc[index].lemma_ not in STANCES:
            return False
        return not self._starts_sentence()

    def _after(self) -> Heard | None:
        """The saying that begins right after the closing mark: *"...," he said*."""
        rest = self.text[self.quotation.end :].lstrip(" ")
        if self.text[self.quotation.parts[-1].end - 1] == "." and self.quotation.closed and not rest[:1].islower():
            return None
        following = self.hearing.reading.token(self.quotation.end)
        index = self.tokens[-1].i + 1 if following is None else following.i
        doc = self.hearing.reading.doc
        while index < len(doc) and (doc[index].is_punct or doc[index].is_space or doc[index].lower_ in BETWEEN):
            if doc[index].text in (".", "!", "?"):
                return None
            index += 1
        for heard in self._sayings(index, index + NEAR):
            if heard.paragraph != self.last_paragraph or self._stopped(index, heard.cue.i):
                return None
            if heard.speakers and self._opens_clause(heard, index):
                return heard
        return None

    def _opens_clause(self, heard: Heard, index: int) -> bool:
        """Whether speaker or cue is the first thing after the quotation."""
        edges = [heard.cue.i]
        if heard.subject is not None:
            edges.append(heard.subject.left_edge.i if heard.subject.left_edge.i >= index else heard.subject.i)
        around = quoting_verb(heard.cue) or heard.cue
        edges += [c.left_edge.i for c in around.lefts if c.dep_ in ("nsubj", "nsubjpass")]
        first = min(e for e in edges if e >= index) if any(e >= index for e in edges) else index + NEAR
        return first - index <= 2

    def _stopped(self, start: int, end: int) -> bool:
        """Whether a sentence ends, or another quotation begins, on the way to a cue."""
        doc = self.hearing.reading.doc
        return any(
            (t.tag_ == "." and t.text in ".?!") or self.hearing.quoted.index(t.idx) is not None for t in doc[start:end]
        )

    def _above(self) -> Heard | None:
        """The saying that the parse hangs the quotation on."""
        inside = self.hearing.quoted
        for token in (self.tokens[0], self.tokens[-1]):
            seen: Token = token
            for _ in range(12):
                if inside.index(seen.idx) != self.index:
                    for heard in self._sayings(seen.i, seen.i + 1):
                        if heard.paragraph in (self.paragraph, self.last_paragraph):
                            return heard if heard.speakers else None
                if seen.head.i == seen.i:
                    break
                seen = seen.head
        return self._framed()

    def _framed(self) -> Heard | None:
        """The saying in whose reported words the quotation stands."""
        first, last = self.tokens[0].i, self.tokens[-1].i
        for heard in self.hearing.heard:
            if heard.quoted is None and heard.speakers and any(a <= last and first <= b for a, b in heard.content):
                return heard
        return None

    def _before(self) -> Heard | None:
        """The saying that leads to the quotation: *he said: "..."*."""
        start = self.tokens[0].i
        for heard in reversed(self._sayings(start - 2 * NEAR, start)):
            if heard.paragraph != self.paragraph or self._stopped(heard.cue.i + 1, self._opening()):
                return None
            if not heard.speakers:
                return None
            if heard.cue.i < start:
                led = (
                    self.text[: self.quotation.start].rstrip()[-1:] in (",", ":", ";")
                    or start - heard.cue.i <= NEAR // 2
                )
                return heard if led else None
        return None

    def _opening(self) -> int:
        mark = self.hearing.reading.token(self.quotation.start)
        return mark.i if mark is not None else self.tokens[0].i

    def _sayings(self, start: int, end: int) -> list[Heard]:
        return [h for h in self.hearing.heard if start <= h.cue.i < end and h.quoted != self.index and h.quoted is None]

    def _continued(self, before: Sequence[Attribution]) -> tuple[tuple[Speaker, ...], float]:
        """Who goes on speaking, in a quotation without a cue: who spoke before it in the paragraph, or at the end of
        the one before. What is only likely stays below 0.5."""
        if (tagged := self._tagged()) is not None:
            return tagged, 0.9
        here = [a for a in before if self.hearing.paragraph(a.quotation.end - 1) == self.paragraph]
        body = self.hearing.reading.article.body
        start = here[-1].quotation.end if here else body[self.paragraph].start
        between = Range(start, self.quotation.start)
        labelled = QUOTE_FROM.match(self.text, between.start, between.end)
        if labelled:
            return self._named(Range(*labelled.span("who"))) or (Speaker(None, labelled["who"]),), 0.9
        said = self._last_said(between)
        if here and self.text[between.start : between.end].rstrip().endswith(":"):
            lead = Range(max(between.start, self.tokens[0].sent.start_char), between.end)
            another = () if self._last_said(lead) else self._last_subject(lead, likely=True)
            if another:
                return another, 0.7
        if here and (not said or set(said) & set(here[-1].speakers)):
            return here[-1].speakers, 0.9
        if said:
            return said, 0.8
        subject = self._last_subject(between)
        if subject:
            return subject, 0.7
        label = self.text[between.start : between.end].strip()
        if label.endswith(":") and len(label) <= LABEL and not here:
            named = self._named(between) or self._answering(between) or self._of_source(label, body)
            if named or len(label.split()) > 1:
                return named, 0.9
        elif label or self.paragraph == 0:
            return (), 0.0
        return self._from_above(before, body[self.paragraph - 1]) if self.paragraph else ((), 0.0)

    def _tagged(self) -> tuple[Speaker, ...] | None:
        """*"...," she shot back*: the subject right behind, whatever its verb; None where none stands there."""
        doc, index = self.hearing.reading.doc, self.tokens[-1].i + 1
        while index < len(doc) and doc[index].text in ('"', "'", ","):
            index += 1
        if self.text[self.quotation.parts[-1].end - 1] not in ",?!" or index >= len(doc):
            return None
        for token in doc[index : index + NEAR // 2]:
            verb = token.head
            if token.dep_ == "nsubj" and token.left_edge.i == index and verb.tag_ == "VBD" and verb.i - token.i == 1:
                return tuple(self.hearing.speakers.of(token, likely=False)) if token.lower_ != "it" else None
        return None

    def _named(self, label: Range) -> tuple[Speaker, ...]:
        """The person or body whom a label names: *Quote from Berg: "..."*, *Berg: "..."*."""
        found = {m.chains[0]: m for m in self.hearing.reading.of(Mention) if label.covers(m.at) and len(m.chains) == 1}
        chains = [self.hearing.reading.chain(c) for c in found]
        people = [c for c in chains if c.kind in ("person", "office")]
        meant = people or [c for c in chains if c.kind in ("organisation", "armed_group")]
        return (Speaker(meant[-1].id, meant[-1].name),) if meant else ()

    def _of_source(self, label: str, body: Sequence[Range]) -> tuple[Speaker, ...]:
        """Of a bare *Quote:* who stands behind the *Source:* above: the first who is named, not where it was said."""
        sources = (one for one in reversed(body[: self.paragraph]) if self.text.startswith("Source:", one.start))
        above = next(sources, None) if label.casefold() in ("quote:", "quotes:") else None
        if above is None:
            return ()
        told = SAID_ON.split(self.text[above.start : above.end])[0]
        named = self._named(Range(above.start, above.start + len(told)))
        person = [one for one in named if one.chain and self.hearing.reading.chain(one.chain).kind == "person"]
        return tuple(person) or (Speaker(None, told.removeprefix("Source:").strip()),)

    def _answering(self, label: Range) -> tuple[Speaker, ...]:
        """Whose message or answer a label announces: *The general's message was blunt: "..."*."""
        for token in self.hearing.reading.tokens(label):
            if token.lemma_ in REPLIES:
                owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
                return tuple(self.hearing.speakers.of(owner, likely=True)) if owner is not None else ()
        return ()

    def _from_above(self, before: Sequence[Attribution], above: Range) -> tuple[tuple[Speaker, ...], float]:
        said = self._last_said(above)
        if said and self.text[above.start : above.end].rstrip().endswith(":"):
            return said, 0.9
        last = [a for a in before if above.start <= a.quotation.start < above.end]
        if not last:
            alone = 1 in (len(self._all_said(above)), len(self._all_said(self._last_sentence(above))))
            return (said, 0.6 if alone else 0.4) if said else (self._last_subject(above), 0.5)
        speakers = {s.chain or s.name for a in last for s in a.speakers} | {s.chain or s.name for s in said}
        return last[-1].speakers, 0.6 if len(speakers) == 1 else 0.4

    def _all_said(self, stretch: Range) -> set[str]:
        """Those who say something in a stretch of their own, not in what another says."""
        heard = (h for h in self.hearing.heard if stretch.start <= h.cue.idx < stretch.end and h.quoted is None)
        own = (h for h in heard if h.second_hand is None or h.second_hand in {s.name for s in h.speakers})
        return {s.chain or s.name for h in own for s in h.speakers}

    def _last_sentence(self, stretch: Range) -> Range:
        tokens = self.hearing.reading.tokens(stretch)
        return Range(max(stretch.start, tokens[-1].sent.start_char), stretch.end) if tokens else stretch

    def _last_said(self, stretch: Range) -> tuple[Speaker, ...]:
        for heard in reversed(self.hearing.heard):
            spoken = heard.quoted is None and heard.standing == "happened"
            if stretch.start <= heard.cue.idx < stretch.end and spoken and heard.speakers:
                return heard.speakers
        return ()

    def _last_subject(self, stretch: Range, *, likely: bool = False) -> tuple[Speaker, ...]:
        """The person who is the subject of the sentence before: *He shook his head. "Never."* `likely`: somebody
        without a name too (*Another diplomat shrugged: "Never."*)."""
        tokens = self.hearing.reading.tokens(stretch) if stretch.end > stretch.start else []
        for token in reversed(tokens):
            if token.dep_ == "nsubj" and (likely or token.head.dep_ == "ROOT"):
                speakers = self.hearing.speakers.of(token, likely=False)
                if likely:
                    return tuple(speakers)
                kinds = {self.hearing.reading.chain(s.chain).kind for s in speakers if s.chain}
                return tuple(speakers) if kinds & {"person", "office"} else ()
        return ()
