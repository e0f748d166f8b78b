"""Parties -> Tie: the people who chair a body or sit on it, by their offices and by lists of its members."""

from collections.abc import Iterator

from dateline.base.observations import Chain
from dateline.base.tokens import Token
from dateline.extract.memberships import is_no_member
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_subjects import subject_of
from dateline.knowledge.bodies import bodies

MEMBERS = frozenset({"member", "mp", "lawmaker", "legislator", "senator", "democrat", "republican", "councillor"})
LAWMAKERS = frozenset(
    {"mp", "mp.", "lawmaker", "legislator", "senator", "sen", "sen.", "congressman", "congresswoman", "deputy", "mla",
     "assemblyman", "assemblywoman", "councillor", "parliamentarian", "mep", "representative", "rep", "rep."}
)  # fmt: skip
CHAMBERS = frozenset(
    {"parliament", "senate", "house", "assembly", "council", "congresswoman", "committee", "commission", "chamber",
     "knesset", "duma", "diet", "bundestag", "majlis", "sabha", "commons", "lords", "legislature", "ministry", "court",
     "subcommittee", "union", "nations", "university", "institute", "bank", "agency"}
)  # fmt: skip
"""Words of bodies in which lawmakers sit or that are no party."""
KNOWN = frozenset(name for body in bodies() if body.type not in ("party", "movement") for name in body.names)
"""Names of bodies that nobody stands for in a vote."""
CHAIR = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
BODIES = frozenset({"committee", "commission", "council", "panel", "board", "cabinet", "delegation", "court", "team"})
ON = frozenset({"of", "on", "to", "in"})
OPENING = frozenset(
    {"are", "is", "include", "includes", "including", "were", "namely", ":", "comprise", "as", "-", "–", "—"}
)


def person_ties(parties: Parties) -> Iterator[Tie]:
    """By the titles that the report gives them, then by *the members of the committee are A, B and C*."""
    bodies = {c.name: c.id for c in parties.reading.of(Chain) if c.kind in ("organisation", "armed_group")}
    for chain in parties.reading.of(Chain):
        if chain.kind == "person":
            yield from _by_office(parties, chain, bodies)
    for token in parties.reading.doc:
        if token.lemma_ in ("sit", "serve") and token.tag_ in ("VBZ", "VBP"):
            yield from _sitting(parties, token)
        if token.lower_ in MEMBERS:
            yield from _member(parties, token)
        if token.lower_ == "of" and token.dep_ == "prep":
            yield from _of_party(parties, token)
        if token.text == "(" and 0 < token.i < len(token.doc) - 2:
            yield from _in_brackets(parties, token)
        if token.lower_ == "members" and (body := _body(parties, token, bodies)) is not None:
            for person in _listed(parties, token):
                yield Tie("member_of", person, body, token.sent[0], token.sent[-1])


def _by_office(parties: Parties, person: Chain, bodies: dict[str, str]) -> Iterator[Tie]:
    """*Ann Lee, chair of the committee*, *who is a member of the board*."""
    for office in person.offices:
        body = bodies.get(office.organisation or "")
        words = office.title.lower().split()
        heads = set(words) <= CHAIR or (words == ["leader"] and body is not None and _is_led(parties, body))
        sits = words[-1:] == ["member"] or (body is not None and _stands_for(parties, words, body))
        kind = "chair_of" if heads else "member_of" if sits else None
        token = parties.reading.token(office.at.start)
        if body is not None and kind is not None and token is not None and office.tenure == "current":
            yield Tie(kind, person.id, body, token.sent[0], token.sent[-1])


