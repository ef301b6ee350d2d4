"""Texts of reports are hostile: characters that steer a terminal or a spreadsheet are shown, not obeyed."""

import re

#: Control characters, and the ones that turn the reading direction or hide.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"[\s\u2028\u2029\x1c-\x1f\x85]+")
#: What Markdown and its HTML obey within a line, and at the beginning of one.
_INLINE_MARK = re.compile(r"[\\`*_{}\[\]<>|~&$^]")
_BLOCK_MARK = re.compile(r"^(?:\d+(?=[.)])|(?=[-+#=]))")
#: First characters that make a spreadsheet take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain(text: str) -> str:
    """One line that a terminal shows as it is: runs of blanks become one, steering characters their names.

    >>> plain("a\\x1b[31m b")
    'a<U+001B>[31m b'
    """
    return _STEERING.sub(_named, _BLANKS.sub(" ", text)).strip()


def shortened(text: str, longest: int) -> str:
    """At most `longest` characters, cut at a blank and ending in `…` when cut."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def cell(text: str) -> str:
    """A spreadsheet cell that is never taken for a formula: such a text gets an apostrophe before it."""
    shown = _STEERING.sub(_named, text.replace("\r\n", "\n"))
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def markdown(text: str) -> str:
    """One line in which no character means anything to Markdown or HTML."""
    return _BLOCK_MARK.sub(r"\g<0>\\", _INLINE_MARK.sub(r"\\\g<0>", plain(text)))


def _named(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
