"""Reports of one affair are one story; statements, relations and processes keep what reports say, once."""

from recorded import Report, record_of, run

from dateline.base.views import Event, Process, Relation, Statement, Story
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events
from dateline.reconcile.processes import Processes
from dateline.reconcile.relations import Relations
from dateline.reconcile.statements import Statements
from dateline.reconcile.stories import Stories

FLOOD = "The river Aldan flooded {place}; Governor Ines Prado sent boats and tents to families on the roofs of {place}."
VOTE = "Parliament in Sofiyevka elected {name} as speaker after a long night of ballots; {name} thanked the deputies."


def report(id: str, text: str, names: tuple[tuple[str, str], ...], published: str = "2026-03-10") -> Report:
    made = Report(id, text, published=published)
    for kind, name in names:
        made.chain(kind, name)
    return made


def stories(*reports: Report) -> list[tuple[str, ...]]:
    record = run(record_of(*reports), Entities(), Copies(), Events(), Stories())
    return sorted(s.articles for s in record.views(Story))


def test_two_affairs_are_two_stories() -> None:
    flood = (("person", "Ines Prado"), ("place", "Aldan"))
    vote = (("place", "Sofiyevka"),)
    found = stories(
        report("a1", FLOOD.format(place="Tarbek"), flood),
        report("a2", "Boats reached the roofs along the Aldan as Ines Prado asked for more tents for families.", flood),
        report("b1", VOTE.format(name="Oleh Dym"), vote),
        report("b2", "Oleh Dym, the new speaker elected in Sofiyevka, called deputies to another ballot.", vote),
    )
    assert found == [("a1", "a2"), ("b1", "b2")]


def test_months_part_stories_that_sound_alike() -> None:
    flood = (("person", "Ines Prado"), ("place", "Aldan"))
    one = report("a1", FLOOD.format(place="Tarbek"), flood, "2026-03-10")
    other = report("a2", FLOOD.format(place="Tarbek") + " It was a year like none before.", flood, "2026-09-10")
    assert len(stories(one)) == 1
    assert len(stories(one, other)) <= 2


def test_the_same_words_in_two_reports_are_gathered_and_expected_ones_left_out() -> None:
    words = "we will rebuild every house before the first snow falls"
    reports = []
    for id, said in (("a1", words), ("a2", words), ("a3", "the bridge will stay closed until spring")):
        one = Report(id, f"Ines Prado said {said}.")
        one.statement(one.chain("person", "Ines Prado"), said, form="quote")
        reports.append(one)
    later = Report("a4", f"Ines Prado is to say {words}.")
    later.statement(later.chain("person", "Ines Prado"), words, status="expected")
    found = run(record_of(*reports, later), Entities(), Copies(), Events(), Statements()).views(Statement)
    assert len(found) == 3
    assert [s.same_as is not None for s in sorted(found, key=lambda s: s.article)] == [True, True, False]
    assert len({s.speaker for s in found}) == 1


def test_a_relation_stands_once_with_all_its_evidence() -> None:
    reports = []
    for id in ("a1", "a2"):
        one = Report(id, "Peru is a member of the Andean Pact.")
        peru, pact = one.chain("country", "Peru", country="Peru"), one.chain("organisation", "Andean Pact")
        one.relation("member_of", peru, pact, "Peru is a member")
        reports.append(one)
    (relation,) = run(record_of(*reports), Entities(), Relations()).views(Relation)
    assert (relation.type, relation.articles, len(relation.evidence)) == ("member_of", ("a1", "a2"), 2)


def test_a_process_runs_from_cause_to_effect() -> None:
    one = Report("a1", "An attack in Kuje led to Operation Dry Well, paused by a ceasefire with Bama.")
    attack = one.event("attack", "happened", "attack", place=one.chain("place", "Kuje"))
    operation = one.event("military_operation", "happened", "Operation Dry Well", title="Operation Dry Well")
    truce = one.event("ceasefire", "happened", "ceasefire", ("signatory", one.chain("armed_group", "Bama")))
    one.link(operation, truce, "pauses", "paused by")
    one.link(attack, operation, "leads_to", "led to")
    record = run(record_of(one), Entities(), Copies(), Events(), Processes())
    (process,) = record.views(Process)
    titles = [record.view(e).title for e in process.events if isinstance(record.view(e), Event)]  # type: ignore[union-attr]
    assert titles == ["Attack in Kuje", "Operation Dry Well", "Bama agrees ceasefire"]
    assert {kind for _, _, kind, _ in process.links} == {"leads_to", "pauses"}
