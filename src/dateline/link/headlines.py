"""The headline a line stands under: what a report is about says what "the committee" or "the bill" in it is.

Shown beside the line, as words of the outlet, wherever it tells more than the line does.
"""

from functools import lru_cache

from dateline.link.pile import Pile
from dateline.link.words import content, content_of
from dateline.model import EventMention, Layers, Report

#: A headline has so many words at least; a shorter title is a name of the file or of the outlet.
FEWEST = 3
#: One longer is no headline, in characters.
LONGEST = 200
#: Where so much of what a headline says stands in the line, it adds nothing.
KNOWN = 0.6
#: So many headlines are held: the events of a report come one after the other, those of a story by turns.
RECENT = 2_000
#: So many characters may stand before the first sentence of a body: `VARHOLM, 3 May (Agency) -`.
HEAD = 60


def headline_over(pile: Pile, mention: EventMention, line: str, *, whole: bool = False) -> str | None:
    """The headline of the report that a line is taken from; None where the line is it, or says what it says.

    `whole`: the line wants nothing to be understood, so that of a report's first sentence none is shown either.
    """
    report = pile.reports[mention.report]
    if in_headline(pile, mention) or (whole and opens(report, mention)):
        return None
    headline = _headline(report)
    return headline if headline and _adds(headline, line) else None


def _headline(report: Report) -> str | None:
    """The headline in the text, or the title declared beside it."""
    own = next((report.words(b.begin, b.end) for b in report.blocks if b.kind == "headline"), None)
    return (_plain(own) if own else None) or (_plain(report.title) if report.title else None)


@lru_cache(RECENT)
def _plain(words: str) -> str | None:
    """A headline in one line; None where it is none. Many events stand under one."""
    plain = " ".join(words.split())
    return plain if len(plain.split()) >= FEWEST and len(plain) <= LONGEST else None


def in_headline(pile: Pile, mention: EventMention) -> bool:
    """Told in the headline of its report."""
    block = pile.reports[mention.report].block_at(mention.begin)
    return block is not None and block.kind == "headline"


def opens(report: Report, mention: EventMention) -> bool:
    """Told in the first sentence of the body, behind a place and a day at most."""
    first = next((b.begin for b in report.blocks if b.kind == "body"), None)
    return first is not None and 0 <= mention.sentence[0] - first < HEAD


def _adds(headline: str, line: str) -> bool:
    told = content_of(headline)
    return len(told - content_of(line)) > (1 - KNOWN) * len(told)


def body_begin(layers: Layers) -> int:
    """Where the body of a report begins."""
    return next((b.begin for b in layers.report.blocks if b.kind == "body"), 0)


def headline_words(layers: Layers) -> tuple[str, ...]:
    """The content of the headline of a report, each stem once, in order; empty where it has none."""
    report = layers.report
    return tuple(
        dict.fromkeys(s for b in report.blocks if b.kind == "headline" for s in content(report.text[b.begin : b.end]))
    )
