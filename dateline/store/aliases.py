"""Views before and views now -> which new id an old one stands for."""

from collections import Counter
from collections.abc import Iterable

from dateline.base.views import Entity, Event, Expectation, Point, Story, View


def _members(view: View) -> tuple[object, ...]:
    """What a view is made of: by this it is known again when its id has changed."""
    match view:
        case Entity():
            return view.chains
        case Event():
            return view.mentions
        case Story():
            return view.articles
        case Point():
            return tuple((view.property, span) for position in view.positions for span in position.evidence)
        case Expectation():
            return view.evidence
        case _:
            return ()


def renamed(before: Iterable[View], now: Iterable[View]) -> dict[str, str]:
    """Old ids that stand for no view now -> the view of their kind that holds most of their members."""
    now = list(now)
    holder = {(type(view), member): view.id for view in now for member in _members(view)}
    alive = {view.id for view in now}
    found: dict[str, str] = {}
    for view in before:
        if view.id in alive:
            continue
        holders = Counter(holder[type(view), m] for m in _members(view) if (type(view), m) in holder)
        if holders:
            found[view.id] = min(holders, key=lambda id: (-holders[id], id))
    return found


def follow(id: str, aliases: dict[str, str], alive: set[str]) -> str:
    """The id that an old one leads to, through several changes where need be."""
    passed: set[str] = set()
    while id in aliases and id not in alive and id not in passed:
        passed.add(id)
        id = aliases[id]
    return id
