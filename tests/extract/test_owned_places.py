"""A town that its country owns is a place, a person it owns is none."""

import pytest

from dateline.base.articles import Article
from dateline.base.observations import Mention
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Gunmen killed nine people in Mozambique's Mocimboa, police said.", "Mocimboa", True),
        ("The convoy was hit near Punjab's Gurdaspur, where two soldiers died.", "Gurdaspur", True),
        ("The chancellor spoke with Germany's Merz about the budget.", "Merz", False),
    ],
)
def test_owned_places(parser: Parser, text: str, name: str, place: bool) -> None:
    (reading,) = parser.read([Article("a1", "a.txt", text, body=(Range(0, len(text)),))])
    for stage in (Sentences(), Mentions()):
        stage.open()
        reading.add(list(stage.extract(reading)))
    kinds = {m.kind for m in reading.of(Mention) if m.name == name}
    assert ("place" in kinds) is place
