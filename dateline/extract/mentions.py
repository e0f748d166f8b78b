"""Reading -> Mention, Chain: who and what the article names, and all the words that refer to them."""

from collections.abc import Iterable

from spacy.tokens import Token

from dateline.base.ids import make_id
from dateline.base.kinds import EntityKind
from dateline.base.observations import Chain, Mention, Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.knowledge.countries import adjectives, country_names, seats

KINDS: dict[str, EntityKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "LAW": "document",
}  # fmt: skip


class Mentions:
    """Names as spaCy types them, surnames drawn to their full names, countries, and he and she."""

    name, version = "mentions", "1"
    needs: tuple[type, ...] = (Sentence,)
    makes: tuple[type, ...] = (Mention, Chain)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[Mention | Chain]:
        named = [(e[0], e[-1], e.label_) for e in reading.doc.ents if e.label_ in KINDS or e.label_ == "NORP"]
        people = {_words(reading, a, b) for a, b, label in named if label == "PERSON" and b.i > a.i}
        found: list[tuple[Token, Token, EntityKind, str]] = []
        for first, last, label in named:
            words = _words(reading, first, last)
            full = next((p for p in sorted(people) if words in p.split()), None)
            country = country_names().get(words) or adjectives().get(words)
            if country:
                found.append((first, last, "country", country))
            elif full and label != "NORP":
                found.append((first, last, "person", full))
            elif label in KINDS:
                found.append((first, last, KINDS[label], words))
        return _build(reading, found)


def _words(reading: Reading, first: Token, last: Token) -> str:
    if last.text in ("'s", "’s", "'") and last.i > first.i:
        last = last.nbor(-1)
    return reading.words(Range(first.idx, last.idx + len(last.text)))


def _build(reading: Reading, found: list[tuple[Token, Token, EntityKind, str]]) -> list[Mention | Chain]:
    article = reading.article.id
    mentions: dict[tuple[EntityKind, str], list[Mention]] = {}
    latest: str | None = None
    names = {first.i: (first, last, kind, name) for first, last, kind, name in found}
    for token in reading.doc:
        if token.i in names:
            first, last, kind, name = names[token.i]
            at = Range(first.idx, last.idx + len(last.text))
            head = reading.doc[first.i : last.i + 1].root.idx
            form, key = "name", (kind, name)
            if kind == "person":
                latest = name
        elif token.lower_ in ("he", "she", "his", "her", "him") and latest:
            at, head, form, key = Range(token.idx, token.idx + len(token)), token.idx, "pronoun", ("person", latest)
        else:
            continue
        chain = make_id("c", article, *key)
        government = key[0] == "place" and key[1] in seats() and token.dep_ == "nsubj"
        one = Mention(
            id=make_id("m", article, at.start, at.end), article=article, at=at, head=head, kind=key[0],
            form=form, name=reading.words(at), chains=(chain,), government=government,  # type: ignore[arg-type]
        )  # fmt: skip
        mentions.setdefault(key, []).append(one)
    rows: list[Mention | Chain] = []
    for (kind, name), group in mentions.items():
        rows += group
        rows.append(
            Chain(
                id=make_id("c", article, kind, name),
                article=article,
                kind=kind,
                name=name,
                country=name if kind == "country" else seats().get(name),
                mentions=tuple(m.id for m in group),
            )
        )
    return rows
