"""Open a file as what its name says it is, packed or not, never taking more of it than memory can bear."""

import codecs
import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, TextIO, cast

from dateline.model import InputError

Kind = Literal["text", "html", "jsonl", "json", "csv", "tsv"]

#: No report is longer than this many bytes; what is, is not read (a Doubt says so).
LONGEST = 20_000_000
#: Packed text shrinks to a tenth, hardly to less; a file that grows more than this is a bomb.
LARGEST_GROWTH = 200
_SMALL = 100_000_000
_SUFFIXES: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
}


class TooLarge(Exception):
    """More bytes than one report can have."""


def kind_of(path: Path) -> Kind:
    """What the name says the file is; `.gz` is looked through."""
    name = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return _SUFFIXES.get(name.suffix.lower(), "text")


def read_whole(path: Path) -> bytes:
    """All bytes of a text or a page, unpacked; raises TooLarge."""
    with _open(path) as stream:
        try:
            data = stream.read(LONGEST + 1)
        except zlib.error as wrong:
            raise OSError(f"damaged gzip: {wrong}") from wrong
    if len(data) > LONGEST:
        raise TooLarge(f"larger than {LONGEST // 1_000_000} MB")
    return data


@contextmanager
def open_text(path: Path) -> Iterator[TextIO]:
    """A table or JSON lines as characters; the decoder is found by reading the bytes once beforehand."""
    charset = _charset(path)
    with _open(path) as stream:
        yield io.TextIOWrapper(stream, encoding=charset, errors="replace", newline="")


def header(path: Path, kind: Kind) -> list[str]:
    """The column names of a table."""
    with open_text(path) as stream:
        rows = csv.reader(stream, delimiter="\t" if kind == "tsv" else ",")
        try:
            return next(rows, [])
        except csv.Error as wrong:
            raise InputError(f"{path}: not a table ({wrong})") from wrong


def _open(path: Path) -> BinaryIO:
    with path.open("rb") as probe:
        packed = probe.read(2) == b"\x1f\x8b"
    return cast(BinaryIO, gzip.open(path, "rb")) if packed else path.open("rb")


def _charset(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    size = 0
    with _open(path) as stream:
        head = stream.read(4)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        chunk = head
        try:
            while chunk:
                size += len(chunk)
                if size > max(_SMALL, LARGEST_GROWTH * path.stat().st_size):
                    raise TooLarge(f"unpacks to more than {LARGEST_GROWTH} times its size")
                decoder.decode(chunk)
                chunk = stream.read(1 << 20)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
        except zlib.error as wrong:
            raise OSError(f"damaged gzip: {wrong}") from wrong
    return "utf-8-sig"
