"""Tellings and the report's own day and place -> where and when what opens it was, where its words do not say so."""

import datetime as dt

from dateline.base.moments import Moment
from dateline.base.reading import Reading
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import on_sidelines, pluperfect, simple_past

REAL = frozenset({"happened", "ongoing"})
NEAR_DAYS = 3


def place_by_dateline(frame: Telling, tellings: list[Telling], reading: Reading) -> None:
    """The place the report is dated from, if another event of the report is told to be there too."""
    place = (reading.article.dateline_place or "").casefold()
    bodies = [reading.chain(c).name.casefold() for c in sorted(frame.chains())] + [(frame.title or "").casefold()]
    leads = frame.sentence <= 1 and frame.time is not None and frame.draft.nominal
    if place and (leads or any(place in body for body in bodies)):
        frame.place_name = reading.article.dateline_place
        return
    for one in tellings:
        if place and one.place_name and one.place_name.casefold() == place and one.status in REAL:
            frame.place, frame.place_name = one.place, one.place_name
            return


def of_the_reports_own_day(ordered: list[Telling], reading: Reading, published: dt.date | None) -> None:
    """A meeting that the first sentences tell without a place is where the report is dated from; one that they tell
    without a day is of the day of the report, or near it."""
    lead = next((t for t in ordered if _opens(t)), None)
    if lead is None or published is None:
        return
    if lead.time is None and simple_past(lead):
        day = published.isoformat()
        lead.time = Moment(day, day, "day", "", "within", True)
    first = lead.time.first_day() if lead.time is not None else None
    placed = lead.place is not None or lead.place_name is not None
    if lead.kind != "meeting" or placed or on_sidelines(lead) or first is None:
        return
    if abs((published - first).days) <= NEAR_DAYS:
        lead.place_name = reading.article.dateline_place


def _opens(one: Telling) -> bool:
    """Told outright within the first two sentences, with those who met."""
    told = one.kind in ("meeting", "call") and one.sentence <= 1 and one.status in REAL and not one.background
    known = len(one.chains()) > 1 or (one.title is not None and one.draft.how != "mention")
    return told and one.within is None and known and not pluperfect(one)
