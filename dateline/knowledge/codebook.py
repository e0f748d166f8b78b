"""codebook.toml, triggers.tsv -> every kind of event with its codes, and the words that name it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from dateline.base.kinds import EventKind, Role

Roles = dict[str, Role]


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of event: its definition in words, its PLOVER event and mode and CAMEO code (empty where the scheme
    has none), and the default roles of a verb's and a noun's slots."""

    kind: EventKind
    definition: str
    counts: tuple[str, ...]
    counts_not: tuple[str, ...]
    plover: str
    mode: str
    cameo: str
    verb_roles: Roles
    noun_roles: Roles


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """Words that name a kind of event. `head` is the lemma the parse reaches it by; `with_words` what must stand
    beside it: a particle or preposition of a verb, modifiers (any of them) of a noun. `needs` maps a slot to what
    must fill it (`who`, `place`, `none`, `many`, or lemmas joined by `|`)."""

    kind: EventKind
    part: str
    head: str
    with_words: tuple[str, ...]
    roles: Roles
    needs: tuple[tuple[str, frozenset[str]], ...]
    cameo: str
    confidence: float


@cache
def codebook() -> dict[str, Page]:
    """Every kind of event, by its name."""
    table = tomllib.loads(_text("codebook.toml"))
    return {kind: _page(kind, row) for kind, row in table.items()}


EASED = "ease"
"""The mode of a sanction that is lifted or eased, not laid on; `EASES` is the CAMEO code of its triggers."""
EASES = "085"


def codes(kind: str, mode: str | None = None) -> tuple[str, str | None, str]:
    """PLOVER event, PLOVER mode and CAMEO code of a kind of event. To lift a sanction is a retreat."""
    if mode == EASED:
        return "RETREAT", EASED, EASES
    page = codebook()[kind]
    return page.plover, page.mode or None, page.cameo


@cache
def triggers() -> dict[tuple[str, str], tuple[TriggerEntry, ...]]:
    """The entries for each (part, head): part is `verb` or `noun`, head a lemma; the more particular first."""
    found: dict[tuple[str, str], list[TriggerEntry]] = {}
    for line in _text("triggers.tsv").splitlines():
        if line.strip() and not line.startswith("#"):
            for entry in _entries(line):
                found.setdefault((entry.part, entry.head), []).append(entry)
    return {key: tuple(sorted(rows, key=_particular, reverse=True)) for key, rows in found.items()}


def _particular(entry: TriggerEntry) -> tuple[int, int, float]:
    return len(entry.with_words), len(entry.needs), entry.confidence


def _text(name: str) -> str:
    return files("dateline.knowledge").joinpath(name).read_text(encoding="utf-8")


def _roles(text: str) -> Roles:
    pairs = (pair.split("=", 1) for pair in text.split())
    return {slot: cast(Role, role) for slot, role in pairs}


def _page(kind: str, row: dict[str, object]) -> Page:
    return Page(
        kind=kind,  # type: ignore[arg-type]
        definition=str(row["definition"]),
        counts=tuple(row["counts"]),  # type: ignore[arg-type]
        counts_not=tuple(row["counts_not"]),  # type: ignore[arg-type]
        plover=str(row["plover"]),
        mode=str(row["mode"]),
        cameo=str(row["cameo"]),
        verb_roles=_roles(str(row["verb"])),
        noun_roles=_roles(str(row["noun"])),
    )


def _entries(line: str) -> list[TriggerEntry]:
    """A line: kind, part, words (several by commas), roles, needs, CAMEO code, confidence; trailing ones may lack."""
    cells = [*(cell.strip() for cell in line.split("\t")), "", "", "", ""]
    kind, part, words, roles, needs, cameo, confidence = cells[:7]
    page = codebook()[kind]
    default = page.verb_roles if part == "verb" else page.noun_roles
    made = []
    for one in words.split(","):
        head, *rest = one.split()
        made.append(
            TriggerEntry(
                kind=page.kind,
                part=part,
                head=head,
                with_words=tuple(rest),
                roles=_roles(roles) if roles else default,
                needs=tuple((slot, frozenset(what.split("|"))) for slot, what in (n.split(":") for n in needs.split())),
                cameo=cameo or page.cameo,
                confidence=float(confidence or 1.0),
            )
        )
    return made
