"""MEANTIME's files -> documents: plain text of the annotated window with its gold mentions, events, roles and times.

Annotated are sentence 0 (the headline), 1 (the date line) and 2 to 5; nothing else is read or scored. Tokens are put
together as a newspaper prints them, with plain quotes, so that a reader gets text and not the annotators' tokens.
"""

import datetime as dt
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.timexes import Timex
from dateline.base.articles import Article
from dateline.base.spans import Range

FOLDER = Path(__file__).resolve().parents[2] / "shared/bench/meantime_english"
LAST_SENTENCE = 5
PRINTED = {
    "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
}  # fmt: skip
JOINED_LEFT = re.compile(r"[.,;:?!%)\]}]|'(s|re|ve|ll|d|m|S)?|n't|\.\.\.")
JOINED_RIGHT = frozenset({"(", "[", "{", "$", "#", "US$", "A$", "C$", "GB#", "€", "£"})
PRONOUNS = frozenset({
    "i", "we", "you", "he", "she", "it", "they", "me", "us", "him", "her", "them", "my", "our", "your", "his", "its",
    "their", "who", "whom", "whose", "which", "that", "this", "these", "those", "itself", "himself", "herself",
    "themselves", "one",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldMention:
    """`kind` is PER, ORG, LOC, PRO (product), FIN (finance), MIX, or empty where no instance is given; `form` is
    MEANTIME's syntactic type, often empty; `instance` names what it refers to."""

    at: Range
    kind: str
    form: str
    instance: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """`kind` is SPEECH_COGNITIVE, GRAMMATICAL, OTHER or MIX; the rest is MEANTIME's factuality."""

    at: Range
    kind: str
    polarity: str
    certainty: str
    time: str


@dataclass(frozen=True, slots=True)
class GoldRole:
    """Someone or something of a role (Arg0 ... Arg4, Argm-LOC, Argm-OTHER) in an event."""

    event: Range
    role: str
    filler: GoldMention


@dataclass(slots=True)
class Document:
    """One file. `window` are the sentences read: the headline, and the report's first four as one paragraph."""

    name: str
    text: str
    published: str
    window: list[Range]
    mentions: list[GoldMention] = field(default_factory=list)
    events: list[GoldEvent] = field(default_factory=list)
    roles: list[GoldRole] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)

    def article(self) -> Article:
        """What is given to every reader: the headline as the title, and the body; the day of publication."""
        words = self.text[self.window[0].start : self.window[0].end]
        return Article(
            id=self.name, path=self.name, text=self.text, title=words, title_at=self.window[0],
            published=self.published, published_from="header", body=tuple(self.window),
        )  # fmt: skip


def files(part: str, folder: Path = FOLDER) -> list[Path]:
    """The files of a part, in order of their paths: every second from the first on was read in development."""
    found = sorted(folder.rglob("intra_cross-doc_annotation/*/*.xml"))
    if not found:
        raise SystemExit(f"no MEANTIME files in {folder}: the test set stands beside the checkout, in ../shared")
    return {"development": found[::2], "reported": found[1::2], "all": found}[part]


def document_of(path: Path) -> Document | None:
    """A file as a document; None where it has no day of creation."""
    root = ElementTree.parse(path).getroot()
    text, places, sentences = _text(root)
    markables = {m.get("m_id", ""): m for m in root.find("Markables") or ()}
    spans = {key: span for key, m in markables.items() if (span := _span(m, places))}
    created = next((key for key in spans if markables[key].get("functionInDocument") == "CREATION_TIME"), None)
    if created is None:
        return None
    day = _iso(markables[created].get("value", ""))
    document = Document(path.stem, text, day, _window(sentences, spans[created]))
    instances = _instances(root, markables)
    mentions: dict[str, GoldMention] = {}
    for key, at in spans.items():
        one, instance = markables[key], instances.get(key, ("", ""))
        if not any(stretch.covers(at) for stretch in document.window):
            continue
        if one.tag == "ENTITY_MENTION":
            mentions[key] = GoldMention(at, instance[1], one.get("syntactic_type", ""), instance[0])
        elif one.tag == "EVENT_MENTION":
            factuality = [one.get(name, "") for name in ("polarity", "certainty", "time")]
            document.events.append(GoldEvent(at, instance[1], *factuality))
        elif one.tag == "TIMEX3" and key != created:
            document.times.append(Timex(at.start, at.end, one.get("type", ""), one.get("value", "")))
    document.mentions = list(mentions.values())
    document.roles = [
        GoldRole(spans[event], role, mentions[filler])
        for event, role, filler in _roles(root)
        if filler in mentions and event in spans and any(s.covers(spans[event]) for s in document.window)
    ]
    return document


def _roles(root: ElementTree.Element) -> Iterator[tuple[str, str, str]]:
    for link in root.iter("HAS_PARTICIPANT"):
        source, target = link.find("source"), link.find("target")
        if source is not None and target is not None:
            yield source.get("m_id", ""), link.get("sem_role", ""), target.get("m_id", "")


def _instances(root: ElementTree.Element, markables: dict[str, ElementTree.Element]) -> dict[str, tuple[str, str]]:
    """What each mention refers to, and the kind of that."""
    found = {}
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        instance = target.get("m_id", "") if target is not None else ""
        if instance in markables:
            one = markables[instance]
            kind = one.get("ent_type") or one.get("class") or ""
            found.update({source.get("m_id", ""): (instance, kind) for source in link.findall("source")})
    return found


def _span(markable: ElementTree.Element, places: dict[str, Range]) -> Range | None:
    tokens = [places[a.get("t_id", "")] for a in markable.iter("token_anchor") if a.get("t_id") in places]
    return Range(min(t.start for t in tokens), max(t.end for t in tokens)) if tokens else None


def _window(sentences: dict[int, Range], created: Range) -> list[Range]:
    """The headline without the date line (some files hold both as one sentence), and what follows the date line."""
    head = Range(sentences[0].start, min(sentences[0].end, created.start - 1))
    body = [at for number, at in sentences.items() if 0 < number <= LAST_SENTENCE and at.start > created.start]
    return [head, Range(min(at.start for at in body), max(at.end for at in body))] if body else [head]


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Range], dict[int, Range]]:
    """The text as printed, where each token and each sentence stands in it; every paragraph is a line."""
    pieces: list[str] = []
    places: dict[str, Range] = {}
    sentences: dict[int, Range] = {}
    here, place, open_quote, last = -1, 0, False, ""
    for token in root.iter("token"):
        raw, number = token.text or "", int(token.get("sentence", "0"))
        word = PRINTED.get(raw, raw)
        closes = raw == "''" or (raw == '"' and open_quote)
        if not pieces:
            gap = ""
        elif number != here:
            gap = "\n" if number in (1, 2, LAST_SENTENCE + 1) else " "
        else:
            tight = closes or JOINED_LEFT.fullmatch(word) or last in JOINED_RIGHT or (last == '"' and open_quote)
            gap = "" if tight else " "
        open_quote = (word == '"' and not closes) or (open_quote and not closes)
        here, last, start = number, word, place + len(gap)
        place = start + len(word)
        pieces += [gap, word]
        places[token.get("t_id", "")] = Range(start, place)
        sentences[number] = Range(sentences[number].start if number in sentences else start, place)
    return "".join(pieces), places, sentences


def _iso(day: str) -> str:
    """The creation time as a day; the file's own slips are mended (*03-02-2009*), or the first of its month."""
    found = re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", day)
    day = f"{found[3]}-{found[2]}-{found[1]}" if found else day[:10]
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        return f"{day[:7]}-01"
