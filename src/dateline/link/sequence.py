"""What came before what, and what is said to have caused what: read from words between triggers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import msgspec

from dateline.lexicon import read_table
from dateline.link.amiss import against, of_itself, one_line, told_by_the_other
from dateline.link.happenings import Happening, make_link
from dateline.link.participants import MUTUAL
from dateline.link.pile import Pile
from dateline.link.speech import Speech
from dateline.link.tellings import Telling
from dateline.link.words import fold
from dateline.model import EventMention, Link, Span

#: Triggers further apart tell nothing of each other; an order word this far into its sentence is of another clause.
REACH, LEAD = 60, 25
#: So far may an order word stand behind the one event, and before the other.
BOUND, NEXT = 60, 50
#: What begins another clause or another's words; what was only aimed at.
_ASIDE = re.compile(r"[;:“”\"()]|\b(?:that|who|whom|which|whose|where|while|but|as|including)\b", re.IGNORECASE)
_CLAUSE = re.compile(rf"{_ASIDE.pattern}|,\s|\band\b", re.IGNORECASE)
_AIM = re.compile(r"\bto\s+$", re.IGNORECASE)
#: A cause stands nearer: so many characters between the words that name it and the events on either side.
CAUSE_BEFORE, CAUSE_AFTER = 45, 25
#: Calling off, and binding oneself to what is told next.
OFF, PROMISES = frozenset({"postpone", "cancel"}), frozenset({"agree", "pledge", "announce"})
#: These cause words are weak: they count only for what went wrong or was refused.
WEAK_CAUSES = frozenset({"over", "because"})
#: What is called off or refused `over` another has it as its cause; `after` says only when.
CALLED_OFF = frozenset({"postpone", "cancel", "resign", "sanction", "protest", "arrest", "accuse"})


#: Pattern, order and words of a row of the table.
OrderWord: TypeAlias = tuple[re.Pattern[str], str, str]


@cache
def order_words() -> tuple[OrderWord, ...]:
    """Pattern, order and words of each row; longer words first."""
    rows = sorted(
        read_table(Path(__file__).with_name("order_words.tsv")), key=lambda r: (-len(r["words"]), r["words"])
    )
    return tuple(
        (re.compile(rf"\b{re.escape(row['words'])}\b", re.IGNORECASE), row["order"], row["words"]) for row in rows
    )


@cache
def _orders() -> Mapping[str, str]:
    return {words: order for _, order, words in order_words()}


def _held_in(words: str) -> list[OrderWord]:
    """The order words whose letters a stretch holds: most hold none, and say nothing of order between triggers."""
    small = words.lower()
    return [row for row in order_words() if row[2] in small and row[1] not in ("moves", "reacts")]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """An order word: where it begins in its stretch, and how far its end is from the stretch's end."""

    order: str
    words: str
    at: int
    after: int


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A mention of an event, or the verb of a quotation, in its sentence."""

    id: str
    begin: int
    end: int
    words: str
    families: frozenset[str]
    off: bool
    planned: bool
    negated: bool = False


def sequence_links(pile: Pile, items: Sequence[Happening], speeches: Sequence[Speech]) -> Iterator[Link]:
    """Yield `follows`, `caused_by` and `supersedes` links that words of a sentence tell."""
    sentences: dict[tuple[str, int], list[Placed]] = defaultdict(list)
    ends: dict[tuple[str, int], int] = {}
    for item in items:
        for mention, telling in zip(item.mentions, item.tellings, strict=True):
            key = (mention.report, mention.sentence[0])
            sentences[key].append(_mention(mention, telling, item))
            ends[key] = mention.sentence[1]
    for speech in speeches:
        key = (speech.report, speech.sentence[0])
        if key in ends:
            words = pile.reports[speech.report].text[slice(*speech.head)]
            sentences[key].append(Placed(speech.id, *speech.head, words, frozenset(), False, False))
    said = {one.report.id: [span for q in one.quotations for span in q.spans] for one in pile.layers}
    found: list[Link] = []
    for key in sorted(key for key, placed in sentences.items() if len(placed) > 1):
        placed = sorted(sentences[key], key=lambda p: (p.begin, p.end, p.id))
        here = [(begin, end) for begin, end in said[key[0]] if begin < ends[key] and key[1] < end]
        found += in_sentence(pile.reports[key[0]].text, Span(key[0], key[1], ends[key]), placed, here)
    linked = {end for link in found for end in (link.from_, link.to)}
    windows = {item.id: item.window for item in items if item.id in linked}
    lines = {item.id: fold(item.event.summary) for item in items if item.id in linked}
    spoken = {s.id: fold(pile.words(Span(s.report, *s.quotation.spans[0]))) for s in speeches if s.id in linked}
    # Trips and talks are named beside much that is no telling of them.
    triggers = {
        item.id: frozenset(t.trigger for t in item.tellings if t.type not in MUTUAL)
        for item in items
        if item.id in linked
    }
    aside = {item.id for item in items if item.id in linked and not any(t.main for t in item.tellings)}
    for link in found:
        amiss = against(link, windows) or of_itself(link, lines, spoken) or one_line(link, windows, lines)
        if not amiss and not (link.to in aside and told_by_the_other(link, triggers, lines)):
            yield link


def _mention(mention: EventMention, telling: Telling, item: Happening) -> Placed:
    planned, no = mention.status in ("planned", "possible"), mention.status in ("denied", "negated")
    families, off = frozenset({telling.family}), telling.course == "off"
    return Placed(item.id, mention.begin, mention.end, mention.text, families, off, planned, no)


def in_sentence(
    text: str, sentence: Span, placed: Sequence[Placed], said: Sequence[tuple[int, int]] = ()
) -> Iterator[Link]:
    """Yield the links that the words between the triggers of one sentence tell. `said`: stretches that are quoted."""
    rows = _held_in(text[sentence.begin : max(p.begin for p in placed)]) if placed else []
    for i, one in enumerate(placed):
        for j in range(i + 1, len(placed)):
            other = placed[j]
            if one.id != other.id and one.end <= other.begin and not (one.negated or other.negated):
                yield from _ordered(text, sentence, one, other, placed[i + 1 : j], said, rows)


def _ordered(
    text: str,
    sentence: Span,
    one: Placed,
    other: Placed,
    inside: Sequence[Placed],
    said: Sequence[tuple[int, int]],
    rows: Sequence[OrderWord],
) -> Iterator[Link]:
    between = text[one.end : other.begin]
    found = _cue(between, rows)
    if found:
        if _binds(found, between, one, inside) and _one_voice((one.begin, one.end + found.at, other.begin), said):
            yield from _links(found, one, other, sentence)
    elif rows and "," in between and (lead := _cue(text[sentence.begin : one.begin], rows)):
        # "Ahead of the visit, she met ...": the words stand before both.
        places = (sentence.begin + lead.at, one.begin, other.begin)
        whole, begin = text[sentence.begin : other.begin], one.begin - sentence.begin
        if _leads(lead, whole, begin, len(one.words)) and _one_voice(places, said):
            yield from _links(lead, other, one, sentence)
    elif len(between) <= REACH:
        yield from _self_told(one, other, between, sentence)


def _binds(cue: Cue, between: str, one: Placed, inside: Sequence[Placed]) -> bool:
    """Whether the words join the two that stand at either side: no other deed, clause or speaker comes between.

    `The sailor said a crane fell after the flood`: what was after the flood is the fall. What was called off keeps
    its cue past the name of it (`put off the trip after a leak`).
    """
    at = one.end + cue.at
    before, after = between[: cue.at].rstrip(" ,"), between[len(between) - cue.after :] if cue.after else ""
    nearer = any(at <= p.begin or not (one.off or one.families & OFF) for p in inside)
    return not nearer and len(before) <= BOUND and not _CLAUSE.search(before) and _stands_by(after)


def _stands_by(words: str) -> bool:
    """Whether a deed is what an order word speaks of, from which so many words part it.

    `After two decades apart, it was announced`: past a comma begins what the order word says nothing of. `After
    they failed to meet`: nobody met.
    """
    return len(words) <= NEXT and "," not in words and not _CLAUSE.search(words) and not _AIM.search(words)


def _leads(cue: Cue, words: str, begin: int, length: int) -> bool:
    """Whether a sentence begins with the order word and its deed, and tells the other past a comma."""
    comma = words.index(",", begin + length)
    near = cue.order in ("after", "before") and cue.at <= LEAD
    return near and _stands_by(words[begin - cue.after : begin]) and not _ASIDE.search(words[comma + 1 :])


def _one_voice(places: Sequence[int], said: Sequence[tuple[int, int]]) -> bool:
    """Whether all places stand inside the same quoted stretches: a teller is not before what is told."""
    return all(len({begin <= at < end for at in places}) == 1 for begin, end in said)


def _self_told(one: Placed, other: Placed, between: str, sentence: Span) -> Iterator[Link]:
    """What the triggers themselves say: the talks eased fears; she reacted to the visit; the trip was postponed."""
    verbs = _orders()
    if verbs.get(other.words.lower()) == "moves":
        yield make_link("caused_by", other.id, one.id, [sentence])
    elif verbs.get(one.words.lower()) == "reacts" and " to " in f" {between} " and "," not in between:
        yield make_link("caused_by", one.id, other.id, [sentence])
    elif other.families & OFF and one.off:
        yield make_link("supersedes", other.id, one.id, [sentence])
    elif one.families & PROMISES and other.planned:
        yield make_link("follows", other.id, one.id, [sentence])


def _cue(words: str, rows: Sequence[OrderWord]) -> Cue | None:
    """The order word in a stretch that stands nearest its end."""
    best: Cue | None = None
    for pattern, order, name in rows:
        for found in pattern.finditer(words):
            if best is None or found.start() > best.at:
                best = Cue(order, name, found.start(), len(words) - found.end())
    return best


def _links(cue: Cue, head: Placed, tail: Placed, evidence: Span) -> Iterator[Link]:
    """`head ORDER-WORDS tail`, as in `left after the vote`."""
    first, later = (tail, head) if cue.order in ("after", "cause") else (head, tail)
    # What is only planned comes before nothing; and after a deed comes what was done, not what may be.
    if cue.order in ("after", "before") and not first.planned and not (cue.order == "after" and later.planned):
        yield make_link("follows", later.id, first.id, [evidence])
    strong = cue.order in ("cause", "effect") and cue.words not in WEAK_CAUSES
    if cue.order == "instead":
        yield make_link("replaced_by", tail.id, head.id, [evidence])
    gone_wrong = cue.order == "cause" and (bool(head.families & CALLED_OFF) or head.off)
    # What was put off `after` something is told as put off for it; the link says that it is claimed.
    put_off = cue.order == "after" and bool(head.families & OFF)
    # `Because of the delays in putting ships to work` names delays, and nothing is its own cause.
    near = cue.after <= CAUSE_AFTER and cue.at <= CAUSE_BEFORE
    if (put_off or ((strong or gone_wrong) and near)) and not tail.planned and not head.families & tail.families:
        yield make_link("caused_by", later.id, first.id, [evidence])
