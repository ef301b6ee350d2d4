"""Lines for a terminal of a story that is watched: timeline, storylines, plans, coverage."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.calendar import readable
from dateline.model.watched import Coverage, Milestone, Plan, PlanState, Storyline
from dateline.render.safe import plain, shortened
from dateline.render.terminal import COLUMN, DIM, LONGEST
from dateline.render.words import LED_TO, people, several

#: Entries of a thread that are shown; the rest are counted.
SHOWN = 5
#: Outlets named in one line; the rest are counted.
NAMED = 8
STATES: dict[PlanState, tuple[str, str]] = {
    "held": ("held", "green"),
    "ahead": ("still ahead", "yellow"),
    "no word": ("its day is past, and nothing linked to it says what became of it", "red"),
    "postponed": ("postponed", "magenta"),
    "replaced": ("replaced", "magenta"),
    "cancelled": ("cancelled", "magenta"),
    "undated": ("without a day by which it was due", DIM),
}


def milestone_lines(days: Iterable[Milestone]) -> Iterator[Text]:
    """Each day with its sentences and whose they are, and the entries of that day."""
    for day in days:
        for number, passage in enumerate(day.passages):
            head = _first(day.when if not number else "")
            yield head.append(shortened(plain(passage.text), LONGEST), "" if number else "bold")
            yield _below(plain(passage.source))
        named = f"named by {several(day.reports, 'report')}"
        yield _below(" · ".join([named, *day.entries]))


def storyline_lines(threads: Iterable[Storyline]) -> Iterator[Text]:
    """Each thread by name, with its first entries."""
    for thread in threads:
        span = thread.first if thread.first == thread.last else f"{thread.first or 'undated'} to {thread.last}"
        yield Text.assemble(
            (plain(thread.name), "bold"), (f"  {several(len(thread.entries), 'entry', 'entries')}, {span}", DIM)
        )
        chosen = sorted(thread.entries, key=lambda e: (-e.salience, e.id))[:SHOWN]
        for entry in (entry for entry in thread.entries if entry in chosen):
            yield (
                _first(entry.when or "undated")
                .append(shortened(plain(entry.summary), LONGEST))
                .append(f"  {entry.id}", DIM)
            )
        if len(thread.entries) > SHOWN:
            yield _below(f"and {len(thread.entries) - SHOWN} more")


def plan_lines(plans: Iterable[Plan]) -> Iterator[Text]:
    """What was announced; below it what became of it, and who announced it."""
    for plan in plans:
        entry = plan.entry
        yield _first(entry.when or "undated").append(shortened(plain(entry.summary), LONGEST), "bold")
        words, style = STATES[plan.state]
        line = Text(" " * COLUMN).append(words, style)
        if plan.state == "no word":
            line.append(f" (they tell up to {plan.told})", style)
        for each in entry.outcomes:
            line.append(f" · {LED_TO[each.kind]} {each.when or ''} {each.id}".replace("  ", " "), "green")
        who = [plain(people(entry))] if people(entry) else []
        source = [plain(entry.passage.source)] if entry.passage else []
        yield line.append(" · " + " · ".join([*who, *source, entry.id]), DIM)


def coverage_lines(lines: Iterable[Coverage]) -> Iterator[Text]:
    """Each entry with the outlets that told it, the first of them, and those that never did."""
    for line in lines:
        yield _first(line.when or "undated").append(shortened(plain(line.summary), LONGEST), "bold")
        told = Text(" " * COLUMN)
        for number, each in enumerate(line.carried[:NAMED]):
            told.append(", " if number else "", DIM)
            told.append(plain(each.outlet), "green" if each.outlet in line.first else "")
            told.append(f" {each.published or 'undated'}", DIM)
            told.append(" first" if each.outlet in line.first else "", "green")
            told.append(f" ({each.reports} reports)" if each.reports > 1 else "", DIM)
        yield told.append(_more(len(line.carried)), DIM)
        if line.omitted:
            missing = ", ".join(map(plain, line.omitted[:NAMED])) + _more(len(line.omitted))
            yield _below(f"not in: {missing}")
        yield _below(line.id)


def _more(many: int) -> str:
    return f" and {many - NAMED} more" if many > NAMED else ""


def _first(when: str) -> Text:
    return Text().append(f"{readable(when):<{COLUMN - 1}} ", "cyan")


def _below(words: str) -> Text:
    return Text(" " * COLUMN).append(words, DIM)
