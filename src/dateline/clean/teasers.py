"""Leads of other stories on the page: below a heading such as `Related stories`, or after the report has closed."""

from collections.abc import Sequence

from dateline.clean.lines import Line

_LEFT_ALONE = ("navigation", "promo", "credit", "embed")
#: What follows the close is other matter only while it is no longer than this share of the report,
#: or than the report itself where a line told twice or a section with a date shows that it is.
_LARGEST_SHARE = 0.5


def mark_after_heading(lines: Sequence[Line]) -> None:
    """Unended lines below `Related stories` are teasers; the first ended sentence is the report's own again."""
    opened = False
    for line in lines:
        if line.opens is not None:
            opened = True
        elif opened and line.kind is None:
            if line.ended and not line.text.endswith("?"):
                opened = False
            else:
                line.take("teaser", "below-related-heading")


def mark_after_close(lines: Sequence[Line]) -> None:
    """After a closing credit, lines that show the marks of other stories are teasers."""
    close, before = _close(lines)
    if close is None:
        return
    after = [line for line in lines[close + 1 :] if line.kind not in _LEFT_ALONE or line.rule == "section-date"]
    size = sum(len(line.text) for line in after)
    unended = any(not line.ended and len(line.text) > 20 for line in after)
    if (size <= before and _other_story(after)) or (size <= _LARGEST_SHARE * before and unended):
        for line in after:
            line.take("teaser", "after-close")


def _close(lines: Sequence[Line]) -> tuple[int | None, int]:
    """The first closing line below running text, and how many characters of text stand above it."""
    size = 0
    for index, line in enumerate(lines):
        if line.closes and size:
            return index, size
        size += len(line.text) if line.kind is None else 0
    return None, size


def _other_story(after: Sequence[Line]) -> bool:
    """A line told twice or a section with a date: a report's own last words have neither."""
    texts = [line.text for line in after]
    return len(set(texts)) < len(texts) or any(line.rule == "section-date" for line in after)
