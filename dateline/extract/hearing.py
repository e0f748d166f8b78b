"""Sayings -> Heard: each saying with its speakers, its place in the article and the words that it reports."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dateline.base.observations import Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract import saying_words as words
from dateline.extract.channels import addressee_of, channel_of
from dateline.extract.quotations import Quotation, Quoted, quotations
from dateline.extract.saying_content import according_content, content_of, is_according, source_of
from dateline.extract.saying_standing import Standing
from dateline.extract.saying_subjects import agent_of
from dateline.extract.sayings import Saying, sayings
from dateline.extract.speakers import Speaker, Speakers


@dataclass(frozen=True, slots=True)
class Heard:
    """`saying` with all that is known of it. `content` are stretches of tokens (first, last) that it reports;
    `clause` says whether they are its complement or the predicate itself. `quoted` is the number of the quotation
    that the cue stands in."""

    cue: Token
    words: str
    kind: str
    standing: Standing
    subject: Token | None
    speakers: tuple[Speaker, ...]
    content: tuple[tuple[int, int], ...]
    clause: bool
    paragraph: int
    quoted: int | None = None
    complement: Token | None = None
    channel: str | None = None
    addressee: str | None = None
    second_hand: str | None = None


class Hearing:
    """One article's sayings, quotations and sentences, found once and asked by both kinds of statement."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.quotations: list[Quotation] = quotations(self.text, reading.article.body)
        self.quoted = Quoted(self.quotations)
        self.sentences = sorted(reading.of(Sentence), key=lambda s: s.at)
        self._starts = [s.at.start for s in self.sentences]
        self._paragraphs = [stretch.start for stretch in reading.article.body]
        self.speakers = Speakers(reading)
        self.heard: list[Heard] = []
        found = list(sayings(reading.doc))
        self._cues = {one.cue.i: one for one in found}
        said: list[Heard] = []
        according = list(self._according())
        for one in found:
            said.append(self._heard(one, [*said, *(a for a in according if a.cue.i < one.cue.i)]))
        self.heard = sorted(self._handed_on([*said, *according]), key=lambda h: h.cue.i)

    def paragraph(self, offset: int) -> int:
        return max(0, bisect_right(self._paragraphs, offset) - 1)

    def evidence(self, *stretches: Range) -> Range:
        """The sentences that hold all the stretches."""
        start, end = min(s.start for s in stretches), max(s.end for s in stretches)
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(0, bisect_right(self._starts, end - 1) - 1)
        if self.sentences:
            start = min(start, self.sentences[first].at.start)
            end = max(end, self.sentences[last].at.end)
        return Range(start, end)

    def _heard(self, one: Saying, before: list[Heard]) -> Heard:
        cue = one.cue
        speakers, subject = self._speakers(one, before)
        content, clause = content_of(one, self._cues, self.quoted)
        inside = {i for first, last in content if clause for i in range(first, last + 1)}
        own = [t for t in cue.subtree if t.i not in inside and self.quoted.index(t.idx) is None]
        issued = next((s.issued for s in speakers if s.issued), None)
        return Heard(
            cue=cue, words=cue.text, kind=one.kind, standing=one.standing, subject=subject,
            speakers=tuple(speakers), content=tuple(content), clause=clause,
            paragraph=self.paragraph(cue.idx), quoted=self.quoted.index(cue.idx), complement=one.complement,
            channel=channel_of(cue, own) or issued, addressee=addressee_of(cue, self.reading, None),
            second_hand=next((s.name for s in speakers if s.anonymous), None) or self._quoted_by(cue),
        )  # fmt: skip

    def _speakers(self, one: Saying, before: list[Heard]) -> tuple[list[Speaker], Token | None]:
        head = one.subject
        if head is None:
            return [], None
        found = self.speakers.of(head, likely=one.likely)
        if not found and head.lower_ in ("he", "she", "it", "they"):
            found = self._recent(head, before)
        return found, head

    def _recent(self, pronoun: Token, before: list[Heard]) -> list[Speaker]:
        """The last speaker, for a pronoun that leads nowhere: *It said* goes on from a release or an office."""
        here = self.paragraph(pronoun.idx)
        for one in sorted(before, key=lambda h: -h.cue.i):
            if here - one.paragraph > 1:
                break
            if one.quoted is None and one.speakers and one.standing == "happened":
                return [replace(s, confidence=min(s.confidence, 0.6)) for s in one.speakers if self._suits(pronoun, s)]
        return []

    def _suits(self, pronoun: Token, speaker: Speaker) -> bool:
        if speaker.chain is None:
            if pronoun.lower_ in ("he", "she"):
                return _is_somebody(speaker.name, pronoun.lower_)
            somebody = _is_somebody(speaker.name, "he") or _is_somebody(speaker.name, "she")
            return pronoun.lower_ in ("it", "they") and not somebody
        person = self.reading.chain(speaker.chain).kind in ("person", "office")
        return person == (pronoun.lower_ in ("he", "she")) or speaker.issued is not None

    def _quoted_by(self, cue: Token) -> str | None:
        """*was quoted by the agency as saying*, *the agency quoted him as saying*."""
        if cue.dep_ == "pcomp" and cue.head.lower_ == "as" and cue.head.head.lemma_ in ("quote", "cite"):
            verb = cue.head.head
            agent = agent_of(verb) or next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
            found = self.speakers.of(agent, likely=True) if agent is not None else []
            return found[0].name if found else "reports"
        return None

    def _according(self) -> Iterator[Heard]:
        """*According to X*, *as per X*: the clause around it is what X said."""
        for token in self.reading.doc:
            if not is_according(token):
                continue
            source = source_of(token)
            found = self.speakers.of(source, likely=True) if source is not None else []
            if not found or source is None:
                continue
            issued = next((s.issued for s in found if s.issued), None)
            yield Heard(
                cue=token, words="according to" if token.lower_ == "according" else "as per", kind="statement",
                standing="happened", subject=source, speakers=tuple(found),
                content=tuple(according_content(token)), clause=True,
                paragraph=self.paragraph(token.idx), quoted=self.quoted.index(token.idx), channel=issued,
                second_hand=next((s.name for s in found if s.anonymous), None),
            )  # fmt: skip

    def _handed_on(self, said: list[Heard]) -> list[Heard]:
        """Marks what comes at second hand: a saying inside what another says, or beside *citing* and *as per*."""
        outer = [(one, {i for a, b in one.content for i in range(a, b + 1)}) for one in said if one.clause]
        found: list[Heard] = []
        for one in said:
            through = next((o for o, inside in outer if o is not one and one.cue.i in inside and o.speakers), None)
            if through and one.second_hand is None and one.speakers and _differ(through.speakers, one.speakers):
                one = replace(one, second_hand=through.speakers[0].name)
            found.append(self._citing(one))
        return found

    def _citing(self, one: Heard) -> Heard:
        for child in one.cue.children:
            if child.dep_ in ("advcl", "prep") and child.lower_ in ("citing", "quoting"):
                target = next((c for c in child.rights if c.dep_ in ("dobj", "pobj")), None)
                cited = self.speakers.of(target, likely=False) if target is not None else []
                if cited and one.speakers and not any(c.lower_ == "as" for c in child.rights):
                    return replace(one, speakers=tuple(cited), second_hand=one.speakers[0].name)
        return one


def _is_somebody(description: str, pronoun: str) -> bool:
    """Whether *a military source*, *the boy's uncle* can be *he* or *she*."""
    last = re.split(r" (?:of|in|at|from|with|for) ", description)[0].split()[-1:]
    noun = last[0].lower() if last else ""
    if noun.endswith("woman"):
        return pronoun == "she"
    return noun in words.PERSONS and not (noun.endswith("man") and pronoun == "she")


def _differ(a: tuple[Speaker, ...], b: tuple[Speaker, ...]) -> bool:
    return {s.chain or s.name for s in a}.isdisjoint(s.chain or s.name for s in b)
