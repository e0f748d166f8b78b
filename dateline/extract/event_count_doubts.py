"""A number and what befell those it counts -> whether the report holds it: no *could rise to*, no *dead or missing*."""

from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_voice import is_verb

FELT = frozenset({"killed", "injured", "missing", "displaced", "survivors", "bodies"})
POSSIBLE = frozenset({"could", "may", "might", "would"})
SUPPOSING = frozenset({"if", "unless", "lest", "whether"})
DECLARING = frozenset({"list", "declare", "record", "register", "count", "treat"})
ENDS = {
    **dict.fromkeys(("dead", "killed", "died", "deaths", "fatalities", "martyred"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt", "injuries"), "injured"),
    **dict.fromkeys(("missing", "disappeared", "unaccounted"), "missing"),
}
"""Words for what befalls people, under one word each."""


def is_supposed(holder: Token) -> bool:
    """*could rise to 302*, *if we do not find them, that is 105 deaths*: what is feared, and no count."""
    verb = holder if is_verb(holder) else next((a for a in ancestors_within(holder, 5) if is_verb(a)), None)
    if verb is None:
        return False
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")}
    if verb.lemma_ in DECLARING:
        words -= {"would"}  # *announced that 19 would be listed as missing*
    clauses = [c for c in verb.children if c.dep_ == "advcl"]
    conditional = any(c.dep_ == "mark" and c.lower_ in SUPPOSING for clause in clauses for c in clause.children)
    return bool(words & (POSSIBLE | SUPPOSING)) or conditional


def is_joint(head: Token, holder: Token) -> bool:
    """*31 people dead or missing*, *40 were killed and wounded*: one figure for two fates is the figure of neither."""
    for start in {head.i, holder.i}:
        words = [t.lower_ for t in head.doc[max(0, start - 3) : start + 7]]
        for first, link, second in zip(words, words[1:], words[2:], strict=False):
            if link in ("or", "and", "/") and first in ENDS and second in ENDS and ENDS[first] != ENDS[second]:
                return True
    return False
