"""Names behind a title -> the country and body it is of; titles -> the words that tell them apart."""

from dateline.extract.ministries import adjective_of
from dateline.extract.names import Name

STATE_BODIES = frozenset(
    {"army", "military", "navy", "police", "government", "presidency", "parliament", "cabinet", "forces", "junta",
     "ministry"}
)  # fmt: skip
"""What every state has."""


def body_of(of: tuple[Name, ...]) -> tuple[str | None, str | None]:
    """Of which country or body, and the body when it is one: *Ethiopian defence ministry* -> Ethiopia and it, the
    *Ethiopian army* -> army of Ethiopia and it; a ministry without its country is of nothing yet."""
    if not of:
        return None, None
    one = of[0]
    if one.kind == "country":
        return one.country or one.name, None
    if one.type == "ministry":
        return one.country, one.name
    if one.kind == "organisation" and one.country:
        plain = one.name.removeprefix(f"{adjective_of(one.country)} ")
        if plain != one.name and plain.islower():
            return f"{plain} of {one.country}", one.name
    return one.name, one.name if one.kind != "place" else None


def title_key(title: str) -> frozenset[str]:
    """The words that tell an office: *Minister of Defence* and *Defense Minister* have the same."""
    lower = (
        title.lower()
        .replace("defense", "defence")
        .replace("advisor", "adviser")
        .replace("-", " ")
        .replace("labor", "labour")
    )
    return frozenset(lower.split()) - {"of", "for", "the", "and", "to", "affairs", "union", "federal"}
