"""Records to be judged, reason codes and error rates as lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from dateline.model.verdict import Audit, Item, Shown
from dateline.render.audit.words import agreed, derivation, rate_rows, source
from dateline.render.safe import plain

DIM = "dim"
#: The column of field names.
NAMES = 15


def item_lines(item: Item, number: int, of: int) -> Iterator[Text]:
    """A record: what it says, its words in their place, why it says so."""
    yield Text.assemble((f"{number} of {of}  ", "cyan"), (plain(item.line), "bold"), (f"  {item.target}", DIM))
    for name, value in item.fields:
        yield Text.assemble((f"{name:<{NAMES - 1}} ", "cyan"), plain(value))
    for shown in item.shown:
        yield from _shown(shown)
    for line in derivation(item):
        yield Text(" " * NAMES + line, DIM)


def _shown(shown: Shown) -> Iterator[Text]:
    passage = shown.passage
    yield Text.assemble((f"{'':<{NAMES}}", ""), (source(shown), "cyan"))
    words = Text(" " * NAMES)
    words.append(f"{plain(passage.before)} ", DIM)
    words.append("[", "yellow").append(plain(passage.text)).append("]", "yellow")
    yield words.append(f" {plain(passage.after)}", DIM)


def code_lines(codes: Iterable[tuple[str, str]]) -> Iterator[Text]:
    """Reason codes under their numbers."""
    for number, (code, meaning) in enumerate(codes, 1):
        yield Text.assemble((f"{number:>3}  ", "cyan"), (f"{code:<21}", "bold"), meaning)


def audit_lines(audit: Audit) -> Iterator[Text]:
    """Error rates in columns, then agreements."""
    rows = [tuple(plain(cell) for cell in row) for row in rate_rows(audit)]
    if len(rows) == 1:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        yield Text(_columns(row, widths), "bold" if number == 0 else "")
    for one in audit.agreements:
        yield Text(plain(agreed(one)))


def _columns(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
