"""Offices that one report names without their holder -> the person whom another names as holding them then."""

import datetime as dt
from collections.abc import Mapping

from dateline.base.grouping import Groups
from dateline.base.matching import Weighed
from dateline.base.moments import first_day
from dateline.base.record import Record
from dateline.link.profiles import Profile
from dateline.link.titles import body_key, one_holder, title_key

TERM = 400
"""Days between two reports within which an office is taken to have kept its holder, nothing else being said."""


def office_of(profile: Profile) -> tuple[str, str] | None:
    """The key of the office that an unnamed holder's profile stands for: title and body."""
    held = sorted(profile.current())
    if held:
        return held[0]
    title, found, body = profile.name.rpartition(" of ")
    return (title_key(title), body_key(body)) if found else None


def holders(record: Record, rows: Mapping[str, Profile], groups: Groups) -> list[tuple[str, str, Weighed]]:
    """Pairs of an office without a name and its holder, weighed over any bar; also like offices with one another."""
    people: dict[tuple[str, str], list[Profile]] = {}
    for row in rows.values():
        if row.kind == "person":
            for office in row.current():
                people.setdefault(office, []).append(row)
    pairs: list[tuple[str, str, Weighed]] = []
    unnamed: dict[tuple[str, str], str] = {}
    for row in sorted(rows.values(), key=lambda r: r.id):
        key = office_of(row) if row.kind == "office" else None
        if key is None or not key[1]:
            continue
        holder = _holder(record, row, people.get(key, []), groups) if one_holder(key[0]) else None
        if holder is not None:
            pairs.append((row.id, holder.id, Weighed(5.0, ("the only one named in this office at the time",))))
        else:
            first = unnamed.setdefault(key, row.id)
            pairs.append((first, row.id, Weighed(4.0, ("the same office, its holder not named",))))
    return [pair for pair in pairs if pair[0] != pair[1]]


def _holder(record: Record, row: Profile, people: list[Profile], groups: Groups) -> Profile | None:
    """The one person named in the office: kindred reports first, then reports near in time."""
    kin = [p for p in people if p.surroundings & row.surroundings]
    near = [p for p in people if _days_apart(record, row, p) <= TERM]
    for candidates in (kin, near):
        if len({groups.find(p.id) for p in candidates}) == 1:
            return min(candidates, key=lambda p: p.id)
        if candidates:
            ranked = sorted((_days_apart(record, row, p), groups.find(p.id), p.id, p) for p in candidates)
            first = [r for r in ranked if r[0] == ranked[0][0]]
            return first[0][3] if len({r[1] for r in first}) == 1 else None
    return None


def _days_apart(record: Record, a: Profile, b: Profile) -> int:
    """Days between the nearest two reports of these; 0 where a day is not known."""
    x, y = (_days(record, p) for p in (a, b))
    return min((abs((i - j).days) for i in x for j in y), default=0)


def _days(record: Record, profile: Profile) -> list[dt.date]:
    days = (first_day(record.articles[a].published) for a in sorted(profile.articles)[:50])
    return [day for day in days if day]
