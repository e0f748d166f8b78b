"""Curbs laid on others by a paper, ships held, two deeds done to one thing; every expected value was reasoned out by
reading the sentence."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading) -> list[tuple[str, set[str]]]:
    """Kind and names of those who take part of every sure event; a description stands for itself."""
    found = []
    for one in reading.of(EventMention):
        if one.confidence >= 0.5:
            people = {reading.chain(p.chain).name if p.chain else str(p.description) for p in one.participants}
            found.append((one.kind, people))
    return found


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("On May 3, the European Parliament adopted a law banning imports of Russian timber.", "sanction",
         {"European Parliament", "Russia"}),
        ("India's commerce ministry on Wednesday issued an order capping sugar exports to Bangladesh.", "sanction",
         {"Bangladesh"}),
        ("The African Union passed a resolution on Tuesday barring member states from buying gold from Sudan's rebels.",
         "sanction", {"African Union", "Sudan"}),
        ("Zambia was barred from exporting copper to the bloc.", "sanction", {"Zambia"}),
        ("Spain denied docking rights to two ships on Thursday.", "sanction", {"Spain"}),
        ("The Senate passed a resolution on Tuesday honouring the late poet.", "policy", {"Senate"}),
        ("The Comoros-flagged Sea Lark was seized in March in the port of Banjul.", "arrest", {"Sea Lark"}),
        ("The Togo-flagged tanker Adele was being held at the port of Mombasa.", "arrest", {"Togo-flagged tanker"}),
        ("Gunmen abducted and later killed three teachers in Katsina on Tuesday.", "attack", {"Gunmen"}),
        ("Police arrested and charged a lawmaker in Quito on Monday.", "arrest", {"Police", "lawmaker"}),
    ],
)  # fmt: skip
def test_what_is_laid_on_others_and_who_does_it(read: Read, text: str, kind: str, who: set[str]) -> None:
    told = sure(read(text))
    assert any(k == kind and who <= names for k, names in told), told
    if kind in ("sanction", "arrest"):
        assert not any(k in ("policy", "request", "military_operation") for k, _ in told), told


def test_those_who_do_two_deeds_suffer_neither(read: Read) -> None:
    reading = read("Gunmen abducted and later killed three teachers in Katsina on Tuesday.")
    victims = [p for e in reading.of(EventMention) for p in e.participants if p.role == "victim"]
    assert victims
    assert all("teachers" in (p.description or "") for p in victims)


def test_papers_only_kept_to_are_no_news(read: Read) -> None:
    assert not sure(read("The relevant resolutions adopted by the Security Council must be respected, he said."))


def test_a_past_weekday_of_the_morning_after_the_head(read: Read) -> None:
    """The head gives Thursday, 16 May, as a clock elsewhere had it; the report tells of Friday as past."""
    reading = read("Japan closed its ports to North Korean ferries on Friday.", "2024-05-16", head=True)
    assert [e.time.start for e in reading.of(EventMention) if e.time] == ["2024-05-17"]
