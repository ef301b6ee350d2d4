"""Error rates as Markdown, for the docs."""

from collections.abc import Iterable, Iterator

from dateline.model.verdict import Audit
from dateline.render.audit.words import agreed, rate_rows
from dateline.render.safe import markdown

BAR = markdown("|")


def markdown_table(audit: Audit) -> Iterator[str]:
    """Lines of a Markdown table of the rates, then a list of agreements."""
    yield from table(rate_rows(audit))
    if audit.agreements:
        yield ""
        yield from (f"- {markdown(agreed(one))}" for one in audit.agreements)


def table(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Lines of a Markdown table; the first row is the header."""
    for number, row in enumerate(rows):
        # A cell never begins a line, so that a number at its beginning begins no list.
        yield f"| {' | '.join(markdown(f'|{cell}').removeprefix(BAR) for cell in row)} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"
