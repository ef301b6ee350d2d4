"""How records to be judged, their sources and error rates are put into words, alike in every form."""

from collections.abc import Iterator

from dateline.model.verdict import Agreement, Audit, Item, Rate, Shown
from dateline.render.safe import plain

#: So many lines of derivation are shown: an event told by many has hundreds.
LINES = 16


def source(shown: Shown) -> str:
    """Whose words they are: `Harbour Post, 2031-03-11, “Strike enters third day” (post.txt)`."""
    passage = shown.passage
    title = f", “{plain(shown.title)}”" if shown.title else ""
    file = f" ({plain(passage.file)})" if passage.outlet else ""
    return f"{plain(passage.source)}{title}{file}"


def derivation(item: Item) -> list[str]:
    """Why it says so, a reason a line, each once: `date: Monday before publication [times/weekday]`."""
    said = [f"{line.aspect}: {plain(line.note)}{f' [{line.rule}]' if line.rule else ''}" for line in item.why]
    lines = list(dict.fromkeys(said))
    return lines if len(lines) <= LINES else [*lines[:LINES], f"and {len(lines) - LINES} more: dateline why"]


def percent(share: float | None) -> str:
    """`6.7 %`; a dash where there is none."""
    return "–" if share is None else f"{share * 100:.1f} %"


def rate_rows(audit: Audit) -> Iterator[tuple[str, ...]]:
    """The table of rates, its header first."""
    yield ("layer", "drawn", "judge", "right", "wrong", "unclear", "stale", "error rate", "95 % interval", "reasons")
    for rate in audit.rates:
        yield _rate(rate)


def _rate(rate: Rate) -> tuple[str, ...]:
    counts = (str(count) for count in (rate.right, rate.wrong, rate.unclear, rate.stale))
    reasons = ", ".join(f"{code} {count}" for code, count in rate.codes)
    between = "–" if rate.share is None else f"{rate.low * 100:.1f}–{rate.high * 100:.1f} %"
    return (rate.layer, rate.drawn, rate.by, *counts, percent(rate.share), between, reasons)


def agreed(one: Agreement) -> str:
    """Two judges in a line."""
    chance = "not defined: each gave one word throughout" if one.kappa is None else f"{one.kappa:.2f}"
    alike = f"{one.alike} of {one.both} alike ({percent(one.alike / one.both)})"
    return f"{one.layer}: {one.one} and {one.other}, {alike}, Cohen's kappa {chance}"
