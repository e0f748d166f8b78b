"""Sayings -> Heard: each saying with its speakers, its place in the article and the words that it reports."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from dateline.base.observations import Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.channels import addressee_of, channel_of
from dateline.extract.heard import Heard
from dateline.extract.meant import Meant
from dateline.extract.misread_subjects import named_before
from dateline.extract.pointing import stretch_before
from dateline.extract.quotations import Quotation, Quoted, quotations
from dateline.extract.saying_content import content_of, runs
from dateline.extract.saying_sources import according_content, names_source, source_of, subject_taken
from dateline.extract.saying_subjects import agent_of, name_behind, quoting_verb
from dateline.extract.sayings import Saying, sayings
from dateline.extract.speakers import Speaker, Speakers

WAYS = {"according": "according to", "per": "as per"}


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
        self._own = self._counted()
        self.speakers = Speakers(reading)
        self.meant = Meant(reading, lambda offset: self.quoted.index(offset) is not None)
        self.heard: list[Heard] = []
        found = list(sayings(reading.doc))
        self._cues = {one.cue.i: one for one in found}
        said: list[Heard] = []
        according = list(self._according())
        for one in found:
            said.append(self._heard(one, [*said, *(a for a in according if a.cue.i < one.cue.i)]))
        according = [self._source_meant(one, said) for one in according]
        told = self.meant.named_later(sorted([*said, *according], key=lambda h: h.cue.i), self.paragraph)
        back = {one.cue.i for one in found if one.back}
        self.heard = [self._meant_before(h, told) if h.cue.i in back else h for h in self._handed_on(told)]

    def _counted(self) -> list[int]:
        """For each paragraph its number among those with words of the report's own: a long quotation brings nobody
        farther from who spoke before it."""
        quoted = {p.start for q in self.quotations for p in q.outer if self._fills(p)}
        found, count = [], 0
        for stretch in self.reading.article.body:
            count += stretch.start not in quoted
            found.append(count)
        return found or [0]

    def _fills(self, part: Range) -> bool:
        """Whether a part of a quotation is a paragraph."""
        body = self.reading.article.body[self.paragraph(part.start)]
        return part.start == body.start and body.end - part.end <= 1

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
            paragraph=self.paragraph(cue.idx), own_paragraph=self._own[self.paragraph(cue.idx)],
            quoted=self.quoted.index(cue.idx), complement=one.complement,
            channel=channel_of(cue, own) or issued, addressee=addressee_of(cue, self.reading, None),
            second_hand=next((s.name for s in speakers if s.anonymous), None) or self._quoted_by(cue),
        )  # fmt: skip

    def _speakers(self, one: Saying, before: list[Heard]) -> tuple[list[Speaker], Token | None]:
        head = self._outside(one.cue, one.subject) if one.subject is not None else None
        if head is None:
            return [], None
        head = named_before(one.cue, head, self.reading) or head
        found = self.speakers.of(head, likely=one.likely)
        return self.meant.before(head, found, self._own[self.paragraph(head.idx)], before), head

    def _outside(self, cue: Token, subject: Token) -> Token:
        """*"... of Paul and Anna," Erik Holt said*, *"Enough," thundered Ann Lee*, read as though what is quoted said
        it: who stands between the closing mark and the verb, or right behind the verb."""
        number = self.quoted.index(subject.idx)
        if number is None or subject.i > cue.i or self.quoted.index(cue.idx) is not None:
            return subject
        behind = (t for t in self.reading.doc[subject.i + 1 : cue.i] if self.quoted.index(t.idx) is None)
        hung = (t for t in behind if t.tag_[0] == "N" and self.quoted.index(t.head.idx) == number)
        return next(hung, None) or name_behind(cue) or subject

    def _meant_before(self, one: Heard, heard: list[Heard]) -> Heard:
        """*X said this*: what the sentences before tell, unless a person by name says it there."""
        stretch = stretch_before(one.cue.idx, self.sentences)
        if stretch is None or not one.speakers:
            return one
        others = {s.chain for h in heard if stretch.start <= h.cue.idx < stretch.end for s in h.speakers if s.chain}
        if any(self.reading.chain(c).kind == "person" for c in others) or others & {s.chain for s in one.speakers}:
            return one
        tokens = [t for t in self.reading.tokens(stretch) if not t.is_space]
        return replace(one, content=((tokens[0].i, tokens[-1].i),), clause=True) if tokens else one

    def _quoted_by(self, cue: Token) -> str | None:
        """*was quoted by the agency as saying*, *the agency quoted him as saying*."""
        verb = quoting_verb(cue)
        if verb is not None:
            agent = agent_of(verb) or next((c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj"), None)
            found = self.speakers.of(agent, likely=True) if agent is not None else []
            return found[0].name if found else "reports"
        return None

    def _according(self) -> Iterator[Heard]:
        """*According to X*, *as per X*: the clause around it is what X said."""
        for token in self.reading.doc:
            if not names_source(token):
                continue
            source = source_of(token)
            alone = source is not None and subject_taken(source) is not None
            likely = token.lower_ in WAYS
            found = self.speakers.of(source, likely=likely, alone=alone) if source is not None else []
            if not found or source is None:
                continue
            issued = next((s.issued for s in found if s.issued), None)
            yield Heard(
                cue=token, words=WAYS.get(token.lower_, token.lower_), kind="statement",
                standing="happened", subject=source, speakers=tuple(found),
                content=tuple(runs(according_content(token))), clause=True,
                paragraph=self.paragraph(token.idx), own_paragraph=self._own[self.paragraph(token.idx)],
                quoted=self.quoted.index(token.idx), channel=issued,
                second_hand=next((s.name for s in found if s.anonymous), None),
            )  # fmt: skip

    def _source_meant(self, one: Heard, said: list[Heard]) -> Heard:
        """*According to the official, ...*: who spoke before, where that is only another word for him."""
        if one.subject is None or any(s.chain for s in one.speakers):
            return one
        before = [h for h in said if h.cue.i < one.cue.i]
        return replace(one, speakers=tuple(self.meant.before(one.subject, [*one.speakers], one.own_paragraph, before)))

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
                    if all(s.chain is None for s in cited):
                        return replace(one, second_hand=cited[0].name)
                    return replace(one, speakers=tuple(cited), second_hand=one.speakers[0].name)
        return one


def _differ(a: tuple[Speaker, ...], b: tuple[Speaker, ...]) -> bool:
    return {s.chain or s.name for s in a}.isdisjoint(s.chain or s.name for s in b)
