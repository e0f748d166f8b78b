"""Parties -> Tie: what two states build, buy or develop together, each item with its mode."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import subject_of
from dateline.knowledge.headwords import headwords

LIST_ENDS = frozenset({"IN", "TO", "WDT", "WP", "VBD", "VBZ", "VBP", "MD", "VBG", "VBN", ":", "-LRB-"})
PARTED = frozenset({",", "and", "&", "or", ";", "as", "well"})


def cooperation(parties: Parties) -> Iterator[Tie]:
    """Items in the order of the text. A list of items keeps the mode of its head across its commas."""
    done = -1
    for token in parties.reading.doc:
        if token.i <= done:
            continue
        lemma = token.lemma_.lower()
        if lemma in words.MODE_NOUNS and token.tag_[0] == "N" and _of(token) is not None:
            done = token.sent.end - 1
            yield from _listed(parties, token)
        elif token.tag_[0] == "V" and (lemma in words.BOUGHT or lemma in words.SOLD or lemma in words.MADE):
            yield from _told(parties, token)


def _of(noun: Token) -> Token | None:
    """The *of* or *in X of* that leads to the items of a mode noun."""
    for place in range(noun.i + 1, min(noun.i + 5, len(noun.doc))):
        token = noun.doc[place]
        if token.lower_ == "of":
            return token
        if token.text in (",", ".", ";") or token.tag_[0] == "V":
            return None
    return None


def _listed(parties: Parties, first: Token) -> Iterator[Tie]:
    """All items of a sentence that lists them: *the supply of A, licensed production of B and C, and ...*."""
    sentence = first.sent
    pair = _pair(parties, first)
    if pair is None:
        return
    mode = ""
    place = first.i
    while place < sentence.end:
        token = first.doc[place]
        of = _of(token) if token.lemma_.lower() in words.MODE_NOUNS and token.tag_[0] == "N" else None
        if of is not None:
            mode = _mode_of_noun(token)
            place = of.i + 1
            continue
        if mode:
            item, place = _item(first.doc, place, sentence.end)
            if item and _is_item(parties, item):
                yield _cooperation(parties, pair, item, mode)
        else:
            place += 1


def _mode_of_noun(noun: Token) -> str:
    mode = words.MODE_NOUNS[noun.lemma_.lower()]
    before = {t.lower_ for t in noun.doc[max(0, noun.i - 4) : noun.i]}
    near = {t.lower_ for t in noun.doc[noun.i : noun.i + 12] if t.sent.start == noun.sent.start}
    if mode == "production" and (before & words.LICENCE or (near & words.LICENCE and "under" in near)):
        return "licensed_production"
    if before & words.JOINTLY:
        return {"development": "joint_development", "production": "joint_production"}.get(mode, mode)
    return mode


def _item(doc: object, place: int, end: int) -> tuple[list[Token], int]:
    """The tokens of one item from a place on, and where to go on."""
    tokens: list[Token] = []
    started = place
    while place < end:
        token: Token = doc[place]  # type: ignore[index]
        if token.lower_ == "of" and tokens and not any(t.tag_ in ("NNP", "NNPS") for t in tokens):
            tokens = []
            place += 1
            continue
        if token.lower_ in PARTED or token.tag_ in LIST_ENDS or (token.lemma_.lower() in words.MODE_NOUNS and tokens):
            break
        tokens.append(token)
        place += 1
    while place < end and _skips(doc[place]):  # type: ignore[index]
        place = _skipped(doc, place, end)
    kept = [t for t in tokens if (t.tag_ not in ("DT", "PRP$", "POS", "CD") and not t.is_punct) or _is_code(t)]
    return kept, max(place, started + 1)


def _skips(token: Token) -> bool:
    return token.lower_ in PARTED or token.tag_ in LIST_ENDS


def _skipped(doc: object, place: int, end: int) -> int:
    """Past a comma or an *and*; past what is bracketed or adverbial (*in Ukraine*) up to the next of them."""
    token: Token = doc[place]  # type: ignore[index]
    if token.lower_ in PARTED:
        return place + 1
    depth = 0
    while place < end:
        token = doc[place]  # type: ignore[index]
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.lower_ in PARTED:
            return place
        place += 1
    return place


def _is_code(token: Token) -> bool:
    return any(c.isdigit() for c in token.text) and any(c.isalpha() for c in token.text)


def _is_item(parties: Parties, item: list[Token]) -> bool:
    """A weapon or a project by name or by kind; people, places and times are none."""
    if any(_is_code(t) or t.lower_ in headwords().weapon for t in item):
        return True
    if item[-1].lower_ in words.VEHICLES and any(t.tag_ == "NNP" for t in item):
        return True
    if item[0].lower_ in headwords().vessel and len(item) > 1:
        return True
    mention = parties.reading.mention_of(item[-1])
    return mention is not None and mention.kind == "weapon"


def _cooperation(parties: Parties, pair: tuple[str, str], item: list[Token], mode: str) -> Tie:
    first, last = item[0], item[-1]
    text = parties.reading.article.text[first.idx : last.idx + len(last.text)]
    sentence = first.sent
    return Tie(
        "cooperation", pair[0], pair[1], sentence[0], sentence[-1], None, " ".join(text.split()).rstrip("."), mode
    )


def _pair(parties: Parties, token: Token) -> tuple[str, str] | None:
    """The two states of a sentence, or of the ones before it where it says *both countries* or *the agreement*."""
    seen: list[str] = []
    sentence = token.sent
    for _ in range(4):
        for state in parties.states(t for t in sentence if not t.is_space):
            if state not in seen:
                seen.append(state)
        if len(seen) >= 2 or sentence.start == 0:
            break
        sentence = sentence.doc[sentence.start - 1].sent
    return (seen[0], seen[1]) if len(seen) == 2 else None


def _told(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*X will buy A from Y*, *Y supplied A to X*, *X and Y will jointly develop A*."""
    if standing_of(verb) not in ("happened", "expected"):
        return
    target = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if target is None:
        return
    pair, mode = _traders(parties, verb)
    if pair is None:
        return
    for noun in (target, *target.conjuncts):
        item = [t for t in noun.subtree if t.i <= noun.i and (t.tag_ not in ("DT", "CD", "PRP$") or _is_code(t))]
        item = [
            t for t in item if not any(a.dep_ in ("relcl", "prep", "acl") and a.i > noun.i for a in (t, *t.ancestors))
        ]
        if item and _is_item(parties, item):
            yield _cooperation(parties, pair, item, mode)


