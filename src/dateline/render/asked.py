"""The answer to a question in a terminal: how it was understood, then the words with their places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.render.safe import plain

if TYPE_CHECKING:
    from rich.text import Text

    from dateline.model.asked import AskedAnswer, Found

#: Kinds of standing that are said of an event; others are marks of a quotation or a disagreement.
_SHOWN = "green"


def answer_lines(answer: "AskedAnswer") -> "Iterator[Text]":
    """Lines to print: `understood as`, then each answer with who, when, and where it stands."""
    from rich.text import Text

    parts = [f"{key}: {_flat(value)}" for key, value in answer.understood.items() if value]
    yield Text(plain(f"understood as {' · '.join(parts)}"), style="dim")
    if not answer.answers:
        yield Text(plain(answer.sentence))
    if answer.rephrased:
        yield Text(plain(f"a language model puts it so: {answer.rephrased}"))
    for found in answer.answers:
        yield Text.assemble((_head(found), "bold"), plain(found.text))
        first = found.evidence[0] if found.evidence else None
        place = f" · {first.report} {first.begin}-{first.end}" if first else ""
        more = f", and {len(found.evidence) - 1} more" if len(found.evidence) > 1 else ""
        marks = " · ".join(filter(None, (found.status, found.standing, found.source)))
        yield Text(f"    {plain(marks)}{place}{more}", style=_SHOWN)


def _head(found: "Found") -> str:
    before = " ".join(filter(None, (found.when, found.who)))
    return f"{plain(before)}  " if before else ""


def _flat(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
