"""The words of the report itself, and names in a text that may credit another outlet."""

import re
from collections.abc import Iterator

from dateline.model import READ_BLOCKS, Report

#: Blocks whose words are the report's own text; captions and embeds travel with pictures and posts.
TEXT_BLOCKS = READ_BLOCKS - {"caption", "embed"}
#: A name: up to six words, the first of them written large.
_NAME = r"(?:[Tt]he )?(?P<name>[A-Z][\w.&'’-]*(?: [\w.&'’-]+){0,5}"
_BEFORE = re.compile(r"\b(?i:per|according to|citing|reported by|via|quoted by|told)\s" + _NAME + ")")
_AFTER = re.compile(r"\b" + _NAME + r"?)\s(?:has |had )?(?:reported|reports|writes|wrote)\b")


def own_text(report: Report) -> str:
    """The words of the report itself, without captions, credits, embeds; the whole text when it has no blocks."""
    kept = [report.text[b.begin : b.end] for b in report.blocks if b.kind in TEXT_BLOCKS]
    return "\n".join(kept) if report.blocks else report.text


def credits_in(text: str) -> Iterator[tuple[int, bool, str]]:
    """Names that may be credited: place, whether a source's name begins the words (else it ends them), the words."""
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            yield found.start("name"), pattern is _BEFORE, found["name"]