def _traders(parties: Parties, verb: Token) -> tuple[tuple[str, str] | None, str]:
    lemma = verb.lemma_.lower()
    subject = subject_of(verb)
    if subject is None:
        return None, ""
    first = parties.states([subject, *subject.conjuncts])
    made = words.MADE.get(lemma)
    if lemma in words.BOUGHT or lemma in words.SOLD:
        other = objects(verb, "from") if lemma in words.BOUGHT else objects(verb, "to")
        mode = words.BOUGHT.get(lemma) or words.SOLD[lemma]
    else:
        other = [o for t in (verb, *objects(verb, "under")) for o in objects(t, "with", "from")]
        mode = _mode_of_making(verb, made or "", together=len(first) == 2 or bool(objects(verb, "with")))
    both = [*first, *(s for s in parties.states(other) if s not in first)]
    return ((both[0], both[1]) if len(both) == 2 and mode else None), mode


def _mode_of_making(verb: Token, mode: str, *, together: bool) -> str:
    near = {t.lower_ for t in verb.subtree}
    if mode == "production" and near & words.LICENCE:
        return "licensed_production"
    if not together:
        return "" if mode == "development" else mode
    if mode == "development":
        return "joint_development"
    return "joint_production" if mode == "production" and near & words.JOINTLY else mode
