"""Lines for a terminal: the same words in colour on a screen and plain in a pipe."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.calendar import readable
from dateline.model.answer import (
    Change,
    Entry,
    Passage,
    SaidLine,
    Trace,
    WhyLine,
)
from dateline.render.safe import plain, shortened
from dateline.render.words import LED_TO, UNSETTLED, adds, people, several, standing, stated, under

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
        head = dated(entry.when)
        if entry.status in UNSETTLED:
            head.append(f"{entry.status.upper()} ", STYLES[entry.status])
        head.append(plain(entry.summary), "bold")
        yield head
        if entry.headline:
            yield below(shortened(plain(under(entry.headline)), LONGEST), DIM)
        if entry.passage is not None and adds(entry):
            yield _words(entry.passage, entry.said_by)
        yield _facts(entry)


def said_lines(lines: Iterable[SaidLine]) -> Iterator[Text]:
    """What was said: day and speaker, the words, how they come to us; then who else tells the same words, and how."""
    for first, *again in _by_utterance(lines):
        head = dated(first.said or first.published)
        head.append(plain(first.speaker or "speaker uncertain"), "bold")
        if first.cue and first.kind != "direct":
            head.append(f" {plain(first.cue)}", CUE)
        if first.about:
            head.append(f"  on {plain(', '.join(first.about))}", DIM)
        yield head
        yield _said(first)
        alike = [line for line in again if _same_words(line, first)]
        sources = "; ".join(dict.fromkeys(plain(line.passage.source) for line in (first, *alike)))
        yield below(f"{sources} · {_how(first)} · {first.id}", DIM)
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
    return below(shortened(plain(line.text), LONGEST * 2), "italic" if line.passage.verbatim else "")


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


def plain_edge(text: str) -> str:
    """Context beside traced words: the blank at the edge is kept, so that words stay apart."""
    shown = plain(text)
    return (" " if text[:1].isspace() else "") + shown + (" " if shown and text[-1:].isspace() else "")


def dated(when: str | None) -> Text:
    """The column of dates: a day or `undated`."""
    return Text().append(f"{readable(when) if when else 'undated':<{COLUMN - 1}} ", "cyan" if when else DIM)


def below(text: str, style: str = "") -> Text:
    """A line under an entry, behind the column of dates."""
    return Text(" " * COLUMN).append(text, style)


def _facts(entry: Entry) -> Text:
    facts = below("")
    parts = [(f"{plain(entry.label)}: {plain(people(entry))}" if people(entry) else plain(entry.label), "")]
    parts += [] if entry.status in UNSETTLED else [(entry.status, STYLES[entry.status])]
    parts += [(standing(entry), STYLES.get(entry.standing, ""))]
    parts += [("background", DIM)] if entry.background else []
    parts += [(several(entry.conflicts, "disagreement"), "red")] if entry.conflicts else []
    parts += [
        (f"{LED_TO[each.kind]} {readable(each.when) if each.when else each.id}", "green") for each in entry.outcomes
    ]
    parts += [(plain(entry.passage.source), DIM)] if entry.passage and not adds(entry) else []
    for number, (words, style) in enumerate([*parts, (entry.id, DIM)]):
        facts.append(" · " if number else "", DIM)
        facts.append(words, style)
    return facts


def _words(passage: Passage, speaker: str | None) -> Text:
    """The words with their source."""
    return _passage(passage, LONGEST).append(f" — {plain(stated(passage, speaker))}", DIM)


def _passage(passage: Passage, longest: int) -> Text:
    return below(shortened(plain(passage.text), longest), "italic" if passage.verbatim else "")


def _verbatim(passage: Passage) -> Text:
    """The exact words, those that stood in quotation marks set apart by style alone."""
    words, at = Text(), 0
    for begin, end in passage.verbatim:
        words.append(plain_edge(passage.text[at:begin]), "bold")
        words.append(plain_edge(passage.text[begin:end]), "bold italic green")
        at = end
    return words.append(plain_edge(passage.text[at:]), "bold")
