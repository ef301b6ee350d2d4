"""Lines for a terminal: the same words in colour on a screen and plain in a pipe."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.model.answer import (
    Change,
    ConflictLine,
    DoubtLine,
    Entry,
    Fault,
    Passage,
    ReportLine,
    SaidLine,
    Side,
    Trace,
    WhyLine,
)
from dateline.render.safe import plain, shortened
from dateline.render.words import LED_TO, UNSETTLED, adds, people, several, standing, stated

#: Width of the column of dates; every line below an entry begins here.
COLUMN = 15
LONGEST = 280
DIM = "dim"
CUE = "yellow"
STYLES = {
    "occurred": "",
    "ongoing": "cyan",
    "planned": "yellow",
    "possible": "yellow",
    "conditional": "yellow",
    "postponed": "magenta",
    "cancelled": "magenta",
    "denied": "magenta",
    "negated": "magenta",
    "corroborated": "green",
    "disputed": "red",
    "one-sided": "yellow",
    "conflict": "red",
    "difference": "yellow",
    "gone": "red",
    "changed": "yellow",
    "new": "green",
}


def entry_lines(entries: Iterable[Entry]) -> Iterator[Text]:
    """The chronology: date and what; who, status and standing; the words and whose they are."""
    for entry in entries:
        head = _dated(entry.when)
        if entry.status in UNSETTLED:
            head.append(f"{entry.status.upper()} ", STYLES[entry.status])
        head.append(plain(entry.summary), "bold")
        yield head
        if entry.passage is not None and adds(entry):
            yield _words(entry.passage, entry.said_by)
        yield _facts(entry)


def said_lines(lines: Iterable[SaidLine]) -> Iterator[Text]:
    """What was said: day and speaker, the words, how they come to us; then who else tells the same words, and how."""
    for first, *again in _by_utterance(lines):
        head = _dated(first.said or first.published)
        head.append(plain(first.speaker or "speaker uncertain"), "bold")
        if first.cue and first.kind != "direct":
            head.append(f" {plain(first.cue)}", CUE)
        if first.about:
            head.append(f"  on {plain(', '.join(first.about))}", DIM)
        yield head
        yield _said(first)
        alike = [line for line in again if _same_words(line, first)]
        sources = "; ".join(dict.fromkeys(plain(line.passage.source) for line in (first, *alike)))
        yield _below(f"{sources} · {_how(first)} · {first.id}", DIM)
        for line in again:
            if line not in alike:
                yield _said(line).append(f" — {plain(line.passage.source)} · {_how(line)}", DIM)


def _by_utterance(lines: Iterable[SaidLine]) -> list[list[SaidLine]]:
    """Tellings of one utterance together, where the first of them stands; the most literal of them first."""
    groups: dict[str, list[SaidLine]] = {}
    for line in lines:
        groups.setdefault(line.utterance or line.id, []).append(line)
    literal = {"direct": 0, "mixed": 1, "indirect": 2}
    return [sorted(group, key=lambda line: literal.get(line.kind, 3)) for group in groups.values()]


def _same_words(one: SaidLine, other: SaidLine) -> bool:
    return one.text.split() == other.text.split()


def _said(line: SaidLine) -> Text:
    return _below(shortened(plain(line.text), LONGEST * 2), "italic" if line.passage.verbatim else "")


def _how(line: SaidLine) -> str:
    """Whether the words are the speaker's or the outlet's, and through whom they came."""
    how = [line.kind if line.passage.verbatim else f"{line.kind}, in the outlet's words"]
    how += [f"{line.sourcing} source"] if line.sourcing != "named" else []
    how += [f"via {plain(', '.join(line.via))}"] if line.via else []
    return " · ".join(how)


def trace_lines(trace: Trace) -> Iterator[Text]:
    """Exact words in their reports, marked, with the words around them."""
    yield Text.assemble((f"{trace.record} {trace.id}  ", DIM), (plain(trace.line), "bold"))
    for passage in trace.passages:
        yield Text.assemble(
            (plain(passage.source), "cyan"), (f"  {passage.report}:{passage.begin}-{passage.end}", DIM)
        )
        words = Text("    ")
        words.append(f"{plain_edge(passage.before)}", DIM)
        words.append("[", "yellow")
        words.append_text(_verbatim(passage))
        words.append("]", "yellow")
        words.append(f"{plain_edge(passage.after)}", DIM)
        yield words
    if not trace.passages:
        yield Text("    no words of its own", DIM)


def why_lines(lines: Iterable[WhyLine]) -> Iterator[Text]:
    """Reasons: what is explained, why, by which rule, on which words; under each telling what bears on it alone."""
    of: str | None = None
    for line in lines:
        if line.of != of:
            of = line.of
            yield Text.assemble((plain(of), "bold") if of else "", (f"  {line.target}", DIM) if of else "")
        yield Text.assemble(
            (f"{line.aspect:<{COLUMN - 1}} ", "cyan"), plain(line.note), (f"  {line.rule}", DIM) if line.rule else ""
        )
        for passage in line.passages:
            yield Text.assemble(
                " " * COLUMN, shortened(plain(passage.text), LONGEST), (f"  {plain(passage.source)}", DIM)
            )


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
            yield _below(plain(line.resolution), DIM)


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
    """Doubts under the file they are about."""
    file: str | None = ""
    for line in lines:
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
        head = _dated(line.published)
        head.append(plain(line.outlet or "-"), "bold")
        head.append(f"  {plain(line.title or '')}" if line.title else "")
        yield head
        facts = [plain(line.file), f"date from {line.basis}" if line.published else "no date found"]
        facts += [several(line.events, "event"), several(line.quotations, "quotation"), several(line.doubts, "doubt")]
        facts += [f"language {line.language}"] if line.language not in (None, "en") else []
        facts += [f"copy of {line.copy_of}"] if line.copy_of else []
        yield _below(f"{' · '.join(facts)} · {line.id}", DIM)
        if line.note:
            yield _below(plain(line.note), DIM)


def change_lines(lines: Iterable[Change]) -> Iterator[Text]:
    """What is new, changed or gone."""
    for line in lines:
        text = Text.assemble((f"{line.kind:<{COLUMN - 1}} ", STYLES.get(line.kind, "cyan")), plain(line.line))
        if line.before:
            text.append(f"  was {line.before}, is {line.after}", "yellow")
        yield text.append(f"  {line.id}", DIM)


def passage_lines(passages: Iterable[Passage]) -> Iterator[Text]:
    """Words found by a search, in their place."""
    for passage in passages:
        words = Text.assemble((f"{plain(passage.source)}  ", "cyan"), (plain_edge(passage.before), DIM))
        words.append(plain(passage.text), "bold")
        words.append(plain_edge(passage.after), DIM)
        yield words.append(f"  {passage.report}", DIM)


def fault_lines(faults: Iterable[Fault]) -> Iterator[Text]:
    """What `check` found wrong."""
    for fault in faults:
        yield Text.assemble((f"{fault.id}  ", "red"), plain(fault.message))


def plain_edge(text: str) -> str:
    """Context beside traced words: the blank at the edge is kept, so that words stay apart."""
    shown = plain(text)
    return (" " if text[:1].isspace() else "") + shown + (" " if shown and text[-1:].isspace() else "")


def _dated(when: str | None) -> Text:
    return Text().append(f"{when or 'undated':<{COLUMN - 1}} ", "cyan" if when else DIM)


def _below(text: str, style: str = "") -> Text:
    return Text(" " * COLUMN).append(text, style)


def _facts(entry: Entry) -> Text:
    facts = _below("")
    parts = [(f"{plain(entry.label)}: {plain(people(entry))}" if people(entry) else plain(entry.label), "")]
    parts += [] if entry.status in UNSETTLED else [(entry.status, STYLES[entry.status])]
    parts += [(standing(entry), STYLES.get(entry.standing, ""))]
    parts += [("background", DIM)] if entry.background else []
    parts += [(several(entry.conflicts, "disagreement"), "red")] if entry.conflicts else []
    parts += [(f"{LED_TO[each.kind]} {each.when or each.id}", "green") for each in entry.outcomes]
    parts += [(plain(entry.passage.source), DIM)] if entry.passage and not adds(entry) else []
    for number, (words, style) in enumerate([*parts, (entry.id, DIM)]):
        facts.append(" · " if number else "", DIM)
        facts.append(words, style)
    return facts


def _words(passage: Passage, speaker: str | None) -> Text:
    """The words with their source."""
    return _passage(passage, LONGEST).append(f" — {plain(stated(passage, speaker))}", DIM)


def _passage(passage: Passage, longest: int) -> Text:
    return _below(shortened(plain(passage.text), longest), "italic" if passage.verbatim else "")


def _verbatim(passage: Passage) -> Text:
    """The exact words, those that stood in quotation marks set apart by style alone."""
    words, at = Text(), 0
    for begin, end in passage.verbatim:
        words.append(plain_edge(passage.text[at:begin]), "bold")
        words.append(plain_edge(passage.text[begin:end]), "bold italic green")
        at = end
    return words.append(plain_edge(passage.text[at:]), "bold")


def _near(line: DoubtLine) -> bool:
    """Words are shown only when the doubt points at some, not at the whole report."""
    return line.doubt.begin != 0 or (line.doubt.end or 0) < LONGEST
