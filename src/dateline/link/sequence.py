"""What came before what, and what is said to have caused what: read from words between triggers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.happenings import Happening, make_link
from dateline.link.pile import Pile
from dateline.model import EventMention, Link, Span

#: Words further apart than this belong to other clauses.
FAR = 90
#: These cause words are weak: they count only for what went wrong or was refused.
WEAK_CAUSES = frozenset({"over", "because"})
#: A thing called off or refused `after` another is told as its consequence.
CALLED_OFF = frozenset({"postpone", "cancel", "resign", "sanction", "protest", "arrest", "accuse"})


@cache
def order_words() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Pattern, order and words of each row; longer words first."""
    rows = sorted(
        read_table(Path(__file__).with_name("order_words.tsv")), key=lambda r: (-len(r["words"]), r["words"])
    )
    return tuple(
        (re.compile(rf"\b{re.escape(row['words'])}\b", re.IGNORECASE), row["order"], row["words"]) for row in rows
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its event."""

    mention: EventMention
    happening: Happening


def sequence_links(pile: Pile, items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `follows` and `caused_by` links that words of a sentence tell."""
    sentences: dict[tuple[str, int, int], list[Placed]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            sentences[mention.report, *mention.sentence].append(Placed(mention, item))
    for key in sorted(sentences):
        placed = sorted(sentences[key], key=lambda p: (p.mention.begin, p.mention.end, p.mention.id))
        for i, one in enumerate(placed):
            for other in placed[i + 1 :]:
                if one.happening.id != other.happening.id:
                    yield from _ordered(pile, key, one, other)


def _ordered(pile: Pile, sentence: tuple[str, int, int], one: Placed, other: Placed) -> Iterator[Link]:
    text = pile.reports[sentence[0]].text
    evidence = Span(*sentence)
    between = text[one.mention.end : other.mention.begin]
    if len(between) <= FAR and (found := _cue(between)):
        order, words, _ = found
        yield from _links(order, words, one, other, evidence)
        return
    lead = text[sentence[1] : one.mention.begin]
    if "," in between and len(lead) <= FAR and (found := _cue(lead)) and found[2]:
        order, words, _ = found
        yield from _links(order, words, other, one, evidence)


def _cue(words: str) -> tuple[str, str, bool] | None:
    """The order word in a stretch that stands nearest its end, and whether it opens the stretch."""
    best: tuple[int, str, str] | None = None
    for pattern, order, name in order_words():
        for found in pattern.finditer(words):
            if best is None or found.start() > best[0]:
                best = (found.start(), order, name)
    return (best[1], best[2], not words[: best[0]].strip(' \t\n,"“')) if best else None


def _links(order: str, words: str, head: Placed, tail: Placed, evidence: Span) -> Iterator[Link]:
    """`head ORDER-WORDS tail`, as in `left after the vote`."""
    first, later = (tail, head) if order in ("after", "cause") else (head, tail)
    if order in ("after", "before"):
        yield make_link("follows", later.happening.id, first.happening.id, [evidence])
    strong = order in ("cause", "effect") and words not in WEAK_CAUSES
    gone_wrong = order in ("after", "cause") and bool(head.happening.families & CALLED_OFF)
    if strong or gone_wrong or (order == "after" and "off" in head.happening.courses):
        yield make_link("caused_by", later.happening.id, first.happening.id, [evidence])
