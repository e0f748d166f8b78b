"""Reading -> RelationMention, Claim: who belongs to what, who chairs it, what states do together."""

import re
from collections.abc import Iterable, Iterator

from dateline.base.ids import make_id
from dateline.base.observations import Chain, Claim, Mention, RelationMention, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.chairs import chairs, parts
from dateline.extract.cooperation import cooperation
from dateline.extract.mechanisms import Mechanisms
from dateline.extract.member_lists import listed_members
from dateline.extract.memberships import body_beside, memberships
from dateline.extract.parties import Parties, Tie
from dateline.extract.person_ties import person_ties
from dateline.extract.relation_words import BODIES
from dateline.extract.signatories import signatories

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "twenty": 20,
}  # fmt: skip
COUNTED = re.compile(r"^(\d{1,3}|[a-z]+)-(?:member|nation|country|state)$")


class Relations:
    """Membership, chair, parts, parties of mechanisms and papers, cooperation; counts of members as claims."""

    name, version = "relations", "5"
    needs: tuple[type, ...] = (Mention, Chain, TimeExpression)
    makes: tuple[type, ...] = (Mention, Chain, RelationMention, Claim)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[Mention | Chain | RelationMention | Claim]:
        parties = Parties(reading)
        mechanisms = Mechanisms(parties)
        ties = [
            *memberships(parties), *listed_members(parties), *chairs(parties), *parts(parties), *mechanisms.ties(),
            *mechanisms.papers(), *signatories(parties), *cooperation(parties), *person_ties(parties),
        ]  # fmt: skip
        yield from mechanisms.made()
        seen: set[str] = set()
        for one in (_mention(reading, tie) for tie in ties):
            if one.id not in seen:
                seen.add(one.id)
                yield one
        yield from _member_counts(parties)


def _mention(reading: Reading, tie: Tie) -> RelationMention:
    words = [t for t in reading.doc[tie.first.i : tie.last.i + 1] if not t.is_space]
    at = Range(words[0].idx, words[-1].idx + len(words[-1].text))
    article = reading.article.id
    return RelationMention(
        id=make_id("r", article, tie.type, tie.subject, tie.object, tie.item, tie.mode, at.start), article=article,
        type=tie.type, subject=tie.subject, object=tie.object, at=at, item=tie.item, mode=tie.mode, time=tie.time,
    )  # fmt: skip


def _member_counts(parties: Parties) -> Iterator[Claim]:
    """*the ten-member bloc*: how many members the bloc is said to have."""
    reading = parties.reading
    for token in reading.doc:
        if token.lemma_.lower() not in BODIES or token.tag_[0] != "N" or token.i < 3:
            continue
        start = _counted_from(token)
        found = COUNTED.match("".join(t.lower_ for t in reading.doc[start : start + 3]))
        number = _number(found.group(1)) if found else None
        apposed = next((b for c in token.rights if c.dep_ == "appos" and (b := parties.body(c))), None)
        body = apposed or body_beside(parties, token) or parties.body(token) or parties.bloc_before(token)
        if number is None or body is None or not parties.is_bloc(body):
            continue
        at = Range(reading.doc[start].idx, token.idx + len(token.text))
        yield Claim(
            id=make_id("cl", reading.article.id, body, "members", at.start), article=reading.article.id, about=body,
            property="members", value=Value(reading.words(at), number=float(number), unit="member"), at=at,
        )  # fmt: skip


def _counted_from(noun: Token) -> int:
    """Where *ten-member* begins before a noun, with at most two words between."""
    hyphen = next((t.i for t in noun.doc[max(1, noun.i - 4) : noun.i] if t.text == "-"), noun.i - 2)
    return hyphen - 1


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else NUMBERS.get(text)
