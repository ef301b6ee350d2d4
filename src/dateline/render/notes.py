"""The lists beside the chronology on the screen: conflicts, doubts, reports, faults of a file."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.model.answer import ConflictLine, DoubtLine, Fault, ReportLine, Side
from dateline.render.safe import plain, shortened
from dateline.render.terminal import COLUMN, DIM, LONGEST, STYLES, below, dated
from dateline.render.words import several


def conflict_lines(lines: Iterable[ConflictLine]) -> Iterator[Text]:
    """Disagreements: what about, then each side with its words."""
    for line in lines:
        yield Text.assemble(
            (f"{line.degree:<{COLUMN - 1}} ", STYLES[line.degree]),
            (f"{line.attribute} ", "bold"),
            shortened(plain(line.subject), LONGEST // 2),
            (f"  {line.state}  {line.id}", DIM),
        )
        for side in line.sides:
            yield from _side(side)
        if line.resolution:
            yield below(plain(line.resolution), DIM)


def _side(side: Side) -> Iterator[Text]:
    """A value and the words that give it; once when they are the same."""
    if len(side.passages) == 1 and side.passages[0].text.split() == side.value.split():
        source = plain(side.passages[0].source)
        yield Text.assemble(" " * COLUMN, (shortened(plain(side.value), LONGEST), "bold"), (f"  {source}", DIM))
        return
    yield Text.assemble(" " * COLUMN, (plain(side.value), "bold"))
    for passage in side.passages:
        words = shortened(plain(passage.text), LONGEST)
        yield Text.assemble(" " * (COLUMN + 2), words, (f"  {plain(passage.source)}", DIM))


def doubt_lines(lines: Iterable[DoubtLine]) -> Iterator[Text]:
    """How many there are of each code, the rarest first, then the doubts under the file they are about."""
    told = list(lines)
    counts = Counter(line.doubt.code for line in told)
    if len(counts) > 1:
        codes = ", ".join(f"{count} {code}" for code, count in sorted(counts.items(), key=lambda c: (c[1], c[0])))
        yield Text.assemble((f"{codes} (--code CODE shows those of one)", DIM))
    file: str | None = ""
    for line in told:
        if line.file != file:
            file = line.file
            yield Text(plain(file) if file else "files", "bold")
        doubt = line.doubt
        words = f"  [{shortened(plain(line.passage.text), 60)}]" if line.passage and _near(line) else ""
        yield Text.assemble(
            "  ", (doubt.code, "yellow"), " ", plain(doubt.message), (f"{words}  {doubt.step}  {doubt.id}", DIM)
        )


def report_lines(lines: Iterable[ReportLine]) -> Iterator[Text]:
    """Reports by day: date and how it is known, outlet, title or file, what was found in them."""
    for line in lines:
        head = dated(line.published)
        head.append(plain(line.outlet or "-"), "bold")
        head.append(f"  {plain(line.title or '')}" if line.title else "")
        yield head
        facts = [plain(line.file), f"date from {line.basis}" if line.published else "no date found"]
        facts += [several(line.events, "event"), several(line.quotations, "quotation"), several(line.doubts, "doubt")]
        facts += [f"language {line.language}"] if line.language not in (None, "en") else []
        facts += [f"copy of {line.copy_of}"] if line.copy_of else []
        yield below(f"{' · '.join(facts)} · {line.id}", DIM)
        if line.note:
            yield below(plain(line.note), DIM)


def fault_lines(faults: Iterable[Fault]) -> Iterator[Text]:
    """What `check` found wrong."""
    for fault in faults:
        yield Text.assemble((f"{fault.id}  ", "red"), plain(fault.message))


def _near(line: DoubtLine) -> bool:
    """Words are shown only when the doubt points at some, not at the whole report."""
    return line.doubt.begin != 0 or (line.doubt.end or 0) < LONGEST
