"""The chains of one entity -> its view: the best name, other names, offices, and the words that are evidence."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import log

from dateline.base.ids import make_id
from dateline.base.kinds import EntityKind
from dateline.base.observations import Chain, Mention, OfficeHeld
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Entity, Office
from dateline.base.words import fold
from dateline.link.titles import body_key, title_key

MOST_EVIDENCE = 20
FORMS = {"name": 0, "nominal": 1, "pronoun": 2}


def draw(record: Record, chain_ids: Sequence[str]) -> Entity:
    """One entity of these chains; its id follows from the smallest of theirs."""
    chains = [record.chain(one) for one in chain_ids]
    kind = best_kind(chains)
    named = [c for c in chains if c.kind == kind] or chains
    name = best_name(named)
    return Entity(
        id=make_id("e", min(chain_ids)),
        kind=kind,
        name=name,
        aliases=other_names(chains, name),
        country=_commonest(c.country for c in chains if c.country),
        offices=offices(record, chains),
        chains=tuple(sorted(chain_ids)),
        articles=tuple(a for a in record.articles if a in {c.article for c in chains}),
        evidence=evidence(record, chains),
    )


def best_kind(chains: Sequence[Chain]) -> EntityKind:
    """A person where any chain names one; otherwise what most reports take it for."""
    kinds = Counter(c.kind for c in chains)
    if "person" in kinds:
        return "person"
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def best_name(chains: Sequence[Chain]) -> str:
    """The fullest name that is also frequent: each word more counts about as much as thrice the reports."""
    if chains[0].kind == "country":
        return chains[0].country or chains[0].name
    counts = Counter(c.name for c in chains)
    return min(counts, key=lambda name: (-(min(len(fold(name)), 4) + log(counts[name])), name))


def other_names(chains: Sequence[Chain], name: str) -> tuple[str, ...]:
    """Every other name that reports use, the commonest first, one spelling of each."""
    counts: Counter[str] = Counter()
    for chain in chains:
        counts.update({chain.name, *chain.aliases})
    seen, kept = {fold(name)}, []
    for alias in sorted(counts, key=lambda a: (-counts[a], a)):
        if fold(alias) not in seen:
            seen.add(fold(alias))
            kept.append(alias)
    return tuple(kept)


def _commonest(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None


def offices(record: Record, chains: Sequence[Chain]) -> tuple[Office, ...]:
    """Offices held, one row for each title of each body, the best attested first."""
    held: dict[tuple[str, str, bool], list[tuple[str, OfficeHeld]]] = {}
    for chain in chains:
        for office in chain.offices:
            key = (title_key(office.title), body_key(office.of or office.organisation), office.tenure == "former")
            held.setdefault(key, []).append((chain.article, office))
    _place_bare_titles(held)
    _drop_guesses(held)
    rows = sorted(held.values(), key=lambda r: (-len({a for a, _ in r}), r[0][1].title))
    return tuple(_office(record, row) for row in rows)


def _place_bare_titles(held: dict[tuple[str, str, bool], list[tuple[str, OfficeHeld]]]) -> None:
    """A title that a report gives without its body joins the same title of the one body that others give."""
    for title, body, former in [key for key in held if not key[1]]:
        of_bodies = [key for key in held if key[0] == title and key[2] == former and key[1]]
        if len(of_bodies) == 1:
            held[of_bodies[0]] += held.pop((title, body, former))
        elif (others := {key[1] for key in held if _kin(title, key) and key[2] == former}) and len(others) == 1:
            key = (title, others.pop(), former)  # *Power Minister* who is India's Energy Minister elsewhere
            country = next(o.of for k in held if k[1] == key[1] for _, o in held[k])
            rows = [(article, replace(office, of=country)) for article, office in held.pop((title, body, former))]
            held.setdefault(key, []).extend(rows)


def _drop_guesses(held: dict[tuple[str, str, bool], list[tuple[str, OfficeHeld]]]) -> None:
    """What one report only leads to infer gives way to what others say of the same title: *spokeswoman* of another
    country."""
    stated = {key for key, rows in held.items() if key[1] and not all(o.inferred for _, o in rows)}
    for title, body, former in [key for key in held if key not in stated and key[1]]:
        said = [key for key in stated if key[0] == title and key[2] == former]
        if len(said) == 1:
            of = held[said[0]][0][1].of
            held[said[0]] += [(a, replace(o, of=of)) for a, o in held.pop((title, body, former))]


def _kin(title: str, key: tuple[str, str, bool]) -> bool:
    """Whether both are of ministers, the other's with its country: a minister serves one."""
    return bool(key[1]) and "minister" in title.split() and "minister" in key[0].split()


def _office(record: Record, rows: Sequence[tuple[str, OfficeHeld]]) -> Office:
    titles = Counter(o.title for _, o in rows)
    first = min((o for _, o in rows), key=lambda o: (-titles[o.title], o.title, o.at))
    spans = sorted({record.span(article, office.at) for article, office in rows}, key=_in_order(record))
    return Office(
        title=first.title,
        of=_commonest(o.of for _, o in rows if o.of),
        organisation=_commonest(o.organisation for _, o in rows if o.organisation),
        start=min((o.start for _, o in rows if o.start), default=None),
        end=max((o.end for _, o in rows if o.end), default=None),
        tenure=min(o.tenure for _, o in rows),
        evidence=tuple(spans[:MOST_EVIDENCE]),
    )


def _in_order(record: Record) -> Callable[[Span], tuple[int, int]]:
    order = {article: place for place, article in enumerate(record.articles)}
    return lambda span: (order[span.article], span.start)


def evidence(record: Record, chains: Sequence[Chain]) -> tuple[Span, ...]:
    """A span for each mention, names first, every report served in turn, up to a bound."""
    order = {article: place for place, article in enumerate(record.articles)}
    by_article: dict[str, list[tuple[int, int, Span]]] = {}
    for chain in chains:
        for one in chain.mentions:
            mention = record.observation(one)
            if isinstance(mention, Mention):
                row = (FORMS[mention.form], mention.at.start, record.span(chain.article, mention.at))
                by_article.setdefault(chain.article, []).append(row)
    turns = [
        (rank, form, order[article], span)
        for article, rows in by_article.items()
        for rank, (form, _, span) in enumerate(sorted(rows))
    ]
    best = sorted(turns, key=lambda t: (t[1] > 0, t[0], t[2], t[3]))[:MOST_EVIDENCE]
    return tuple(span for *_, span in best)