def _member(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*Ann Lee, a member of the Council*, *a Unity lawmaker*, *the ranking Democrat on the committee*: one named."""
    if is_no_member(noun):
        return
    own = noun.lower_ in ("member", "democrat", "republican")
    beside = objects(noun, "of", "on") if own else [c for c in noun.lefts if c.dep_ in ("compound", "nmod")]
    body = next((b for t in beside if (b := parties.chain(t, "organisation", "armed_group")) is not None), None)
    if body is None and not own:  # *a lawmaker from the Unity Front*
        named = (b for t in objects(noun, "of", "from", "with", "for") if (b := parties.group(t)))
        body = next((b for b in named if _is_stood_for(parties, b)), None)
    if body is None:
        return
    holder = noun.head if noun.dep_ in ("appos", "compound", "nmod") else None
    if noun.dep_ == "conj" and noun.head.dep_ == "appos":
        holder = noun.head.head  # *Ann Lee, chair of the panel and a Unity MP*
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and noun.head.tag_ in ("VBZ", "VBP"):
        holder = subject_of(noun.head)
    person = parties.chain(holder, "person") if holder is not None else None
    if person is not None:
        yield Tie("member_of", person, body, noun.sent[0], noun.sent[-1])


def _in_brackets(parties: Parties, opening: Token) -> Iterator[Tie]:
    """*Ann Lee (Unity Party)*: the party of whoever stands in a vote; no outlet, agency or union of states."""
    doc, first = opening.doc, opening.nbor(1)
    person = parties.chain(opening.nbor(-1), "person")
    body = parties.chain(first, "organisation") if person is not None else None
    mention = parties.reading.mention_of(first)
    if person is None or body is None or mention is None or mention.at.start != first.idx:
        return
    names = {parties.reading.chain(body).name, *parties.reading.chain(body).aliases}
    closing = next((t for t in doc[first.i : first.i + 6] if t.text == ")"), None)
    if (
        closing is not None
        and closing.nbor(-1).idx + len(closing.nbor(-1).text) == mention.at.end
        and not names & KNOWN
    ):
        yield Tie("member_of", person, body, opening.sent[0], opening.sent[-1])


def _stands_for(parties: Parties, title: list[str], body: str) -> bool:
    """*Unity Front lawmaker*; *Congress MP*, where the name alone could be a chamber's."""
    party_of_mps = title == ["mp"] and parties.reading.chain(body).name.lower() == "congress"
    return party_of_mps or (bool(set(title) & LAWMAKERS) and _is_stood_for(parties, body))


def _is_stood_for(parties: Parties, body: str) -> bool:
    """Whether lawmakers stand for it: a body that is no chamber, committee or other known one."""
    chain = parties.reading.chain(body)
    names = {chain.name, *chain.aliases}
    last = {word for name in names for word in name.lower().split()}
    return chain.kind == "organisation" and not names & KNOWN and not last & CHAMBERS


def _is_led(parties: Parties, body: str) -> bool:
    """Whether a body has a leader at its head: a party, or what no table knows for something else."""
    chain = parties.reading.chain(body)
    return chain.kind == "organisation" and not {chain.name, *chain.aliases} & KNOWN


def _of_party(parties: Parties, of: Token) -> Iterator[Tie]:
    """*Ann Lee of the Unity Party*."""
    person = parties.chain(of.head, "person")
    body = next((b for c in of.rights if c.dep_ == "pobj" and (b := parties.chain(c, "organisation"))), None)
    if person is None or body is None or of.i != of.head.i + 1 or of.head.tag_[:3] != "NNP":
        return
    titled = any(t.lower_ in LAWMAKERS for t in of.head.subtree if t.i < of.head.i)
    if parties.is_party(body) or (titled and _is_stood_for(parties, body)):
        yield Tie("member_of", person, body, of.sent[0], of.sent[-1])


def _sitting(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*Ann Lee, who sits on the committee*."""
    subject = subject_of(verb)
    if subject is not None and subject.dep_ == "appos" and parties.chain(subject, "person") is None:
        subject = subject.head  # *Ann Lee, a Norland lawmaker who sits on ...*
    person = parties.chain(subject, "person") if subject is not None else None
    for on in objects(verb, "on") if person is not None else []:
        body = parties.chain(on, "organisation")
        if body is not None and person is not None:
            yield Tie("member_of", person, body, verb.sent[0], verb.sent[-1])


def _body(parties: Parties, members: Token, bodies: dict[str, str]) -> str | None:
    """The body that *members of the committee* are of, named there or the only one that goes by the noun."""
    beside = [*objects(members, "of", "on"), *(c for c in members.lefts if c.dep_ in ("compound", "poss", "nmod"))]
    if not beside:  # where the parse hung *on the committee* on the verb
        after = members.doc[members.i + 1 : min(members.i + 4, members.sent.end)]
        beside = [t for t in after if t.lower_ in BODIES and members.nbor(1).lower_ in ON]
    for token in beside:
        if (found := parties.chain(token, "organisation", "armed_group")) is not None:
            return found
        named = [id for name, id in bodies.items() if token.lower_ in name.lower().split()]
        if token.lower_ in BODIES and len(named) == 1:
            return named[0]
    return None


def _listed(parties: Parties, members: Token) -> list[str]:
    """The people of the list behind the words that open it; nobody where something else stands between."""
    doc, last = members.doc, members.sent.end
    start = next((t.i + 1 for t in doc[members.i : last] if t.lower_ in OPENING), last)
    found: list[str] = []
    depth = 0
    for token in doc[start:last]:
        depth += (token.text == "(") - (token.text == ")")
        if depth or token.text == ")":
            continue
        person = parties.chain(token, "person")
        if person is not None:
            found.append(person)
        elif not (token.lower_ in (",", "and", ";", "the", "&") or token.tag_[0] == "N" or token.tag_ == "JJ"):
            break
    people = list(dict.fromkeys(found))
    return people if len(people) > 1 else []
