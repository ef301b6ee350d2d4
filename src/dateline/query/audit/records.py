"""The records of each layer as a judge is to see them, found again by ids that outlive a rebuild."""

import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice

import msgspec

from dateline.calendar import readable
from dateline.model import EventMention, Link, QueryError, Quotation, Span
from dateline.model.answer import Entry
from dateline.model.verdict import Item, Layer, Shown
from dateline.query.audit.context import Context
from dateline.query.chronology import entries
from dateline.query.record import find_record
from dateline.query.trace import told_in_a_line
from dateline.query.who import called, names, unresolved
from dateline.query.why import LINKS, why
from dateline.store import Amendments, Story
from dateline.store.export import joined
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
Fields = tuple[tuple[str, str], ...]
#: Which records a layer is about, by the name of the statement that lists their ids.
EVENTS: frozenset[Layer] = frozenset({"entries", "dates", "status", "standing"})
QUOTATIONS: frozenset[Layer] = frozenset({"quotes", "speakers"})
#: A cue by which somebody does not stand behind the words.
_TURNS = re.compile(
    r"\b(?:den(?:y|ie)|disput|doubt|question|reject|refut|dismiss|rul\w+ out|contest|oppos|repudiat)", re.IGNORECASE
)
#: So many tellings of an event are shown; the rest is counted.
TELLINGS = 6


