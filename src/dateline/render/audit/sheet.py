"""The sheet: a CSV table with a row a record and empty columns for the verdict, to be filled in anywhere."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.model.verdict import Item, Shown, Verdict
from dateline.render.audit.words import derivation, source
from dateline.render.safe import cell

#: The columns every sheet begins with, what may stand between (those that its layer has), and those it ends with.
FIRST = ("number", "layer", "id", "mark", "drawn")
FIELDS = (
    *("date", "what", "headline", "who", "to whom", "where", "words of", "status", "standing", "background"),
    *("words", "cue", "speaker", "said", "kind", "source", "this", "is", "that"),
)
LAST = ("sources", "derivation", "verdict", "code", "note", "judge", "at", "rests_on")


def sheet(
    items: Sequence[Item], drawn: str, given: Mapping[str, Verdict] | None = None, *, reasons: bool = True
) -> Iterator[str]:
    """Lines of CSV with a header, line ends included. `given`: verdicts there are already, by the record's id.

    Without `reasons` the derivation is left empty: for judges who are to see the sources alone.
    """
    has = {name for item in items for name, _ in item.fields}
    names = [name for name in FIELDS if name in has]
    yield _line((*FIRST, *names, *LAST))
    for number, item in enumerate(items, 1):
        fields = dict(item.fields)
        row = (number, item.layer, item.target, item.mark, drawn, *(fields.get(name) for name in names))
        verdict = (given or {}).get(item.target)
        words = "\n\n".join(_words(shown) for shown in item.shown)
        why = "\n".join(derivation(item)) if reasons else None
        yield _line((*row, words, why, *_word(verdict), " ".join(item.anchors)))


def verdict_rows(log: Iterable[Verdict]) -> Iterator[str]:
    """All verdicts as CSV that `--import` reads."""
    yield _line(("layer", "id", "mark", "drawn", "verdict", "code", "note", "judge", "at", "rests_on"))
    for one in log:
        yield _line((one.layer, one.target, one.mark, one.drawn, *_word(one), " ".join(one.anchors)))


def _word(verdict: Verdict | None) -> tuple[str | None, ...]:
    if verdict is None:
        return (None,) * 5
    return verdict.judgement, " ".join(verdict.codes), verdict.note, verdict.by, verdict.at


def _words(shown: Shown) -> str:
    """The words between >>> and <<<, in their place, under their source."""
    passage = shown.passage
    before, after = (" ".join(words.split()) for words in (passage.before, passage.after))
    return f"{source(shown)}:\n{before} >>>{passage.text}<<< {after}".strip()


def _line(cells: Iterable[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([cell(value) if isinstance(value, str) else value for value in cells])
    return written.getvalue()
