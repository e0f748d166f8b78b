"""Saying -> the channel it came through and whom it was said to, in plain words."""

from collections.abc import Iterable

from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract import saying_words as words

PRESS = frozenset({"press", "news", "media", "weekly", "daily", "regular"})
THROUGH = frozenset({"in", "on", "at", "to", "via", "through", "during", "over", "by", "from", "after", "with"})
LISTENERS = frozenset({
    "mps", "gathering", "audience", "crowd", "delegate", "rally", "assembly",
    "reporter", "journalist", "newsman", "newspaper", "lawmaker", "parliament", "council", "agency", "press",
})  # fmt: skip


def channel_of(cue: Token, own: Iterable[Token]) -> str | None:
    """Where it was said: a platform, or the kind of occasion or paper. `own` is the cue's clause without what is
    said. Looks at what hangs on the cue first, then at *speaking at ...* beside it."""
    found: str | None = None
    for token in own:
        lemma = token.lemma_.lower()
        platform = words.PLATFORMS.get(token.lower_.rstrip("."))
        if platform is not None and _led_in(token) and token.text != "x":
            return platform
        if token.text == "Social" and token.i and token.nbor(-1).text == "Truth":
            return "Truth Social"
        elif lemma in words.SPEECH_NOUNS and token.tag_ in ("NN", "NNS", "NNP") and _led_in(token):
            found = found or _speech(token)
    if found is None and cue.lemma_ == "tell":
        found = next(
            (_speech(c) for c in cue.rights if c.dep_ == "dobj" and c.lower_ in ("conference", "briefing")), None
        )
    if found is None and cue.lemma_ in ("tweet", "retweet"):
        return "X"
    return found or ("post" if cue.lemma_ == "post" else None)


def _led_in(token: Token) -> bool:
    """Whether a preposition of way or place leads to the noun."""
    if token.i and token.nbor(-1).lower_ in ("on", "via"):
        return True
    above = token
    while above.dep_ in ("compound", "conj", "nmod", "poss"):
        above = above.head
    if above.dep_ == "dobj":
        return above.head.lemma_ == "address"
    return above.dep_ == "pobj" and above.head.lower_ in THROUGH


def _speech(token: Token) -> str | None:
    kind = words.SPEECH_NOUNS[token.lemma_.lower()]
    before = token.nbor(-1).lower_ if token.i else ""
    if kind == "press conference" and before not in ("press", "news", "media", "joint"):
        return None
    if kind == "phone" and token.lemma_.lower() == "call" and before not in ("phone", "telephone", "video"):
        return None
    if kind == "social media" and before != "social":
        return None
    if kind == "release" and before not in ("press", "news", "media"):
        return None
    if kind == "briefing" and before in PRESS:
        return "press conference"
    return "joint statement" if kind == "statement" and before == "joint" else kind


def addressee_of(cue: Token, reading: Reading, inside: range | None) -> str | None:
    """Whom it was said to: the object of *tell* and *urge*, who is called on, or reporters."""
    for child in cue.children:
        if inside is not None and child.i in inside:
            continue
        if child.dep_ in ("dobj", "dative") and cue.lemma_ in words.TOLD:
            return _name(child, reading) if _listens(child, reading) else None
        if child.dep_ == "prep" and child.lower_ in ("on", "upon") and cue.lemma_ == "call":
            return _name(_object(child), reading)
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "with") and cue.lemma_ != "pay":
            target = _object(child)
            if target is not None and _listens(target, reading):
                return _name(target, reading)
        if child.dep_ == "advcl" and child.lemma_ in ("talk", "speak", "address", "react"):
            named = addressee_of_speaking(child, reading)
            if named:
                return named
    return None


def _listens(token: Token, reading: Reading) -> bool:
    mention = reading.mention_of(token)
    if mention is not None:
        return mention.kind not in ("weapon", "operation", "document")
    lemma = token.lemma_.lower()
    return lemma in words.PEOPLE_NOUNS or lemma in LISTENERS


def addressee_of_speaking(verb: Token, reading: Reading) -> str | None:
    """*Speaking to reporters*, *addressing the gathering*; a platform is a channel, nobody spoken to."""
    for child in verb.children:
        if child.dep_ == "dobj" and verb.lemma_ == "address" and _listens(child, reading):
            return _name(child, reading)
        if child.dep_ == "prep" and child.lower_ in ("to", "with"):
            target = _object(child)
            if target is not None and target.lower_ not in words.PLATFORMS:
                return _name(target, reading)
    return None


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.rights if c.dep_ == "pobj"), None)


def _name(token: Token | None, reading: Reading) -> str | None:
    if token is None:
        return None
    mention = reading.mention_of(token)
    if mention is not None and mention.chains:
        return ", ".join(reading.chain(c).name for c in mention.chains)
    if token.tag_.startswith("PRP"):
        return None
    nouns = [t for t in token.subtree if t.i <= token.i and t.dep_ not in ("det", "predet")]
    first = nouns[0] if nouns else token
    return reading.words(Range(first.idx, token.idx + len(token.text)))
