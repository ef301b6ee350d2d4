"""How strongly something was said, and whether it was spoken of at all, where reports or speakers differ on it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.link.conflicts import make_conflict
from dateline.link.happenings import Happening, by_participant, span
from dateline.link.join import blocks
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.speech import Speech, sentence_around
from dateline.link.tellings import Telling
from dateline.link.thesaurus import steps_of
from dateline.link.words import stem, words
from dateline.model import Conflict, EventMention

#: Two tellings of one act of speech share so many words that few reports hold: at most so many, or that share.
SHARED, FEW, FEW_SHARE = 2, 3, 0.01
#: An act of speech meets so many of those next in time.
NEAR = 12
_RAISED = re.compile(
    r"(?:br(?:ing|ings|inging|ought) up|rais|mention|discuss|touch\w* on|broach|talk\w* about)", re.I
)
#: What was not raised is named so near behind the word; the meeting lasted at most so many days.
REACH, LONGEST = 40, 3


@dataclass(frozen=True, slots=True)
class Act:
    """An act of speech that a word of some strength tells."""

    mention: EventMention
    telling: Telling
    speaker: str
    scale: str
    step: int


def strength_differences(pile: Pile, items: Sequence[Happening], spans: SpanWords) -> Iterator[Conflict]:
    """Yield what one report tells as raised and another as pleaded for: one speaker, one addressee, one matter."""
    acts = sorted(_acts(items), key=lambda a: (a.telling.window.first, a.mention.id, a.scale))
    for i, j in blocks(acts, lambda a: [f"{a.speaker} {a.scale}"], NEAR):
        one, other = acts[i], acts[j]
        if (
            one.step != other.step
            and _may_be_one(one, other)
            and _one_matter(pile, spans, one.mention, other.mention)
        ):
            sides = [(pile.words(span(act.mention)), [span(act.mention)]) for act in (one, other)]
            yield make_conflict("wording", "difference", min(one.mention.id, other.mention.id), sides)


def _acts(items: Sequence[Happening]) -> Iterator[Act]:
    for item in items:
        for telling, mention in zip(item.tellings, item.mentions, strict=True):
            if telling.course != "held" or not telling.receivers:
                continue
            for scale, step in sorted(steps_of(stem(words(mention.text)[0])).items()):
                yield from (Act(mention, telling, who, scale, step) for who in sorted(telling.actors))


def _may_be_one(one: Act, other: Act) -> bool:
    a, b = one.telling, other.telling
    to_one = bool(a.receivers & b.receivers) or len(a.countries & b.countries) > 1
    return a.report != b.report and a.story == b.story and to_one and a.window.meets(b.window)


def _one_matter(pile: Pile, spans: SpanWords, one: EventMention, other: EventMention) -> bool:
    """Their sentences, or one and the sentence before the other, share words that few reports hold."""
    return any(
        len(_rare(spans, _stems(spans, a) & _with_before(pile, spans, b))) >= SHARED
        for a, b in ((one, other), (other, one))
    )


def _stems(spans: SpanWords, mention: EventMention) -> frozenset[str]:
    return spans.stems(mention.report, *mention.sentence)


def _with_before(pile: Pile, spans: SpanWords, mention: EventMention) -> frozenset[str]:
    text, begin = pile.reports[mention.report].text, mention.sentence[0]
    before = len(text[:begin].rstrip())
    first = sentence_around(text, max(0, before - 2), before)[0] if before else begin
    return spans.stems(mention.report, first, mention.sentence[1])


def _rare(spans: SpanWords, stems: frozenset[str]) -> list[str]:
    most = max(FEW, FEW_SHARE * spans.weights.total)
    return [s for s in stems if not s.startswith("@") and spans.weights.seen[s] <= most]


def denied_topics(
    pile: Pile, items: Sequence[Happening], speeches: Sequence[Speech], entity_of: Mapping[str, str]
) -> Iterator[Conflict]:
    """Yield what one person says was not raised in a meeting and the other of the two spoke about in those days."""
    denials = [pair for item in items for pair in _denials(pile, item, entity_of)]
    meetings = by_participant([i for i in items if _is_meeting(i)]) if denials else {}
    spoken = _spoken_of(pile, speeches, entity_of) if denials else {}
    for denial in denials:
        for who in sorted(denial.telling.actors):
            for speech in spoken.get(denial.topic, ()):
                if any(_between(m, who, denial, speech) for m in meetings.get(who, ())):
                    sides = [(pile.words(at), [at]) for at in (span(denial.mention), speech.span)]
                    yield make_conflict("status", "difference", denial.event, sides)


@dataclass(frozen=True, slots=True)
class Denial:
    """A mention that says of a topic that it was not raised."""

    event: str
    mention: EventMention
    telling: Telling
    topic: str


def _denials(pile: Pile, item: Happening, entity_of: Mapping[str, str]) -> Iterator[Denial]:
    for telling, mention in zip(item.tellings, item.mentions, strict=True):
        denied = telling.course == "not" and _RAISED.match(mention.text)
        if denied and (topic := _topic(pile, mention, entity_of)):
            yield Denial(item.id, mention, telling, topic)


def _topic(pile: Pile, mention: EventMention, entity_of: Mapping[str, str]) -> str | None:
    """The one named straight behind the word for raising it."""
    here = (m for m in pile.mentions[mention.report] if mention.end <= m.begin <= mention.end + REACH)
    return next((entity_of[m.entity] for m in here if m.form == "name" and m.entity in entity_of), None)


def _is_meeting(item: Happening) -> bool:
    """A meeting or call that was held on stated days, and not for long."""
    short = item.window.stated and (item.window.last - item.window.first).days <= LONGEST
    return short and "held" in item.courses and not item.families.isdisjoint({"meet", "call"})


def _spoken_of(pile: Pile, speeches: Sequence[Speech], entity_of: Mapping[str, str]) -> dict[str, list[Speech]]:
    """Quotations by each one that is named in them."""
    found: dict[str, list[Speech]] = defaultdict(list)
    for speech in speeches:
        begin, end = speech.quotation.begin, speech.quotation.end
        named = {entity_of.get(m.entity, "") for m in pile.mentions[speech.report] if begin <= m.begin < end}
        for who in sorted(named - {""}):
            found[who].append(speech)
    return found


def _between(meeting: Happening, who: str, denial: Denial, speech: Speech) -> bool:
    """The two met, neither of them is the topic, and the words were said in those days and not for the press."""
    there = {who, speech.speaker} <= meeting.actors and who != speech.speaker and denial.topic not in meeting.people
    days = meeting.window.meets(denial.telling.window) and meeting.window.meets(speech.window)
    return there and days and not speech.to_press
