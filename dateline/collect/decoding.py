"""Bytes -> text, in the encoding found, and what had to be mended."""

import re
from dataclasses import dataclass

PROBED = 65536
"""Bytes from the start on which a guess is made."""
BINARY = 0.01
"""Share of control bytes from which bytes are no text (pictures and archives have a tenth and more)."""
SPOILT = 0.02
"""Share of wrong bytes up to which UTF-8 is still taken for UTF-8, each wrong byte shown as a replacement sign."""
MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive or office document", b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database", b"\x7fELF": "a program", b"RIFF": "a picture or recording",
    b"BZh": "a bzip2 archive", b"\xfd7zXZ": "an xz archive", b"(\xb5/\xfd": "a zstd archive",
    b"{\\rtf": "an RTF document",
}  # fmt: skip
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_WESTERN = re.compile(rb"[\x91-\x97\x85\xa0\xa3\xa9\xab\xbb\xb0\xb7\xbd\xc0-\xd6\xd8-\xf6\xf8-\xff\x80\x99]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`mended` counts bytes that were not of the encoding and stand as U+FFFD."""

    text: str
    encoding: str
    mended: int = 0


def what_it_is(raw: bytes) -> str | None:
    """*a PDF*, *a picture*, *binary data* for bytes that are no text, else None."""
    for magic, name in MAGIC.items():
        if raw.startswith(magic):
            return name
    head = raw[:PROBED]
    if not head or _mark(raw) or _wide(head):
        return None
    return "binary data" if len(_CONTROL.findall(head)) > BINARY * len(head) else None


def decode(raw: bytes) -> Decoded | None:
    """By byte order mark, as UTF-8, as declared, by guess; None where none fits."""
    mark = _mark(raw)
    if mark:
        return _replace(raw[len(mark[0]) :], mark[1])
    wide = _wide(raw[:PROBED])
    if wide:
        return _replace(raw, wide)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _declared(raw) or _spoilt(raw) or _western(raw) or _guessed(raw)


def _mark(raw: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), None)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English is zero."""
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * len(head) / 2 and even < 0.05 * len(head):
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * len(head) / 2 and odd < 0.05 * len(head) else None


def _replace(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _declared(raw: bytes) -> Decoded | None:
    """The encoding that a page or an XML head names, where the bytes are of it."""
    found = _DECLARED.search(raw[:4096])
    if not found:
        return None
    name = found[1].decode("ascii").casefold()
    try:
        return Decoded(raw.decode("cp1252" if name in ("iso-8859-1", "latin-1", "ascii") else name), name)
    except (LookupError, UnicodeDecodeError):
        return None


def _spoilt(raw: bytes) -> Decoded | None:
    """UTF-8 with few wrong bytes, as when pieces of several files are joined."""
    decoded = _replace(raw, "utf-8")
    beyond = sum(ch > "\x7f" for ch in decoded.text)
    return decoded if decoded.mended <= SPOILT * len(decoded.text) and decoded.mended * 2 < beyond else None


def _western(raw: bytes) -> Decoded | None:
    """Windows-1252, in which most Western text that is not UTF-8 stands: letters and quotes among much ASCII."""
    high = sum(byte > 0x7F for byte in raw[:PROBED])
    if high > 0.05 * len(raw[:PROBED]) or len(_WESTERN.findall(raw[:PROBED])) < 0.95 * high:
        return None
    try:
        return Decoded(raw.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return None


def _guessed(raw: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:PROBED]).best()
    return _replace(raw, best.encoding) if best else None
