"""dateline/knowledge/sayings.toml -> the words of saying: verbs with kind and frames, speakers, papers, platforms."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

_WORDS: dict[str, Any] = tomllib.loads(files("dateline.knowledge").joinpath("sayings.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying. `kind` of statement; `frames` in which it reports speech, as the table explains them.
    `likely` marks verbs that say little else, so that an unknown noun may be their speaker."""

    kind: str
    frames: frozenset[str]
    likely: bool = False


def _verbs() -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for line in _WORDS["verbs"].strip().splitlines():
        kind, frames, verbs = (part.split() for part in line.split("|"))
        for verb in verbs:
            found.setdefault(verb.lstrip("!"), []).append(Cue(kind[0], frozenset(frames), verb.startswith("!")))
    return {verb: tuple(cues) for verb, cues in found.items()}


def _list(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name].split())


def _by_word(name: str) -> dict[str, str]:
    """A table of value -> words, turned round."""
    return {word: value for value, words in _WORDS[name].items() for word in words.split()}


VERBS = _verbs()
EXPRESSED = _by_word("expressed")
LIGHT_VERBS = {
    verb: frozenset(EXPRESSED) if nouns == "*" else frozenset(nouns.split()) for verb, nouns in _WORDS["light"].items()
}
HELD = _by_word("held")
DOCUMENT_NOUNS = _by_word("documents")
SPEECH_NOUNS = _by_word("occasions")
PLATFORMS = _by_word("platforms")
VARIED = {noun: frozenset(offices.split()) for noun, offices in _WORDS["varied"].items()}
REMARKS, GOING_ON, THINGS = _list("remarks"), _list("going_on"), _list("things")
TOPICS, FIGURES, SUPPORT = _list("topics"), _list("figures"), _list("support")
HARM = _list("harm")
PEOPLE_NOUNS = _list("people")
IN_WAYS, BY_WAYS = _list("in_ways"), _list("by_ways")
INVERTED, QUOTING = _list("inverted"), _list("quoting")
TOLD, PERSONS, ISSUING = _list("told"), _list("persons"), _list("issuing")
EPITHETS, BODIES = _list("epithets"), _list("bodies")
ANONYMOUS, COMMENTING = _list("anonymous"), _list("commenting")
WITH_CLAUSE = _list("with_clause") | REMARKS
AHEAD, DONE, NOT_DONE, WEIGHED = _list("ahead"), _list("done"), _list("not_done"), _list("weighed")

MODALS_AHEAD = frozenset({"will", "'ll", "shall", "wo"})
MODALS_OPEN = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca", "would", "'d", "need"})
ASKING = frozenset({"ask", "press", "question", "urge", "tell"})
BEING = frozenset({"be", "remain", "appear", "sound", "seem"})
READING = frozenset({"read", "state", "run", "go"})
MAKING, PLAIN = frozenset({"make", "let", "have"}), frozenset({"clear", "plain", "known", "public"})
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "scarcely", "no"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing"})
