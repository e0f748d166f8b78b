"""Names of files -> how their content is shaped, and how much of it is read."""

from pathlib import PurePosixPath
from typing import Literal

Shape = Literal["text", "page", "rows"]
SHAPES: dict[str, Shape] = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "page", ".htm": "page", ".xhtml": "page", ".shtml": "page",
    ".jsonl": "rows", ".ndjson": "rows", ".jsonlines": "rows", ".json": "rows",
}  # fmt: skip
_OTHERS = """
    .yaml .yml .toml .ini .cfg .conf .py .js .ts .css .scss .sh .bat .c .h .java .go .rs .rb .php .sql .ipynb
    .csv .tsv .xlsx .xls .ods .parquet .feather .arrow .png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff
    .mp3 .mp4 .m4a .wav .ogg .webm .avi .mov .mkv .zip .tar .tgz .bz2 .xz .7z .rar .zst .warc .pdf .doc .docx
    .odt .ppt .pptx .epub .rtf .sqlite .sqlite3 .db .record .dateline .pyc .so .dll .exe .o .a .class .jar
    .whl .lock .log .bak .tmp .swp .xml .rss .atom .bib .tex .sha256 .md5 .sig .pem .key"""
OTHERS = frozenset(_OTHERS.split())
"""Endings of files that hold no reports this reads: passed over within a folder, sniffed when named outright."""
LARGEST_FILE = 20_000_000
"""Bytes of one report as text or page: the longest of 181 news pages has 1.5 MB, most of it scripts."""
LARGEST_ROWS = 256_000_000
"""Bytes of a file of rows: about 80,000 reports of 3 KB, which still fit in memory beside the language model."""


def ending_of(path: str) -> str:
    """The last ending in small letters, `.gz` aside."""
    name = PurePosixPath(path).name.casefold()
    return PurePosixPath(name.removesuffix(".gz")).suffix


def shape_of(path: str) -> Shape | None:
    """By its ending, or None where the content must tell."""
    return SHAPES.get(ending_of(path))


def largest(shape: Shape | None) -> int:
    """Most bytes that are read of a file of that shape; the same bound holds for what a .gz unpacks to."""
    return LARGEST_FILE if shape in ("text", "page") else LARGEST_ROWS


def sniff(head: str) -> Shape:
    """By how the content begins."""
    start = head[:2000].lstrip("\ufeff \t\r\n").casefold()
    if start.startswith(("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")) or "<html" in start:
        return "page"
    return "rows" if start.startswith(("{", "[{", "[\n")) else "text"
