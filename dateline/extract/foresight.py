"""A verb told as coming -> whether a report really foresees the deed, or only speaks of the future."""

from collections.abc import Sequence

from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import negated
from dateline.extract.event_voice import is_verb
from dateline.extract.outlook import is_coming_state

FUTURE = frozenset({"will", "shall", "'ll"})
PAST_FUTURE = frozenset({"would", "'d"})
FORESEEING = words.PLANS - {
    "try", "attempt", "mean", "move", "use", "allow", "approve", "instruct", "tell", "direct", "aim", "look", "await",
    "ready",
}  # fmt: skip
"""Verbs whose infinitive is foreseen, not merely tried, allowed or wished."""
PROMISES = frozenset({"word", "promise", "pledge", "assurance", "vow", "commitment", "guarantee"})
INTENTIONS = frozenset({"plan", "decision", "intention", "pledge", "promise", "vow", "commitment"})
"""*announced plans to close the site*; *the decision to close it* looks back."""
TALKS_OF = frozenset({"discuss", "address", "review", "cover", "explore", "tackle", "consider", "examine"})
READY = frozenset({"ready", "prepared", "willing", "supposed"})
"""What only tells that someone could: *is ready to respond*."""
SURE = frozenset({"certain", "sure", "confident", "adamant", "clear"})
LIGHT = frozenset({"make", "take", "give", "have", "continue", "do"})
"""Verbs of which only the object says what is done."""
ASSURES = frozenset({"assure", "inform", "notify", "guarantee", "signal", "hint", "make"})
"""Verbs that tell what is to come, besides those of saying: *assured him that it would open*, *made known that ...*."""
CONDITIONS = frozenset({"if", "unless", "provided"})
BODY_WORDS = """
mp lawmaker voter observer negotiator delegate deputy monitor parliament member leader minister envoy official expert
inspector rescuer doctor teacher union soldier troop
"""
BODIES = frozenset(BODY_WORDS.split())
"""Those of whom there is one set in an affair, who need no article: *MPs will vote*."""
NOBODY = frozenset({"nothing", "nobody", "none", "few", "little"})
PRESENT = frozenset({"is", "are", "'s", "'re"})
SETS_OUT = frozenset({"send", "dispatch", "deploy", "travel", "fly", "head", "ship"})
"""Verbs whose present in progress tells what is still to arrive."""
SOME = frozenset({"some", "many", "most", "several", "all", "part", "half", "more", "both"})
GENERIC = frozenset({"people", "women", "men", "everyone", "nobody", "anyone", "many", "some", "others", "few", "most"})


def is_foreseen(
    reading: Reading, verb: Token, subjects: Sequence[Token], *, dated: bool, by_form: bool = False
) -> bool:
    """Whether words of foresight stand over the verb, nothing doubts them, the reader knows whose deed it is, and
    the deed could be followed up: it has a date or is a public act."""
    return (
        (dated or _is_public(verb))
        and (
            by_form
            or _stands_ahead(verb)
            or _is_pending(verb)
            or (dated and _must(verb))
            or is_coming_state(verb)
            or (_is_future_present(verb) and (dated or _sets_out(verb)))
        )
        and any(_is_known(reading, subject) for subject in subjects)
        and not _is_vague(verb, dated=dated)
        and not _is_doubted(verb)
        and not _is_compared(verb)
        and not _is_conditional(verb)
    )


def may_be_ahead(verb: Token, status: str) -> bool:
    """Whether what is no more than present, or proposed, may be told of as coming."""
    if _must(verb) or is_coming_state(verb):
        return True
    return _is_pending(verb) or _has_to_be(verb) or (status != "proposed" and _is_future_present(verb))


def is_timetabled(verb: Token) -> bool:
    """*is set for Thursday*, *has been scheduled for May*, *is due on Monday*: arranged, and still to come."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if negated(verb) or helpers & {"was", "were", "had", "to"}:
        return False
    if verb.lemma_ == "be":
        due = (c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due")
        return verb.tag_ in ("VBZ", "VBP") and any(not any(is_verb(g) for g in one.children) for one in due)
    arranged = verb.tag_ == "VBN" and verb.lemma_ in words.TIMETABLED
    return arranged and (verb.dep_ == "acl" or bool(helpers & {"is", "are", "been", "'s"}))


def _is_future_present(verb: Token) -> bool:
    """*travels to Lima on Thursday*, *is meeting him on Friday*, *are sending two ships*: the present of what is fixed,
    where a day to come stands beside it; of setting out and sending, without one."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if negated(verb) or verb.dep_ == "advcl" or any(c.dep_ == "mark" for c in verb.children):
        return False
    if verb.tag_ == "VBG":
        return bool(helpers & PRESENT) and not helpers - PRESENT
    return verb.tag_ in ("VBZ", "VBP") and not helpers and verb.lemma_ not in words.REPORTS


