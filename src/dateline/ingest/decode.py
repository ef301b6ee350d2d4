"""Which decoder reads the bytes without loss, and whether they are text, markup or neither."""

import codecs
import re
from typing import Literal, NamedTuple

Media = Literal["text", "html"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: First bytes of files that are no text whatever letters they hold.
_BINARY_HEADS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x7fELF",
    b"\x89PNG",
    b"GIF8",
    b"SQLite format 3",
    b"\xff\xd8\xff",
    b"RIFF",
    b"ID3",
    b"\x1f\x8b",
    b"OggS",
    b"7z\xbc\xaf",
    b"Rar!",
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_HTML_HEAD = re.compile(
    r"(?:<\?xml[^>]{0,200}>)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: A damaged file still counts as UTF-8 when this many well-formed characters stand against one stray byte.
_GOOD_PER_STRAY = 10


class Reading(NamedTuple):
    """How to read bytes as characters; `stray` counts bytes that are no UTF-8 in a file that is otherwise."""

    charset: str
    stray: int = 0


def how_to_read(data: bytes, media: Media) -> Reading | None:
    """Find the decoder: byte-order mark, the page's own word, UTF-8, Windows-1252. None: these bytes are no text."""
    if data.startswith(_BINARY_HEADS):
        return None
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _wide_without_mark(data)
    if marked is not None:
        return Reading(marked) if _decodes(data, marked) else None
    if b"\x00" in data or _control_share(data) > 0.02:
        return None
    if _decodes(data, "utf-8"):
        return Reading("utf-8")
    if media == "html" and (named := _named_charset(data)):
        return Reading(named)
    return _eight_bit(data)


def looks_like_html(head: str) -> bool:
    """Tell whether a text begins as a web page does."""
    return _HTML_HEAD.match(head.lstrip("\ufeff \t\r\n")[:2000]) is not None


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin writing every other byte is zero."""
    head = data[:2000]
    if len(head) < 8 or head.count(0) < len(head) * 0.4:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _control_share(data: bytes) -> float:
    head = data[:65536]
    controls = len(head) - len(head.translate(None, bytes(b for b in range(32) if b not in b"\t\n\r\f\x0b\x1b")))
    return controls / max(1, len(head))


def _decodes(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _named_charset(data: bytes) -> str | None:
    found = _META_CHARSET.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    # What pages call Latin-1 is Windows-1252, as every browser reads it.
    name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name
    try:
        if not codecs.lookup(name)._is_text_encoding:
            return None
    except LookupError:
        return None
    return name if _decodes(data, name) else None


def _eight_bit(data: bytes) -> Reading:
    good = len(_MULTIBYTE.findall(data))
    stray = len(_HIGH.findall(_MULTIBYTE.sub(b"", data)))
    if good >= _GOOD_PER_STRAY * stray:
        # Bytes of the right form may still stand for no character (E0 80 80): what the decoder replaces is counted.
        lost = data.decode("utf-8", "replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")
        return Reading("utf-8", max(stray, lost))
    # Five bytes mean nothing in Windows-1252; Latin-1 then reads every byte.
    return Reading("cp1252") if _decodes(data, "cp1252") else Reading("latin-1")
