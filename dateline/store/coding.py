"""Nouns -> JSON text and back, by their declared types."""

from typing import Any, TypeVar

import msgspec

from dateline.base.articles import Article
from dateline.base.judgements import Judgement
from dateline.base.observations import OBSERVATION_TYPES
from dateline.base.views import VIEW_TYPES

T = TypeVar("T")
TYPES: dict[str, Any] = {kind.__name__: kind for kind in (Article, Judgement, *OBSERVATION_TYPES)}
VIEWS: dict[str, Any] = {kind.__name__: kind for kind in VIEW_TYPES}

_encode = msgspec.json.Encoder().encode


_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


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
