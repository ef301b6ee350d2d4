"""The running text of a report: paragraphs that follow each other, as one, cut into sentences.

A denial, or another's number, often has a paragraph of its own right behind what it answers.
"""

from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from dateline.link.retelling import SENTENCE_END
from dateline.model import Block, Report, Span

#: Blocks that are running text, and those between which something new begins.
TEXT, ANEW = frozenset({"standfirst", "body"}), frozenset({"headline", "subheading"})


def passages(report: Report) -> Iterator[list[Block]]:
    """Runs of paragraphs under one heading; a picture's caption or a teaser between them parts nothing."""
    told = [block for block in report.blocks if block.kind in TEXT or block.kind in ANEW]
    for text, run in groupby(told, lambda block: block.kind in TEXT):
        if text:
            yield list(run)


def sentences(report: Report, passage: list[Block]) -> list[Span]:
    """The sentences of a run of paragraphs, without the blanks around them."""
    return list(chain.from_iterable(_of_block(report, block) for block in passage))


def _of_block(report: Report, block: Block) -> Iterator[Span]:
    text = report.text
    ends = (found.end() for found in SENTENCE_END.finditer(text, block.begin, block.end))
    for first, last in pairwise([block.begin, *ends, block.end]):
        said = text[first:last]
        if bare := said.strip():
            begin = first + said.index(bare)
            yield Span(report.id, begin, begin + len(bare))
