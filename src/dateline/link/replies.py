"""Who answers what: `the ministry disputes the accusations` answers the accusation told before it in that report."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.happenings import Happening, make_link, span
from dateline.link.pile import Pile
from dateline.model import EventMention, Link

#: The accusation stands in the sentence before its answer, so many characters off at most.
REACH = 20
#: `She found the allegations disturbing` makes none.
_MADE_BEFORE = re.compile(r"\b(?:the|these|those|this|that|such|any)\s(?:\w+\s)?$", re.IGNORECASE)
_ANSWERED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|refut\w+|dismiss\w*|rebuff\w*|rebut\w*)\b.{0,30}?"
    r"\b(?:the|these|those|this|that|such|all|any)\s(?:\w+\s)?"
    r"(?:accusations?|allegations?|claims?|charges?|criticisms?|assertions?)\b",
    re.IGNORECASE,
)


def reply_links(pile: Pile, items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `follows` from an answer to the nearest accusation before it that somebody else makes."""
    told: dict[str, list[tuple[EventMention, Happening]]] = defaultdict(list)
    for item in items:
        for mention in item.mentions:
            if mention.type in ("ACCUSE", "REJECT"):
                told[mention.report].append((mention, item))
    for report in sorted(told):
        here = sorted(told[report], key=lambda pair: (pair[0].begin, pair[0].id))
        for place, (answer, item) in enumerate(here):
            found = _ANSWERED.search(pile.sentence(answer)) if answer.type == "REJECT" else None
            if found and found.start() <= answer.begin - answer.sentence[0] < found.end():
                yield from _answers(pile.reports[report].text, answer, item, here[:place])


def _answers(
    text: str, answer: EventMention, item: Happening, before: Sequence[tuple[EventMention, Happening]]
) -> Iterator[Link]:
    for mention, accusation in reversed(before):
        if answer.sentence[0] - mention.sentence[1] > REACH:
            return
        apart = accusation.id != item.id and mention.sentence != answer.sentence
        told = not _MADE_BEFORE.search(text[max(0, mention.begin - REACH) : mention.begin])
        if mention.type == "ACCUSE" and told and apart and not accusation.actors & item.actors:
            yield make_link("follows", item.id, accusation.id, [span(answer), span(mention)])
            return
