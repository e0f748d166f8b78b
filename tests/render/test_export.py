"""The export keeps to its published schema, and the schema and its page describe every field."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import dateline.render
from dateline.base.record import Record
from dateline.render.export import as_json

SCHEMA = json.loads((Path(dateline.render.__file__).parent / "record.schema.json").read_text(encoding="utf-8"))
PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "export.md"


@pytest.fixture
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(SCHEMA)
    return Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("with_text", [True, False])
def test_exports_keep_to_the_schema(made: Record, validator: Draft202012Validator, with_text: bool) -> None:
    row = json.loads(json.dumps(as_json(made, with_text=with_text)))
    assert [error.message for error in validator.iter_errors(row)] == []
    assert all(("text" in article) is with_text for article in row["articles"])


def test_an_empty_record_is_a_record(validator: Draft202012Validator) -> None:
    assert validator.is_valid(as_json(Record((), ())))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("events", 0, "status"), "maybe"),
        (("events", 0, "from"), "26 June"),
        (("entities", 0, "kind"), "animal"),
        (("points", 0, "positions", 0, "evidence", 0, "start"), -1),
        (("articles", 0, "extra"), "field"),
        (("statements", 0, "evidence", 0, "quote"), ""),
    ],
)
def test_what_breaks_the_form_is_refused(
    made: Record, validator: Draft202012Validator, path: tuple[str | int, ...], value: object
) -> None:
    row = copy.deepcopy(as_json(made))
    place: Any = row
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not validator.is_valid(row)


def test_spans_hold_in_the_exported_text(made: Record) -> None:
    row = as_json(made, with_text=True)
    texts = {article["id"]: article["text"] for article in row["articles"]}
    spans = [node for node in _nodes(row) if isinstance(node, dict) and "quote" in node]
    assert len(spans) > 30
    assert all(texts[s["article"]][s["start"] : s["end"]] == s["quote"] for s in spans)


def test_what_is_unsure_is_kept_apart(made: Record) -> None:
    row = as_json(made)
    assert [e["id"] for e in row["unsure"]["events"]] == ["e-leak"]
    assert "e-leak" not in [e["id"] for e in row["events"]]


def _nodes(node: object) -> Iterator[object]:
    yield node
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for one in inside:
        yield from _nodes(one)


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for node in _nodes(schema):
        if isinstance(node, dict) and isinstance(node.get("properties"), dict) and "type" in node:
            yield from node["properties"].items()


def test_every_field_is_described_in_the_schema_and_on_its_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, field in _fields(SCHEMA):
        target = SCHEMA["$defs"][field["$ref"].rsplit("/", 1)[-1]] if "$ref" in field else field
        assert field.get("description") or target.get("description") or "const" in field, name
        assert f"`{name}`" in page, name