def _sets_out(verb: Token) -> bool:
    """*is sending two ships*, *are flying to Accra*; not *is travelling at a bad moment*."""
    whither = any(c.dep_ == "dobj" or (c.dep_ == "prep" and c.lower_ in ("to", "for")) for c in verb.children)
    return verb.tag_ == "VBG" and verb.lemma_ in SETS_OUT and whither


def _is_pending(verb: Token) -> bool:
    """*has yet to be ratified*, *still has to be signed*, *is still to be named*."""
    head = verb.head
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if "must" in helpers:
        return _is_passive_to(verb) and any(c.lower_ in ("yet", "still") for c in verb.children)
    if verb.dep_ != "xcomp" or head.lemma_ not in ("have", "be", "remain", "need") or head.tag_ not in ("VBZ", "VBP"):
        return False
    return any(c.lower_ in ("yet", "still") for t in (head, verb) for c in t.children) or (
        head.lemma_ == "remain" and _is_passive_to(verb)
    )


def _must(verb: Token) -> bool:
    """*must leave by Friday*: a day is set for it."""
    return any(c.lower_ == "must" for c in verb.children if c.dep_ == "aux") and not negated(verb)


def _has_to_be(verb: Token) -> bool:
    """*has to appear before the committee on Monday*."""
    head = verb.head
    return verb.dep_ == "xcomp" and head.lemma_ == "have" and head.tag_ in ("VBZ", "VBP")


def _is_passive_to(verb: Token) -> bool:
    return any(c.lower_ == "be" for c in verb.children if c.dep_ == "auxpass")


def _is_public(verb: Token) -> bool:
    """*will sign the accord*, *will make a decision*; *will make progress* is none."""
    lemma = verb.lemma_.lower()
    if lemma == "see":
        return any(o.ent_type_ == "PERSON" or o.lemma_.lower() in words.OFFICIAL_NOUNS for o in _object_tokens(verb))
    if lemma == "be":  # *there will be separate meetings*
        there = any(c.dep_ == "acomp" and c.lower_ == "present" for c in verb.children)
        there = there or any(c.dep_ == "attr" and c.lemma_.lower() in words.ACT_NOUNS for c in verb.children)
        return there or is_coming_state(verb)
    return lemma in words.PUBLIC_ACTS or (lemma in LIGHT and bool(_objects(verb) & words.ACT_NOUNS))


def _is_vague(verb: Token, *, dated: bool) -> bool:
    """*will mark the anniversary*, *vowed to deepen ties*, *will take steps*: no one could say afterwards whether it
    was done; with a day of its own such an aim is a plan."""
    lemma, what = verb.lemma_.lower(), _objects(verb)
    if lemma in words.RELATING:
        return True
    if dated or not what or any(o.ent_type_ for o in _object_tokens(verb)):
        return False
    if lemma in TALKS_OF:
        return what <= words.VAGUE_THINGS and not any(_is_told_closer(o) for o in _object_tokens(verb))
    return what <= words.VAGUE_THINGS and lemma in words.AIMS | LIGHT


def _is_told_closer(noun: Token) -> bool:
    """*issues including the border*, *the progress of the pipeline*: more than *matters of mutual interest*."""
    below = [t for c in noun.children if c.i > noun.i for t in c.subtree]
    return any(t.ent_type_ or t.pos_ == "PROPN" or t.lower_ in ("including", "such", "like") for t in below)


def _objects(verb: Token) -> set[str]:
    return {o.lemma_.lower() for o in _object_tokens(verb)}


def _object_tokens(verb: Token) -> list[Token]:
    """What a verb acts upon, or is *in*, *to* or *towards*."""
    direct = [o for c in verb.children if c.dep_ in ("dobj", "nsubjpass") for o in conjuncts(c)]
    return direct or [o for c in verb.children if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]


