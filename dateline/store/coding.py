"""Nouns -> JSON text and back, by their declared types."""

from typing import Any, TypeVar

import msgspec

from dateline.base.observations import OBSERVATION_TYPES, Observation
from dateline.base.views import VIEW_TYPES, View

T = TypeVar("T")
OBSERVATIONS: dict[str, type[Observation]] = {kind.__name__: kind for kind in OBSERVATION_TYPES}
VIEWS: dict[str, type[View]] = {kind.__name__: kind for kind in VIEW_TYPES}

_encode = msgspec.json.Encoder().encode
_decoders: dict[type, msgspec.json.Decoder[Any]] = {}


def encoded(noun: object) -> str:
    """One noun as JSON; unpaired surrogates, which no UTF-8 file can hold, never reach this far."""
    return _encode(noun).decode()


def decoded(kind: type[T], body: str) -> T:
    """The noun of a kind from its JSON; msgspec.ValidationError when it does not fit."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    found: T = decoder.decode(body)
    return found


def decoded_observation(kind: str, body: str) -> Observation:
    """An observation by the name of its type."""
    return decoded(_known(OBSERVATIONS, kind), body)


def decoded_view(kind: str, body: str) -> View:
    """A view by the name of its type."""
    return decoded(_known(VIEWS, kind), body)


def _known(kinds: dict[str, type[T]], kind: str) -> type[T]:
    if kind not in kinds:
        raise msgspec.ValidationError(f"no kind {kind!r} is known")
    return kinds[kind]
