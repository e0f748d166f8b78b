"""Gatherings told without a place -> the place that *there* goes back to, or the host's own."""

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.observations import Chain, Mention, Sentence
from dateline.base.reading import Reading
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import on_sidelines
from dateline.knowledge.countries import seats
from dateline.knowledge.places import cities

FIELDS = frozenset({"airport", "airfield", "airbase", "aerodrome"})
LANDS = frozenset({"land", "arrive", "touch", "fly"})
RECEIVES = frozenset({"receive", "host", "welcome", "summon", "call"})
"""Verbs by which a host has a guest, or a guest calls on a host."""
TOLD = REAL | {"expected", "proposed"}


def place_there(tellings: list[Telling], reading: Reading) -> None:
    """*treated in a Lyon hospital, was visited there*, *arrived in Lima. She held talks there*: the place named last
    before, in its sentence or the one before."""
    sentences = reading.of(Sentence)
    for one in tellings:
        if one.kind not in GATHERINGS or one.place is not None or one.place_name is not None:
            continue
        verbs = [t for t in (one.head, one.draft.verb) if t is not None]
        there = next((c for v in verbs for c in v.children if c.lower_ == "there" and c.dep_ == "advmod"), None)
        if there is None:
            continue
        start = sentences[max(0, one.sentence - 1)].at.start
        named = [m for m in reading.of(Mention) if m.kind in ("place", "country") and m.form == "name" and m.chains]
        before = [m for m in named if start <= m.at.start < there.idx and not m.government and _is_spot(m, reading)]
        towns = [m for m in before if m.kind == "place"] or before
        if towns:
            last = max(towns, key=lambda m: m.at.start)
            one.place, one.place_name = last.chains[0], last.name


def is_landing(one: Telling, place: Mention) -> bool:
    """*landed at Lima airport for talks*: whoever visits a town comes through its airport, and meets nobody there."""
    above = one.head.head.head  # *landed* of *landed for talks*
    verbs = {t.lemma_ for t in (one.head, one.draft.verb, above) if t is not None}
    return one.kind in GATHERINGS and place.name.split()[-1].lower() in FIELDS and not verbs.isdisjoint(LANDS)


def town_of(field: Mention) -> str | None:
    """Lima of *Lima international airport*, if a town is so called."""
    words = field.name.split()
    return next((name for n in range(len(words), 0, -1) if (name := " ".join(words[:n])) in cities()), None)


def _is_spot(mention: Mention, reading: Reading) -> bool:
    """*flew to Lima to represent Peru*: Lima is where somebody may be, Peru is not."""
    token = reading.token(mention.head)
    return token is None or token.dep_ not in ("dobj", "nsubj", "nsubjpass", "dative")


def place_at_the_hosts(tellings: list[Telling], reading: Reading) -> None:
    """*The President of Togo received the Polish minister*: in his country, and where the report is dated from if that
    lies in it."""
    here = reading.article.dateline_place
    for one in tellings:
        told = one.kind == "meeting" and one.status in TOLD and not one.placed
        if not told or one.head.lemma_ not in RECEIVES or one.within is not None or on_sidelines(one):
            continue
        host, guest = _side(one, "host", reading), _side(one, "guest", reading)
        if host is None or guest is None or not _is_of_state(host) or guest.country in (None, host.country):
            continue
        if here and host.country in (seats().get(here), cities().get(here, (None, 0))[0]):
            one.place_name = here
        else:
            one.place_name = host.country


def _is_of_state(host: Chain) -> bool:
    """Whether the report says of which country the host is, and does not only let it infer."""
    return bool(host.country) and any(o.of == host.country and not o.inferred for o in host.offices)


def _side(one: Telling, role: str, reading: Reading) -> Chain | None:
    """The one who has the role, where there is but one."""
    chains = sorted(one.chains(role))
    return reading.chain(chains[0]) if len(chains) == 1 else None