def _stands_ahead(verb: Token, depth: int = 0) -> bool:
    """*will*, *is to*, *is expected to*, *plans to*; a mere purpose (*flew in to try again*) is none."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if helpers & FUTURE:
        return True
    if helpers & PAST_FUTURE:
        return "have" not in helpers and (_is_reported(verb) or _goes_on_reporting(verb))
    head = verb.head
    if head == verb or depth > 4:
        return False
    if verb.dep_ == "xcomp":
        plans = head.lemma_ in FORESEEING or head.lower_ in words.DUE - READY or _is_to(head)
        return plans or _stands_ahead(head, depth + 1)
    if verb.dep_ == "acl" and head.lemma_.lower() in INTENTIONS:
        return not any(c.lower_ in ("the", "no", "any") for c in head.children)
    return verb.dep_ == "conj" and is_verb(head) and _stands_ahead(head, depth + 1)


def _is_to(verb: Token) -> bool:
    """*is to meet*, *is due to meet*; not *is ready to meet*."""
    said = [c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr")]
    return verb.lemma_ == "be" and all(one in words.DUE - READY for one in said)


def _is_reported(verb: Token) -> bool:
    """*said that it would open*, *it would open, she said*: a future told from the past."""
    one = verb
    while one.dep_ in ("conj", "relcl") and one.head != one:
        one = one.head
    above = one.head
    if one.dep_ in ("acl", "ccomp") and above.lemma_.lower() in PROMISES:
        return True  # *gave his word that he would*
    if one.dep_ in ("ccomp", "advcl") and _is_sure(above):
        return True
    return (
        one.dep_ == "ccomp"
        and above.lemma_ in words.REPORTS | words.PLANS | ASSURES
        and above.tag_ in ("VBD", "VBN", "VBG")
    )


def _is_sure(above: Token) -> bool:
    """*was certain that the case would be dismissed*, wherever the parse hangs what she was certain of."""
    said = (
        [above] if above.dep_ == "acomp" else [c for c in above.children if c.dep_ == "acomp" and above.lemma_ == "be"]
    )
    return any(one.lower_ in SURE for one in said)


def _goes_on_reporting(verb: Token) -> bool:
    """*He said it would be raised. The wreck would also be searched.*: the saying goes on in a sentence of its own."""
    start = verb.sent.start
    if verb.dep_ != "ROOT" or start == 0:
        return False
    before = verb.doc[start - 1].sent.root
    return before.tag_ == "VBD" and before.lemma_ in words.REPORTS and any(c.dep_ == "ccomp" for c in before.children)


def _is_conditional(verb: Token) -> bool:
    """*will retaliate if attacked*: nothing is foreseen but on a condition."""
    one = verb
    while one.dep_ in ("xcomp", "conj") and is_verb(one.head):
        one = one.head
    return any(
        m.dep_ == "mark" and m.lower_ in CONDITIONS
        for t in {verb, one}
        for c in t.children
        if c.dep_ == "advcl"
        for m in c.children
    )


def _is_known(reading: Reading, subject: Token) -> bool:
    """A pronoun the article resolves, a name, or a noun that is singled out: *the tariff*, *a delegation*."""
    if subject.pos_ == "PRON" or reading.chains_of(subject):
        return bool(reading.chains_of(subject))
    singled_out = any(c.dep_ in ("det", "poss", "nummod", "amod", "compound") for c in subject.children)
    singled_out = singled_out or any(  # *soldiers from Kenya*, *aircraft chartered by the Red Cross*
        reading.chains_of(t) for c in subject.rights if c.dep_ in ("prep", "acl") for t in c.subtree
    )
    whole = [o for c in subject.rights if c.lower_ == "of" for o in c.rights if o.dep_ == "pobj"]
    if subject.lower_ in SOME and whole:  # *some of the charges*
        return any(c.dep_ in ("det", "poss") for c in whole[0].children) or bool(reading.chains_of(whole[0]))
    lemma = subject.lemma_.lower()
    return (singled_out or lemma in words.OFFICIAL_NOUNS | BODIES) and lemma not in GENERIC


def _is_doubted(verb: Token) -> bool:
    """*does not mean that he will stand trial*, *few believe it will*: a clause above denies what it holds."""
    one = verb
    while one.head != one and one.dep_ in ("ccomp", "xcomp", "conj", "pcomp"):
        one = one.head
        nobody = any(c.dep_ == "nsubj" and c.lower_ in NOBODY for c in one.children)
        if nobody or (negated(one) and one.lemma_ not in words.REPORTS):
            return True
    return False


def _is_compared(verb: Token) -> bool:
    """*are more likely to report*: a likelihood compared foresees nothing."""
    return any(c.lower_ in ("more", "less", "most", "least") and c.dep_ == "advmod" for c in verb.head.children)
