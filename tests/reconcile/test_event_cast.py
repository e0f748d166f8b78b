"""Who takes part, told once; arrests and releases of many reports; deeds done to many others."""

from recorded import Report, day, record_of, run

from dateline.base.observations import Participation
from dateline.base.record import Record
from dateline.base.views import Event
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events

NAMES = ("Luz Mora", "Iva Cruz", "Tena Transport Police")


def events(record: Record) -> list[Event]:
    return run(record, Entities(), Copies(), Events()).views(Event)


def about(id: str, words: str, *, published: str = "2026-03-10") -> Report:
    text = f"{words} Luz Mora and Iva Cruz of the Tena Transport Police spoke of the tram, the bend and the rails."
    report = Report(id, text, published=published)
    for name in NAMES:
        report.chain("organisation" if "Police" in name else "person", name)
    return report


def held(id: str, words: str, whom: str, *, trigger: str = "arrested", kind: str = "arrest") -> Report:
    report = about(id, words)
    who = Participation(role="object" if kind == "withdrawal" else "target", description=whom)
    report.event(kind, "happened", trigger, who, at=report.at(words))
    return report


def test_one_arrest_that_many_reports_tell_is_one() -> None:
    first = held("a1", "The driver of the tram has been arrested over the crash.", "driver of the tram")
    second = held("a2", "The tram driver was arrested after the crash, police said.", "tram driver")
    third = held("a3", "The driver was arrested after the tram crash.", "driver")
    (event,) = events(record_of(first, second, third))
    assert [p.description for p in event.participants] == ["driver of the tram"]


def test_arrests_of_two_are_two() -> None:
    first = held("a1", "The driver of the tram has been arrested over the crash.", "driver of the tram")
    second = held("a2", "A mechanic was arrested after the crash, police said.", "mechanic")
    assert len(events(record_of(first, second))) == 2


def test_releases_of_two_counts_are_two() -> None:
    first = held("a1", "The rebels freed 21 pupils.", "21 pupils", trigger="freed", kind="withdrawal")
    second = held("a2", "The rebels freed 35 pupils.", "35 pupils", trigger="freed", kind="withdrawal")
    assert len(events(record_of(first, second))) == 2


def test_a_raid_and_what_was_done_to_many_others_are_two() -> None:
    first = about("a1", "Rebels took 40 pupils in Tena on Monday.")
    first.event(
        "attack", "happened", "took", Participation(role="victim", description="40 pupils"), time=day("2026-03-09")
    )
    second = about("a2", "Rebels took thousands of other pupils in Tena.")
    second.event("attack", "happened", "took", Participation(role="victim", description="thousands of other pupils"))
    assert len(events(record_of(first, second))) == 2