class Records:
    """Reads the records of a story for judging. Rejected ones are left out, corrected ones shown as corrected."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._entry: Callable[[str], Entry] = entries(story)
        self._amended, self._name = Amendments(story), names(story)
        self._entity_of = joined(story)
        self._context = Context(story)

    def ids(self, layer: Layer, salient: bool = False) -> list[str]:
        """Ids of all records of a layer; of events the most salient first, when asked. Raises QueryError."""
        if salient and layer not in EVENTS:
            raise QueryError(f"--top: {layer} have no salience. Use it with: {', '.join(sorted(EVENTS))}")
        return [found for (found,) in self.story.rows(SQL[f"{layer}_by_salience" if salient else layer])]

    def find(self, layer: Layer, target: str, anchors: Sequence[str] = ()) -> str | None:
        """The id a record has now: its own, or that of the event which holds the first mention it rests on."""
        statement = "is_event" if layer in EVENTS else "is_quotation" if layer in QUOTATIONS else "is_link"
        if self.story.row(SQL[statement], (target,)):
            return target
        if layer not in EVENTS:
            return None
        for anchor in (one for one in anchors if one.startswith("e_")):
            if row := self.story.row(SQL["event_of"], (anchor,)):
                return str(row[0])
        return None

    def item(self, layer: Layer, target: str) -> Item | None:
        """A record without its words and reasons; None when people rejected it, or it has nothing to judge."""
        if layer in EVENTS:
            return self._event(layer, target)
        return self._quotation(layer, target) if layer in QUOTATIONS else self._link(target)

    def whole(self, item: Item) -> Item:
        """The same with its words in their context and its derivation."""
        return msgspec.structs.replace(item, shown=tuple(self._shown(item)), why=tuple(why(self.story, item.target)))

    def _event(self, layer: Layer, target: str) -> Item:
        entry = self._entry(target)
        mentions = [record.id for record in self._mentions(target)]
        reports = sorted({record.report for record in self._mentions(target)})
        fields, judged = _event_fields(layer, entry)
        parts = mentions if layer in ("entries", "standing") else []
        return _item(layer, target, entry.summary, fields, judged, parts, (*mentions, *reports))

    def _quotation(self, layer: Layer, target: str) -> Item | None:
        row = self.story.row(SQL["quotation"], (target,))
        quotation = None if row is None else self._amended(decode(Quotation, row[0]))
        if quotation is None:
            return None
        named = quotation.speaker.entity if quotation.speaker else None
        speaker = self._name(self._entity_of(named)) if named else None
        words = quotation.speaker.text if quotation.speaker else "no speaker found"
        speaker = called(speaker, words) if speaker else speaker
        who = f"{speaker} ({words})" if speaker and speaker != words else speaker or unresolved(words)
        fields: Fields = (("speaker", who), ("said", quotation.said.edtf or "not dated"), ("kind", quotation.kind))
        text = self._context.marked(quotation)
        cue = quotation.cue.text if quotation.cue is not None and quotation.kind != "direct" else ""
        if cue and _TURNS.search(cue):
            text = f"{cue}: {text}"  # without it the words would say the opposite
        fields = (("words", text), ("cue", cue), *fields, ("source", quotation.sourcing))
        judged = [who] if layer == "speakers" else [text, *(value for name, value in fields if name != "cue")]
        return _item(layer, target, text, fields, judged, [], (quotation.id, quotation.report))

    def _link(self, target: str) -> Item:
        row = self.story.row(SQL["link"], (target,))
        assert row is not None, "the id was found before"
        link = decode(Link, row[0])
        one, other = (told_in_a_line(self.story, end) for end in (link.from_, link.to))
        fields: Fields = (("this", one), ("is", LINKS[link.kind][0]), ("that", other), ("kind", link.kind))
        ends = [end for end in (link.from_, link.to) if end[:2] in ("e_", "q_")]
        anchors = (*ends, *sorted({span.report for span in link.evidence}))
        line = f"{one} — {LINKS[link.kind][0]} — {other}"
        return _item("links", target, line, fields, [value for _, value in fields], [], anchors)

    def _mentions(self, event: str) -> Iterator[EventMention]:
        for (record,) in self.story.rows(SQL["mentions"], (event,)):
            mention = self._amended(decode(EventMention, record))
            if mention is not None:
                yield mention

    def _shown(self, item: Item) -> Iterator[Shown]:
        spans: list[Span] = []
        if item.layer in EVENTS:
            spans = [Span(one.report, *one.sentence) for one in self._mentions(item.target)]
        elif item.layer in QUOTATIONS:
            quotation = find_record(self.story, item.target)
            yield self._context.of(Span(quotation.report, quotation.begin, quotation.end), quotation.verbatim)
        else:
            link = find_record(self.story, item.target)
            spans = [*self._first_words(link.from_), *self._first_words(link.to), *link.evidence]
        for span in list(dict.fromkeys(spans))[:TELLINGS]:
            yield self._context.of(span)

    def _first_words(self, end: str) -> Iterator[Span]:
        """Where one end of a link is told first."""
        if end.startswith("v_"):
            yield from (Span(one.report, *one.sentence) for one in islice(self._mentions(end), 1))
        elif end.startswith("e_"):
            mention = find_record(self.story, end)
            yield Span(mention.report, *mention.sentence)
        elif end.startswith("q_"):
            quotation = find_record(self.story, end)
            yield Span(quotation.report, quotation.begin, quotation.end)


def _event_fields(layer: Layer, entry: Entry) -> tuple[Fields, list[str]]:
    """What is shown of an event, and what of it the layer judges."""
    counts = entry.counts
    stands = f"{entry.standing} ({counts.reports} reports, {counts.outlets} outlets, {counts.origins} origins)"
    if entry.standing == "single":
        stands = f"single ({counts.reports} reports, none of which surely confirms another)"
    date, what = ("date", readable(entry.when or "undated")), ("what", entry.summary)
    status, standing = ("status", entry.status), ("standing", stands if counts.reports > 1 else entry.standing)
    who, whom = ("who", "; ".join(entry.who)), ("to whom", "; ".join(entry.to_whom))
    if layer == "entries":
        more = (("where", entry.where or ""), ("words of", entry.said_by or ""))
        rest: Fields = (who, whom, *more, status, standing, ("background", "yes" if entry.background else "no"))
        # The headline is read with the line; it is the outlet's own, and no verdict hangs on it.
        return (date, what, ("headline", entry.headline or ""), *rest), [value for _, value in (date, what, *rest)]
    own = {"dates": date, "status": status, "standing": standing}[layer]
    return (own, what, *(each for each in (date, status) if each != own), who, whom), [own[1]]


def _item(
    layer: Layer,
    target: str,
    line: str,
    fields: Fields,
    judged: Sequence[str],
    parts: Sequence[str],
    anchors: tuple[str, ...],
) -> Item:
    body = "\x1f".join((layer, *judged, *sorted(parts))).encode("utf-8", "surrogatepass")
    mark = blake2b(body, digest_size=6).hexdigest()
    shown = tuple((name, value) for name, value in fields if value)
    return Item(layer=layer, target=target, mark=mark, line=line, fields=shown, anchors=anchors)
