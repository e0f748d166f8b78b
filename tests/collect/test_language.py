"""In which language a text is."""

import pytest

from dateline.collect.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Czech PM Tomáš Horáček, President Pavel Novotný and Senate speaker Miloš Vondra split over the bill. "
        "Horáček heads the ANO movement.",
        "Zimbabwe President Emmerson Chiwenga and First Lady Auxillia Chiwenga arrived in Harare on Sunday. "
        "Mr Chiwenga was met by Vice President Kembo Moyo, Zimbabwe's spy chief Isaac Moyo and Harare's mayor.",
    ],
)
def test_a_report_full_of_names_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Der ukrainische Präsident Oleh Markowitsch war am Dienstag in Berlin, um mit Kanzler Brandes zu reden.",
            "de",
        ),
        ("Statsminister Mette Kjær var i Bruxelles for at tale med EU's ledere om Grønland og om hjælp.", "da"),
        ("El presidente de Colombia, Gustavo Rincón, nombró a Laura Valderrama como canciller el lunes.", "es"),
    ],
)
def test_the_neighbours_of_english_are_told(text: str, code: str) -> None:
    assert language_of(text) == code
