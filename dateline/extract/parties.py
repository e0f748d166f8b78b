"""Reading -> who stands in a relation: the states, bodies and lists that tokens refer to, as chains."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.base.moments import Moment
from dateline.base.observations import Chain, Mention, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.knowledge.bodies import bodies

BETWEEN = frozenset({",", "and", "&", "the", "as", "well", "plus", "with", "along", "or", "-", "—", "–"})
FILLERS = frozenset({"JJ", "JJS", "RB", "RBS", "DT"})
MEMBERS = frozenset({"entrant", "newcomer", "member", "host"})
SOVEREIGN = ("country", "person", "office", "organisation")
WITHIN = 60
"""Characters from a verb to the words of its time."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as seen: subject and object chains, the tokens that tell it (first, last), the time."""

    type: str
    subject: str
    object: str
    first: Token
    last: Token
    time: Moment | None = None
    item: str | None = None
    mode: str | None = None


class Parties:
    """One article's chains, asked by token."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._countries = {c.name: c.id for c in reading.of(Chain) if c.kind == "country"}
        self._times = sorted((t for t in reading.of(TimeExpression) if t.moment), key=lambda t: t.at)
        self._blocs = {name for body in bodies() if body.type in ("bloc", "un") for name in body.names}
        self._blocs_at = [m for m in self._mentions() if self._is_bloc_mention(m)]

    def chain(self, token: Token, *kinds: str) -> str | None:
        """The one chain of a kind that a token refers to."""
        mention = self.reading.mention_of(token)
        if mention is None or mention.kind not in kinds or len(mention.chains) != 1:
            return None
        return mention.chains[0]

    def country(self, token: Token) -> str | None:
        """The country a token names; a capital names it where it stands for its government, and a state that is
        a city always."""
        mention = self.reading.mention_of(token)
        if mention is None:
            owner = _whose_country(token)
            return self.state(owner) if owner is not None else None
        found = self.chain(token, "country")
        if found is None and mention.government:
            return self._country_of(mention)
        return found or self._city_state(mention)

    def _city_state(self, mention: Mention) -> str | None:
        """Singapore, read as a place."""
        if mention.kind != "place" or mention.form != "name" or len(mention.chains) != 1:
            return None
        chain = self.reading.chain(mention.chains[0])
        return self._countries.get(chain.name, chain.id) if chain.name == chain.country else None

    def state(self, token: Token) -> str | None:
        """The country a token names, or whose official, ministry or government it names."""
        mention = self.reading.mention_of(token)
        if mention is not None and mention.chains and mention.kind in SOVEREIGN:
            found = mention.chains[0] if mention.kind == "country" else self._country_of(mention)
            if found is not None:
                return found
        if (found := self.country(token)) is not None:
            return found
        if token.tag_[0] != "N" or (mention is not None and mention.kind not in SOVEREIGN):
            return None
        beside = [c for c in token.lefts if c.dep_ == "poss"] + objects(token, "of")
        return next((c for t in beside if (c := self.chain(t, "country"))), None)

    def states(self, tokens: Iterable[Token]) -> list[str]:
        """The states that some tokens name, each once, in order; *both countries* gives several."""
        found: list[str] = []
        for token in tokens:
            mention = self.reading.mention_of(token)
            if mention is None:
                continue
            many = mention.chains if mention.kind == "country" else (self.state(token),)
            found += [chain for chain in many if chain is not None and chain not in found]
        return found

    def pair(self) -> list[str]:
        """The two countries that the article speaks of most, when no third comes near them; else []."""
        counts: dict[str, int] = {}
        for mention in self._mentions():
            found = mention.chains[0] if mention.kind == "country" and mention.chains else self._country_of(mention)
            if found is not None and mention.kind in SOVEREIGN:
                counts[found] = counts.get(found, 0) + 1
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        clear = len(ranked) == 2 or (len(ranked) > 2 and 2 * ranked[1][1] >= 3 * ranked[2][1])
        return [chain for chain, _ in ranked[:2]] if clear else []

    def country_named(self, name: str) -> str | None:
        return self._countries.get(name)

    def body(self, token: Token) -> str | None:
        """The organisation or group that a token names, or that *the bloc* goes back to."""
        found = self.chain(token, "organisation", "armed_group")
        if found is None and token.lemma_.lower() in words.BODIES and token.tag_ == "NN":
            return self.bloc_before(token)
        return found

    def bloc_before(self, token: Token) -> str | None:
        """The bloc named last before a token."""
        last = None
        for mention in self._blocs_at:
            if mention.at.start > token.idx:
                break
            last = mention.chains[0]
        return last

    def paper_before(self, noun: Token) -> str | None:
        """*the accords*: the paper named last before that goes by the noun."""
        if not any(c.lower_ in ("the", "those", "these") for c in noun.lefts) or noun.tag_ not in ("NN", "NNS"):
            return None
        found = (m for m in self._mentions() if m.kind == "document" and m.at.start < noun.idx and len(m.chains) == 1)
        fit = [m for m in found if noun.lower_.removesuffix("s") in m.name.lower().split()[-1]]
        return fit[-1].chains[0] if fit else None

    def only_bloc(self, token: Token) -> str | None:
        """The bloc that *the grouping* means where the report names no other, even if only later."""
        named = {m.chains[0] for m in self._blocs_at} if token.lemma_.lower() in words.BODIES else set()
        return named.pop() if len(named) == 1 and token.tag_ == "NN" else None

    def is_bloc(self, chain_id: str) -> bool:
        """Whether states could be its members: a known bloc, or a name like one and no country's own body."""
        chain = self.reading.chain(chain_id)
        names = {chain.name, *chain.aliases}
        if names & self._blocs:
            return True
        return chain.country is None and any(n.split()[-1].lower() in words.BLOC_ENDS for n in names if n.split())

    def is_alliance(self, chain_id: str) -> bool:
        """Whether parties or armed groups could be its members."""
        chain = self.reading.chain(chain_id)
        return any(n.split()[-1].lower() in words.ALLIANCES for n in (chain.name, *chain.aliases) if n.split())

    def is_party(self, chain_id: str) -> bool:
        """Whether a body goes by a word for parties and their alliances."""
        chain = self.reading.chain(chain_id)
        last = {name.split()[-1].lower() for name in (chain.name, *chain.aliases) if name.split()}
        return chain.kind == "organisation" and bool(last & (words.ALLIANCES | words.PARTIES))

    def has_leader(self, chain_id: str) -> bool:
        """Whether a body is led by one person: a party, an armed group, or a movement by its name."""
        return self.reading.chain(chain_id).kind == "armed_group" or self.is_party(chain_id)

    def group(self, token: Token) -> str | None:
        """The party or armed group that a token names; *the NUP party* is what stands before it."""
        found = self.chain(token, "organisation", "armed_group")
        if found is None and token.lemma_.lower() in ("party", "movement"):
            before = (c for c in token.lefts if c.dep_ in ("compound", "poss", "nmod"))
            found = next((g for c in before if (g := self.chain(c, "organisation"))), None)
        return found

    def listed(self, token: Token) -> list[str]:
        """The countries of the list that a token stands in, by the commas and *and*s between their names."""
        return list(dict.fromkeys(c for t in self.run(token) if (c := self.country(t))))

    def run(self, token: Token) -> list[Token]:
        """The tokens of the list that a token stands in that name countries."""
        doc, first, last = token.doc, token.i, token.i
        while (back := self._neighbour(doc[first], -1)) is not None:
            first = back.i
        while (ahead := self._neighbour(doc[last], 1)) is not None:
            last = ahead.i
        return [t for t in doc[first : last + 1] if self.country(t) is not None]

    def first_of(self, token: Token) -> Token:
        """The first token of the mention that a token stands in, or the token itself."""
        mention = self.reading.mention_of(token)
        return (self.reading.token(mention.at.start) if mention is not None else None) or token

    def _neighbour(self, token: Token, step: int) -> Token | None:
        """The next country in a list; at most six words of joining stand between."""
        doc, place, parted = token.doc, token.i + step, False
        mine = self.reading.mention_of(token)
        for _ in range(9):
            if not 0 <= place < len(doc):
                return None
            other = doc[place]
            mention = self.reading.mention_of(other)
            if mention is not None and mention is not mine:
                return other if parted and self.country(other) else None
            if mention is None and not self._joins(other):
                return None
            parted = parted or (mention is None and other.lower_ in (",", "and", "&", "or"))
            place += step
        return None

    def _joins(self, token: Token) -> bool:
        return token.lower_ in BETWEEN or token.tag_ in FILLERS or token.lemma_.lower() in MEMBERS

    def time(self, token: Token) -> Moment | None:
        """The moment told nearest to a token in its sentence, those behind it first."""
        sentence = token.sent
        here = [t for t in self._times if sentence.start_char <= t.at.start < sentence.end_char]
        near = [t for t in here if token.idx <= t.at.start <= token.idx + WITHIN] or [
            t for t in here if token.idx - WITHIN <= t.at.start < token.idx
        ]
        return near[0].moment if near else None

    def _country_of(self, mention: Mention) -> str | None:
        if len(mention.chains) != 1:
            return None
        chain = self.reading.chain(mention.chains[0])
        if chain.kind == "country":
            return chain.id
        name = chain.country or next((o.of for o in chain.offices if o.of), None)
        return self._countries.get(name) if name else None

    def _mentions(self) -> Iterator[Mention]:
        return iter(sorted(self.reading.of(Mention), key=lambda m: m.at))

    def _is_bloc_mention(self, mention: Mention) -> bool:
        return mention.kind == "organisation" and len(mention.chains) == 1 and self.is_bloc(mention.chains[0])


def _whose_country(token: Token) -> Token | None:
    """*Ann Lee, whose country chairs the bloc*: Ann Lee."""
    whose = token.lemma_.lower() in ("country", "nation", "government") and token.head.dep_ == "relcl"
    return token.head.head if whose and any(c.lower_ == "whose" for c in token.lefts) else None


def objects(token: Token, *prepositions: str) -> list[Token]:
    """The nouns that prepositions of a token lead to, with those coordinated with them."""
    found = []
    for first in token.rights:
        if first.dep_ not in ("prep", "agent", "dative") or first.lower_ not in prepositions:
            continue
        for child in (first, *(c for c in first.rights if c.dep_ == "conj" and c.tag_ == "IN")):
            for noun in child.rights:
                if noun.dep_ in ("pobj", "pcomp"):
                    found += [noun, *noun.conjuncts]
    return found
