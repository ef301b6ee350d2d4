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
    r"\b(?:br(?:ing|ings|inging|ought) up|rais\w+|mention\w*|discuss\w*|touch\w* on|broach\w*|talk\w* about)\b", re.I
)


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
    """Yield what one says was not raised in a meeting and the other of the two spoke about in those days."""
    meetings = by_participant([i for i in items if "meet" in i.families and "held" in i.courses])
    spoken = _spoken_of(pile, speeches, entity_of)
    for item in items:
        for telling, mention in zip(item.tellings, item.mentions, strict=True):
            if telling.course != "not" or not (found := _RAISED.search(pile.sentence(mention))):
                continue
            topic = _topic(pile, mention, mention.sentence[0] + found.end(), entity_of)
            for speaker, speech in ((s, x) for s in sorted(telling.actors) for x in spoken.get(topic or "", ())):
                if speech.speaker != speaker and _met(meetings.get(speaker, ()), speech, telling):
                    sides = [(pile.words(at), [at]) for at in (span(mention), speech.span)]
                    yield make_conflict("status", "difference", item.id, sides)


def _spoken_of(pile: Pile, speeches: Sequence[Speech], entity_of: Mapping[str, str]) -> dict[str, list[Speech]]:
    """Quotations by each one that is named in them."""
    found: dict[str, list[Speech]] = defaultdict(list)
    for speech in speeches:
        begin, end = speech.quotation.begin, speech.quotation.end
        named = {entity_of.get(m.entity, "") for m in pile.mentions[speech.report] if begin <= m.begin < end}
        for who in sorted(named - {""}):
            found[who].append(speech)
    return found


def _topic(pile: Pile, mention: EventMention, after: int, entity_of: Mapping[str, str]) -> str | None:
    """The first one named behind the word for raising it."""
    here = (m for m in pile.mentions[mention.report] if after <= m.begin < mention.sentence[1] and m.form == "name")
    return next((entity_of[m.entity] for m in here if m.entity in entity_of), None)


def _met(meetings: Sequence[Happening], speech: Speech, telling: Telling) -> bool:
    """The two met in those days, and the words were said then."""
    return any(
        speech.speaker in m.people and m.window.meets(telling.window) and m.window.meets(speech.window)
        for m in meetings
        if m.window.stated
    )
