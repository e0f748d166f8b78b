"""Two tellings -> how far the places they name are one, or lie in each other."""

from dateline.base.words import content_stems, is_water
from dateline.reconcile.event_reports import near_reports, one_report
from dateline.reconcile.tellings import Telling
from dateline.reconcile.venues import is_venue


def same_place(a: Telling, b: Telling) -> float:
    """Both name the same place, finer than a country, or one of them a place that a report sets in the other."""
    if not a.place or not b.place or a.place_is_country or b.place_is_country:
        return 0.0
    x, y = set(a.place), set(b.place)
    return float(x <= y or y <= x or a.scene.lies_in(a.place, b.place))


def one_place_in_the_other(a: Telling, b: Telling) -> float:
    """One names a country, the other a place in it, or both the country."""
    return float(
        bool(a.place_country) and a.place_country == b.place_country and not same_place(a, b) and _coarse(a, b)
    )


def name_a_common_place(a: Telling, b: Telling) -> float:
    """One does not say where it was, but its words name the place of the other, or a place that the other's name."""
    x, y = (frozenset({t.place}) if t.place and not t.place_is_country else t.around for t in (a, b))
    told = all(t.place and not t.place_is_country for t in (a, b))
    return float(not told and not one_report(a, b) and (bool(x & y) or _struck_there(a, b) or _struck_there(b, a)))


def _struck_there(a: Telling, b: Telling) -> bool:
    """What the one says was struck bears the name of the other's place, which its report does not know for one."""
    words = content_stems(" ".join(b.place))
    return bool(words) and not b.place_is_country and not a.place and words <= a.struck


def _coarse(a: Telling, b: Telling) -> bool:
    return a.place_is_country or b.place_is_country


def places_differ(a: Telling, b: Telling) -> float:
    """They name different places, neither of which is known to hold the other."""
    if not a.place or not b.place or same_place(a, b) or one_place_in_the_other(a, b):
        return 0.0
    if _coarse(a, b) and not (a.place_country and b.place_country):
        return 0.0
    return float(not (_region_and_town(a, b) or _venue_and_town(a, b) or _water_and_shore(a, b)))


def _water_and_shore(a: Telling, b: Telling) -> bool:
    """One is a sea, lake or river, the other a place that may lie in or on it."""
    one_water = is_water(" ".join(a.place)) != is_water(" ".join(b.place))
    return one_water and (a.place_country == b.place_country or not (a.place_country and b.place_country))


def _venue_and_town(a: Telling, b: Telling) -> bool:
    """One is a building, the other a town that may hold it."""
    one_venue = is_venue(" ".join(a.place)) != is_venue(" ".join(b.place))
    return one_venue and (a.place_country == b.place_country or not (a.place_country and b.place_country))


def _region_and_town(a: Telling, b: Telling) -> bool:
    """One is a region, the other a place in the same country that may lie in it, or a village of which no one knows
    where it lies."""
    return any(
        x.scene.may_lie_in(x.place, y.place)
        and (x.place_country == y.place_country if x.place_country else x.scene.is_region(y.place))
        for x, y in ((a, b), (b, a))
    )


def many_gather_in_one_place(a: Telling, b: Telling) -> float:
    """Both are told as gatherings of many in one place, in reports of the same weeks."""
    many = a.form == "multilateral" == b.form
    return float(many and bool(same_place(a, b)) and bool(near_reports(a, b)))
