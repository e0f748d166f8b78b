"""Who was at a gathering, where and when, told beside the words that name it: by clauses on it, by what is said after
it, by who leads a delegation, by the journey it is part of."""

import pytest
from tellings import Read, days, sure, who

from dateline.base.observations import EventMention
from dateline.base.reading import Reading


def gatherings(reading: Reading) -> list[EventMention]:
    return sure(reading, "meeting", "call", "visit")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The meeting in Geneva, which convened envoy Martin Oyelaran and was attended by Premier Salem Nafati "
            "and General Idris Haftun, ended on Monday.",
            {"Martin Oyelaran", "Salem Nafati", "Idris Haftun"},
        ),
        (
            "The talks in Doha on Sunday brought together Afghan Foreign Minister Amir Wardak and Pakistani Defence "
            "Minister Khalid Anwar.",
            {"Amir Wardak", "Khalid Anwar"},
        ),
        (
            "Attendees at Monday's meeting in Vienna included envoy Paul Girard and negotiator Ali Rezaei.",
            {"Paul Girard", "Ali Rezaei"},
        ),
        (
            "Present at the talks in Muscat on Monday were Foreign Minister Reza Ahmadi and envoy Dan Whitfield.",
            {"Reza Ahmadi", "Dan Whitfield"},
        ),
        (
            "Turkish President Kemal Arslan met President Rashid Guliyev in Baku on Monday and was joined by "
            "Foreign Minister Ozan Demir.",
            {"Kemal Arslan", "Rashid Guliyev", "Ozan Demir"},
        ),
        (
            "Defence Minister Paul Ngoma, accompanied by army chief General Simon Phiri, held talks with Mozambican "
            "President Carlos Matola in Maputo on Monday.",
            {"Paul Ngoma", "Simon Phiri", "Carlos Matola"},
        ),
        (
            "Officials including Qatari Prime Minister Khalid Al Mansoori and Egyptian intelligence chief Tarek Fahmy "
            "attended the talks in Cairo on Monday.",
            {"Khalid Al Mansoori", "Tarek Fahmy"},
        ),
        (
            "The two leaders, Aram Petrosyan of Armenia and Rashid Guliyev of Azerbaijan, met in Tbilisi on Monday.",
            {"Aram Petrosyan", "Rashid Guliyev"},
        ),
        (
            "On Saturday Abdul Abubakar led a delegation that met Niger's President Mohamed Bazoum.",
            {"Abdul Abubakar", "Mohamed Bazoum"},
        ),
        (
            "At a press conference on Monday after their talks in Prague, President Pavel Dvorak and Slovak Prime "
            "Minister Juraj Novak pledged support.",
            {"Pavel Dvorak", "Juraj Novak"},
        ),
        (
            "Between Prime Minister Anil Mehta and President Luc Fabre there will be a bilateral meeting on Friday.",
            {"Anil Mehta", "Luc Fabre"},
        ),
        (
            "Foreign Minister Jan Kowal met Foreign Minister Ilse Brandt in Warsaw on Monday. In addition to Kowal and "
            "Brandt, EU envoy Marc Dubois also participated in the meeting.",
            {"Jan Kowal", "Ilse Brandt", "Marc Dubois"},
        ),
    ],
)
def test_who_was_there(read: Read, text: str, expected: set[str]) -> None:
    reading = read(text)
    (meeting,) = gatherings(reading)
    assert who(reading, meeting) == expected


@pytest.mark.parametrize(
    ("text", "place", "start"),
    [
        ("In Lilongwe on Monday, after talks with President Grace Banda, Minister Joseph Mwila announced a new road.",
         "Lilongwe", "2025-06-23"),
        ("Speaking to reporters in Ankara after meeting President Kemal Arslan on Monday, NATO chief Peter Lund urged "
         "unity.", "Ankara", "2025-06-23"),
        ("President Eero Laine told reporters on Monday following a meeting with President Mart Tamm that the border "
         "would close.", None, "2025-06-23"),
        ("Chinese Premier Wu Jian held talks with his Malaysian counterpart Ismail Hamzah in Kuala Lumpur on Monday.",
         "Kuala Lumpur", "2025-06-23"),
        ("Thai Prime Minister Somchai Raksa met Cambodian leader Sok Vannak in the capital, Vientiane, on Monday.",
         "Vientiane", "2025-06-23"),
        ("India's Sunil Nair and China's Li Qiang met on the margins of a gathering in Johannesburg on Monday.",
         "Johannesburg", "2025-06-23"),
        ("It was on Thursday, June 19, that they agreed, when Prime Minister Aram Petrosyan had a meeting with Paul "
         "Janssens.", None, "2025-06-19"),
        ("President Luc Fabre received Chancellor Ilse Brandt at the Elysee Palace on Monday.",
         "Elysee Palace", "2025-06-23"),
    ],
)  # fmt: skip
def test_where_and_when(read: Read, text: str, place: str | None, start: str) -> None:
    reading = read(text)
    (meeting,) = gatherings(reading)
    assert (meeting.place_name, days(meeting)[0]) == (place, start)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Steps should be found at the meeting between President Milan Jovic and Premier Agim Berisha.",
            "expected",
        ),
        ("A meeting between President Oleh Marchenko and President Pavel Orlov is not on the agenda.", "denied"),
        ("The visit will include a meeting between President Luc Fabre and Chancellor Ilse Brandt.", "expected"),
        ("July 9 is the date fixed for the consultations of India and Nepal in Kathmandu.", "expected"),
    ],
)
def test_whether(read: Read, text: str, status: str) -> None:
    assert [m.status for m in gatherings(read(text))] == [status]


def test_a_body_that_gathers_in_a_town_meets(read: Read) -> None:
    reading = read("EU foreign ministers gathered in Luxembourg on Monday to discuss sanctions.")
    assert [m.place_name for m in gatherings(reading)] == ["Luxembourg"]
    assert sure(reading, "protest") == []


def test_the_traveller_is_the_other_side(read: Read) -> None:
    reading = read(
        "President Park Min-ho will fly to Washington on Sunday. The summit with President John Hale is due on Monday."
    )
    (meeting,) = [m for m in gatherings(reading) if m.kind == "meeting"]
    assert who(reading, meeting) == {"Park Min-ho", "John Hale"}


@pytest.mark.parametrize(
    "text",
    [
        "Voters see President Luc Fabre as a failure.",
        "The minister saw off President Luc Fabre at the airport on Monday.",
        "The commander wrote that he welcomed them.",
        "The lake summit takes place every year alongside the meetings which the bloc holds.",
    ],
)
def test_no_gathering(read: Read, text: str) -> None:
    assert gatherings(read(text)) == []
