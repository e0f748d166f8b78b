"""Bytes of a file -> its text, unpacked and decoded within bounds, or why not."""

import io
import zlib
from dataclasses import dataclass

from dateline.base.articles import Problem
from dateline.collect.decoding import decode, what_it_is
from dateline.collect.endings import largest, shape_of, sniff

GZIP = b"\x1f\x8b"
BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's text and shape; `problems` are what had to be mended or is missing; `cut` says its end is missing."""

    text: str
    shape: str
    problems: tuple[Problem, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Unpacked:
    raw: bytes
    cut: bool = False
    too_large: bool = False


def open_bytes(raw: bytes, path: str) -> Opened | Problem:
    """Unpacks, recognises, decodes. A Problem where nothing can be read."""
    shape, cut = shape_of(path), False
    if raw.startswith(GZIP):
        unpacked = _unpack(raw, largest(shape))
        if unpacked.too_large:
            return _problem(path, "too_large", f"{path} unpacks to over {largest(shape) // 1_000_000} MB; split it")
        raw, cut = unpacked.raw, unpacked.cut
        if cut and shape != "rows":
            return _problem(path, "half_written", f"{path} ends before its compressed data does; fetch it again")
    if not raw.strip():
        return _problem(path, "empty", f"{path} is empty; fetch it again")
    kind = what_it_is(raw)
    if kind:
        return _problem(path, "not_text", f"{path} is {kind}, not text; give it as text, HTML or JSON lines")
    decoded = decode(raw)
    if decoded is None:
        return _problem(path, "not_text", f"{path} is in no encoding that could be found; save it as UTF-8")
    problems = [_half(path)] if cut else []
    if decoded.mended:
        what = f"{decoded.mended} bytes of {path} are not {decoded.encoding} and stand as �; save it as UTF-8"
        problems.append(_problem(path, "encoding", what))
    return Opened(decoded.text, shape or sniff(decoded.text), tuple(problems), cut)


def _problem(path: str, code: str, message: str) -> Problem:
    return Problem(path, "collect", code, message)


def _half(path: str) -> Problem:
    return _problem(path, "half_written", f"{path} ends before its compressed data does; what came before was read")


def _unpack(raw: bytes, limit: int) -> _Unpacked:
    """All members of a gzip file, up to `limit` bytes; data after the last member is passed over."""
    out, left = io.BytesIO(), raw
    while left.startswith(GZIP):
        engine = zlib.decompressobj(wbits=31)
        try:
            while not engine.eof and left:
                out.write(engine.decompress(left, BLOCK))
                left = engine.unconsumed_tail
                if out.tell() > limit:
                    return _Unpacked(b"", too_large=True)
        except zlib.error:
            return _Unpacked(out.getvalue(), cut=True)
        if not engine.eof:
            return _Unpacked(out.getvalue(), cut=True)
        left = engine.unused_data.lstrip(b"\x00")
    return _Unpacked(out.getvalue())
