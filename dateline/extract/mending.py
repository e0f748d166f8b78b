"""A parse -> the same, mended where wire style misleads the parser: *the Union on Tuesday imposed sanctions*."""

from calendar import month_name
from collections.abc import Iterator, Set
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

FIELDS: list[int | str] = ["HEAD", "DEP", "TAG"]
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
LOOSE = frozenset({"prep", "punct", "advmod", "npadvmod", "advcl", "cc", "conj", "parataxis", "mark", "acl", "relcl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "appos", "pobj", "dobj"})
ACCUSES = frozenset({"accuse", "accuses", "accused", "accusing", "suspected", "convicted", "acquitted", "cleared"})
"""Verbs that hold of someone what stands after *of*."""
CALLS = frozenset({"call", "calls", "called", "calling"})
MONTHS = frozenset(month.lower() for month in month_name if month)
SINCE = frozenset({"since", "until", "after", "before"})
DONE = frozenset(
    {"imposed", "announced", "launched", "demanded", "ordered", "expelled", "recalled", "deployed", "urged", "sent",
     "condemned", "declared", "vowed", "slapped"}
)  # fmt: skip
"""Past forms that seldom stand before a noun as adjectives."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
WITH = frozenset({"with", "between"})
RECEIVES = frozenset(
    {"met", "meets", "meet", "receives", "received", "hosts", "hosted", "welcomed", "welcomes", "greeted", "told",
     "tells", "informed", "briefed", "urged", "thanked", "assured"}
)  # fmt: skip


class Clause(NamedTuple):
    """A clause read as one noun phrase: who, *on*, the day, the verb taken for an adjective, and its object."""

    subject: Token
    on: Token
    day: Token
    verb: Token
    object: Token


def mend(doc: Doc) -> None:
    """Gives the verb of each such clause its subject, day and object. The parse fails so in about one wire sentence
    in seven that puts the day before the verb. *Talks with visiting Foreign Minister X* is mended too."""
    _name_the_chosen(doc)
    found, guests = list(_misread(doc)), list(_guests(doc))
    accused, days, headless = list(_accused(doc)), list(_day_that_says(doc)), list(_headless(doc))
    if not found and not guests and not accused and not days and not headless:
        return
    table: Any = doc.to_array(FIELDS)
    sentences = [clause.verb.sent for clause in found] + [visiting.sent for visiting, _ in guests]
    sentences += [of.sent for of, _ in accused] + [day.sent for _, day in days] + [verb.sent for verb in headless]
    heads = {token.i: token.head.i for sentence in sentences for token in sentence}
    for clause in found:
        _mend(clause, heads, table, doc)
    for visiting, guest in guests:
        _mend_guest(visiting, guest, heads, table, doc)
    for of, verb in accused:
        heads[of.i] = verb.i
    for since, day in days:
        _mend_day(since, day, heads, table, doc)
    for verb in headless:
        _mend_headless(verb, heads, table, doc)
    for i, head in heads.items():
        table[i, 0] = (head - i) % 2**64
    doc.from_array(FIELDS, table)


def _those(doc: Doc, field: str, words: Set[str]) -> Iterator[Token]:
    """The tokens with one of these words or tags, found by number: spaCy makes every token it is asked for anew."""
    wanted = {doc.vocab.strings[word] for word in words}
    return (doc[i] for i, key in enumerate(doc.to_array(field).tolist()) if key in wanted)


def _name_the_chosen(doc: Doc) -> None:
    """*The bloc on Sunday elected Ama Osei as its chair*, read as though the bloc were called Ama Osei."""
    for verb in doc:
        if verb.tag_ == "MD" and verb.head.tag_ == "IN" and verb.head.i == verb.i + 1:
            _help_the_verb(verb)
        if verb.lower_ in CALLS:
            _take_what_is_called(verb)
        if verb.lower_ in DONE and verb.tag_ == "VBN" and verb.dep_ == "amod" and verb.i > 0:
            _go_on_to_do(verb)
        if verb.tag_ == "VBD" and verb.dep_ == "conj" and (verb.head.tag_ == "VB" or _had_been_told(verb.head)):
            _join_by_tense(verb)
        if verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.tag_ == "VB" and _goes_on_told(verb):
            _join_by_tense(verb)
        if verb.tag_ == "MD" and verb.i > 2 and verb.nbor(-1).text == ",":
            _set_aside(verb)
        if verb.tag_ != "VBN" or verb.dep_ not in ("ROOT", "ccomp") or any(c.dep_[:3] == "aux" for c in verb.lefts):
            continue
        chosen = next((c for c in verb.rights if c.dep_ == "oprd" and c.tag_ == "NNP"), None)
        acts, to_a_post = any(c.dep_ == "nsubj" for c in verb.lefts), any(c.lower_ == "as" for c in verb.rights)
        if chosen is not None and acts and to_a_post:
            verb.tag_, chosen.dep_ = "VBD", "dobj"


def _go_on_to_do(verb: Token) -> None:
    """*called it a coup and imposed sanctions*, read as though it were a coup and sanctions that were imposed."""
    noun, joined = verb.head, verb.doc[verb.i - 1]
    if noun.dep_ != "conj" or noun.i < verb.i or joined.tag_ != "CC" or joined.head != noun.head:
        return
    above = noun.head
    while above.head != above and above.tag_ not in FINITE:
        above = above.head
    if above.tag_ == "VBD" and above.lemma_ == "be" and above.dep_ == "ccomp":
        above = above.head
    if above.tag_ != "VBD":
        return
    joined.head = above
    verb.head, verb.dep_, verb.tag_ = above, "conj", "VBD"
    noun.head, noun.dep_ = verb, "dobj"


def _set_aside(modal: Token) -> None:
    """*The talks, first announced for May 9, will open on May 7*: what stands between commas is of the noun before."""
    main, last = modal.head, modal.i - 2
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in main.lefts) or last < main.sent.start:
        return
    above = [modal.doc[last], *modal.doc[last].ancestors]
    aside = next((t for t in above if t.tag_ in ("VBD", "VBN") and t.i < modal.i), None)
    noun = next((c for c in aside.lefts if c.dep_ in ("nsubj", "nsubjpass")), None) if aside is not None else None
    if aside is None or noun is None or any(c.dep_[:3] == "aux" for c in aside.lefts):
        return
    end = noun.right_edge.i - (noun.right_edge.text == ",")
    if end + 1 >= aside.i or modal.doc[end + 1].text != ",":
        return
    outer = [c for c in aside.lefts if c.i < noun.left_edge.i]
    above_all, dep = (main, "ROOT") if aside.head == aside else (aside.head, aside.dep_)
    if dep == "ROOT" or (main != above_all and main not in above_all.ancestors):
        main.head, main.dep_ = above_all, dep
    noun.head, noun.dep_ = main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.lefts) else "nsubj"
    aside.head, aside.dep_, aside.tag_ = noun, "acl", "VBN"
    for word in outer:
        word.head = main


def _had_been_told(verb: Token) -> bool:
    """*lifted a ban that it had imposed in 2022, and freed two*: told of before, by which the news does not go on."""
    aside = verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl")
    return aside and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)


def _join_by_tense(verb: Token) -> None:
    """*demanded that Peru withdraw and warned it*: a past form goes on from a finite verb, not from a bare one."""
    above = verb.head
    while above.head != above and (not (above.tag_ in FINITE or _has_done(above)) or _is_weighing(above)):
        above = above.head
    if not (above.tag_ in FINITE or _has_done(above)) or above.i > verb.head.i:
        return
    for word in verb.head.rights:
        if word.dep_ == "cc" and word.i < verb.i:
            word.head = above
    verb.head = above


def _has_done(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in verb.lefts)


def _goes_on_told(verb: Token) -> bool:
    """*has said it will hold talks and proposed a truce*: no *will propose*."""
    return _has_done(verb.head.head) and not any(c.dep_[:3] == "aux" or c.dep_ == "nsubjpass" for c in verb.lefts)


def _is_weighing(verb: Token) -> bool:
    """*it was vital that ...*: nobody does it."""
    return verb.lemma_ == "be" and any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in verb.lefts)


def _help_the_verb(modal: Token) -> None:
    """*Ghana will on Thursday host the talks*, where the parse hangs *will* on the day."""
    verb = modal.head.head
    if verb.i > modal.i and verb.tag_ in ("VB", "VBP") and all(t.tag_ != "VBD" for t in modal.doc[modal.i : verb.i]):
        modal.head, modal.dep_ = verb, "aux"


def _take_what_is_called(verb: Token) -> None:
    """*called off a strike*, *called a strike for Friday*, read as though someone were called a strike."""
    called = next((c for c in verb.rights if c.dep_ == "oprd" and c.tag_ in ("NN", "NNS")), None)
    if called is not None and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        called.dep_ = "dobj"


def _misread(doc: Doc) -> Iterator[Clause]:
    for day in _those(doc, "LOWER", DAYS):
        if day.i == 0 or day.i + 1 >= len(doc):
            continue
        on, verb = day.nbor(-1), _after(day)
        if on.lower_ != "on" or verb.dep_ != "amod" or not _is_past(verb):
            continue
        noun, subject = verb.head, on.head
        while noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
            noun = noun.head
        if noun.i > verb.i and noun.head in (on, subject) and subject.i < on.i and subject.tag_.startswith("NN"):
            yield Clause(subject, on, day, verb, noun)


def _is_past(word: Token) -> bool:
    """*on Tuesday nominated economist Ama Osei*: a past form, also where it is taken for a plain adjective."""
    return word.tag_ in ("VBD", "VBN") or (word.tag_ == "JJ" and word.lower_.endswith("ed"))


def _after(day: Token) -> Token:
    """The word after a day, past an opening mark and an adverb: *on Monday "strongly condemned ..."*."""
    doc, place = day.doc, day.i + 1
    while place + 1 < len(doc) and (doc[place].text == '"' or doc[place].tag_ == "RB"):
        place += 1
    return doc[place]


def _mend(clause: Clause, heads: dict[int, int], table: Any, doc: Doc) -> None:
    subject, on, day, verb, noun = clause
    strings = doc.vocab.strings
    for child in subject.children:
        before = child.i < subject.i and child.dep_ in ("prep", "punct", "advmod", "advcl", "npadvmod", "cc", "mark")
        if before or (child.i > noun.i and child.dep_ in LOOSE):
            heads[child.i] = verb.i
    above = subject.head
    if above.tag_ == "VBG" and above.i > noun.i and above.dep_ == "ROOT":  # ..., warning that ...
        heads[verb.i], heads[above.i] = verb.i, verb.i
        table[verb.i, 1], table[above.i, 1] = strings.add("ROOT"), strings.add("advcl")
    else:
        heads[verb.i] = verb.i if above == subject else above.i
        table[verb.i, 1] = strings.add("ccomp") if subject.dep_ in SUBJECTS else table[subject.i, 1]
    table[verb.i, 2] = strings.add("VBD")
    for token, head, label in ((subject, verb, "nsubj"), (on, verb, "prep"), (day, on, "pobj"), (noun, verb, "dobj")):
        heads[token.i] = head.i
        table[token.i, 1] = strings.add(label)


def _accused(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """*accused the army of shelling the town*, where the parse hangs *of* on the army: *of*, and the verb."""
    for verb in doc:
        if verb.lower_ not in ACCUSES:
            continue
        for whom in verb.rights:
            if whom.dep_ in ("dobj", "nsubjpass"):
                yield from (
                    (c, verb) for c in whom.rights if c.lower_ == "of" and any(o.dep_ == "pcomp" for o in c.rights)
                )


def _day_that_says(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """*the family of a man jailed since July said*, read as July saying so: *since*, and the day."""
    for since in _those(doc, "LOWER", SINCE):
        day = since.nbor(1) if since.i + 1 < len(doc) else since
        verb = day.head
        if since.dep_ != "mark" or day.dep_ != "nsubj" or since.head != verb or verb.i != day.i + 1:
            continue
        above = next((t for t in verb.ancestors if t.dep_ == "ROOT"), verb)
        lacks = above == verb or above.tag_[0] == "N"
        if day.lower_ in DAYS | MONTHS and verb.tag_ in ("VBD", "VBZ") and lacks:
            yield since, day


def _mend_day(since: Token, day: Token, heads: dict[int, int], table: Any, doc: Doc) -> None:
    strings, verb = doc.vocab.strings, day.head
    if verb.dep_ == "ROOT":
        holder = next((t for t in reversed(doc[verb.sent.start : since.i]) if t.tag_[0] == "V"), since.nbor(-1))
    else:
        root, holder = next(t for t in verb.ancestors if t.dep_ == "ROOT"), verb.head
        heads[verb.i] = heads[root.i] = verb.i
        table[verb.i, 1], table[root.i, 1] = strings.add("ROOT"), strings.add("nsubj")
        for child in root.children:
            if child.dep_ == "punct" or child.i > verb.i or (child.dep_ == "prep" and child.i < root.i):
                heads[child.i] = verb.i
    heads[since.i], heads[day.i] = holder.i, since.i
    table[since.i, 1], table[day.i, 1] = strings.add("prep"), strings.add("pobj")


def _headless(doc: Doc) -> Iterator[Token]:
    """*Joao Cossa, who signed the accord, threatened to leave.*, read as a noun phrase that no verb follows: the past
    form taken for a participle, though it has an object of its own."""
    for verb in _those(doc, "DEP", {"acl"}):
        noun = verb.head
        if verb.tag_ != "VBN" or noun.dep_ != "ROOT" or not noun.tag_.startswith("NN") or verb.i < noun.i:
            continue
        below = {c.dep_ for c in verb.rights}
        called = [c for c in verb.rights if c.dep_ == "oprd"]
        named = len(called) > 1 and called[0].tag_ == "NNP"  # *named Didier Laurent prime minister*
        active = bool(below & {"dobj", "xcomp", "ccomp"}) and "oprd" not in below
        bare = not any(c.dep_[:3] == "aux" or c.dep_ in SUBJECTS for c in verb.lefts) and "agent" not in below
        stands_alone = not any(c.tag_ in FINITE and c.dep_ not in LOOSE for c in noun.children)
        if bare and stands_alone and (active or named) and verb.sent.text.rstrip()[-1:] in ".!":
            yield verb


def _mend_headless(verb: Token, heads: dict[int, int], table: Any, doc: Doc) -> None:
    strings, noun = doc.vocab.strings, verb.head
    heads[verb.i], heads[noun.i] = verb.i, verb.i
    table[verb.i, 1], table[noun.i, 1] = strings.add("ROOT"), strings.add("nsubj")
    table[verb.i, 2] = strings.add("VBD")
    called = [c for c in verb.rights if c.dep_ == "oprd"]
    if called and not any(c.dep_ == "dobj" for c in verb.rights):
        table[called[0].i, 1] = strings.add("dobj")
    for child in noun.children:
        moved = child.i > verb.i and child.dep_ in LOOSE
        if moved or (child.dep_ == "prep" and child.nbor(-1).i < noun.left_edge.i):
            heads[child.i] = verb.i
            if child.dep_ == "acl":
                table[child.i, 1] = strings.add("advcl")


def _guests(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """*with visiting Minister X*, *met visiting Minister X*, read as X being visited: the participle and its noun."""
    for visiting in _those(doc, "LOWER", {"visiting"}):
        if visiting.dep_ not in ("pcomp", "xcomp", "advcl", "acl") or visiting.i == 0:
            continue
        before = visiting.nbor(-1)
        guest = next((c for c in visiting.children if c.dep_ == "dobj" and c.i > visiting.i), None)
        if guest is None or visiting.is_ancestor(before) or not (before.lower_ in WITH or before.lower_ in RECEIVES):
            continue
        in_front = [c for c in guest.children if c.i < guest.i]
        if in_front and not any(c.dep_ in ("det", "poss") for c in in_front):
            yield visiting, guest


def _mend_guest(visiting: Token, guest: Token, heads: dict[int, int], table: Any, doc: Doc) -> None:
    strings = doc.vocab.strings
    above = visiting.nbor(-1)
    verb = next((t for t in (above, *above.ancestors) if t.tag_.startswith("VB")), above)
    for child in visiting.children:
        if child != guest:
            heads[child.i] = verb.i
    heads[guest.i], heads[visiting.i] = above.i, guest.i
    table[guest.i, 1] = strings.add("dobj" if above.tag_.startswith("VB") else "pobj")
    table[visiting.i, 1] = strings.add("amod")
