"""The sentences of the reports that may answer, with what the program read in them, and how well they fit."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from dateline.calendar import Bounds, bounds
from dateline.lexicon.countries import country_words
from dateline.model import READ_BLOCKS, Event, EventMention, Quotation, Report, TimeExpression
from dateline.model.asked import Place
from dateline.query.ask.named import Name
from dateline.query.ask.question import Question, Term
from dateline.query.ask.words import keys, related
from dateline.query.passage import Told, reports
from dateline.query.who import names
from dateline.store import Amendments, Story, fold
from dateline.store.export import joined
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__, "evidence.sql")
#: Reports looked into, best first: beyond these none has more of the question's words.
REPORTS = 60
#: What a word that only tells of the same thing counts, against 1 for the word itself.
RELATED = 0.75
#: What a name weighs beside the words.
NAME = 2.0
_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
_CAPITAL = re.compile(r"[A-Z][\w.-]*")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of a report, with what was read in it."""

    report: Told
    published: Bounds | None
    begin: int
    end: int
    events: tuple[tuple[EventMention, str | None], ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...]
    ids: frozenset[str]
    keys: frozenset[str]
    codes: frozenset[str]

    @property
    def text(self) -> str:
        """Its words."""
        return self.report.text[self.begin : self.end]

    @property
    def source(self) -> str:
        """Who says so and when."""
        return f"{self.report.outlet or self.report.file}, {self.report.published or 'undated'}"

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.report.id, self.begin, self.end)

    def has_name(self, name: Name) -> bool:
        """Whether it speaks of the one named, by name, by pronoun, or as a country's."""
        return bool(name.ids & self.ids) or name.code in self.codes or fold(name.text) in fold(self.text)

    def fits(self, term: Term) -> float:
        """1 for the word, less for one that tells of the same thing, 0 for neither."""
        if term.key in self.keys:
            return 1.0
        return RELATED if related().get(term.key, frozenset()) & self.keys else 0.0


@dataclass
class Evidence:
    """The sentences that may answer a question, and the weight of each of its words among them."""

    story: Story
    question: Question
    sentences: list[Sentence] = field(default_factory=list)

    def __post_init__(self) -> None:
        told, amended, entity_of = reports(self.story), Amendments(self.story), joined(self.story)
        for report_id in self._report_ids():
            report = told(report_id)
            if report is not None:
                self.sentences.extend(_sentences(self.story, report, amended, entity_of))

    def _report_ids(self) -> list[str]:
        words = {re.sub(r"\W", "", t.text) for t in self.question.terms}
        words |= {w for n in self.question.names for w in re.findall(r"\w+", n.text)}
        words |= {w for key in words for w in related().get(key.lower(), ())}
        match = " OR ".join(f'"{word}"' for word in sorted(words) if word)
        if not match:
            return []
        return [str(row[0]) for row in self.story.rows(SQL["reports"], {"match": match, "limit": REPORTS})]

    @cached_property
    def name_of(self) -> Callable[[str], str]:
        """The name of an entity by its id."""
        return names(self.story)

    @cached_property
    def entity_of(self) -> Callable[[str], str]:
        """The entity of the pile that one of a report is."""
        return joined(self.story)

    @cached_property
    def last_day(self) -> str | None:
        """The last day on which something of the pile was published."""
        row = self.story.row(SQL["last_day"])
        return None if row is None else row[0]

    def weight(self, term: Term) -> float:
        """Rare words say more; a word no report has says most."""
        if term.key not in self._weights:
            seen = sum(1 for s in self.sentences if s.fits(term))
            self._weights[term.key] = log((len(self.sentences) + 20) / (seen + 0.5))
        return self._weights[term.key]

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {}

    def share(self, sentences: list[Sentence], terms: tuple[Term, ...]) -> float:
        """How much of the weight of the words these sentences have between them, 0 to 1; 1 when nothing is asked."""
        whole = sum(self.weight(term) for term in terms)
        if not whole:
            return 1.0
        return sum(self.weight(term) * max((s.fits(term) for s in sentences), default=0.0) for term in terms) / whole

    def named(self, sentences: list[Sentence], names: tuple[Name, ...]) -> float:
        """Share of the names that these sentences speak of."""
        if not names:
            return 1.0
        return sum(any(s.has_name(name) for s in sentences) for name in names) / len(names)

    def fit(self, sentences: list[Sentence], terms: tuple[Term, ...]) -> float:
        """Share of words and names together; a name weighs like a rare word."""
        names = self.question.asked_of
        words = sum(self.weight(term) for term in terms)
        whole = words + NAME * len(names)
        had = words * self.share(sentences, terms) + NAME * len(names) * self.named(sentences, names)
        return had / whole if whole else 1.0

    def parts(self, event_id: str) -> list[Sentence]:
        """Sentences of the events that are parts of this one."""
        of = {str(row[0]) for row in self.story.rows(SQL["parts"], (event_id,))}
        return [s for s in self.sentences if any(m.id in of or e in of for m, e in s.events)] if of else []

    def event(self, event_id: str) -> Event | None:
        """An event by its id."""
        row = self.story.row(SQL["event"], (event_id,))
        return None if row is None else decode(Event, row[0])


def within(day: Bounds | None, periods: tuple[Bounds, ...]) -> bool:
    """Whether a time may lie in one of the periods; yes when none is asked for."""
    if not periods:
        return True
    if day is None or day.first is None or day.last is None:
        return False
    return any(p.first and p.last and day.first <= p.last and p.first <= day.last for p in periods)


def bounds_of(edtf: str | None) -> Bounds | None:
    """First and last day, or None for an unknown one."""
    return bounds(edtf) if edtf else None


def _sentences(
    story: Story, report: Told, amended: Amendments, entity_of: Callable[[str], str]
) -> Iterator[Sentence]:
    events = []
    for record, event in story.rows(SQL["events"], (report.id,)):
        if mention := amended(decode(EventMention, record)):
            events.append((mention, event))
    quotations = []
    for (record,) in story.rows(SQL["quotations"], (report.id,)):
        if quotation := amended(decode(Quotation, record)):
            quotations.append(quotation)
    times = [decode(TimeExpression, record) for (record,) in story.rows(SQL["times"], (report.id,))]
    mentions = list(story.rows(SQL["mentions"], (report.id,)))
    published = bounds_of(report.published)
    for begin, end in _spans(story, report, [m.sentence for m, _ in events]):
        text = report.text[begin:end]
        here = tuple((m, e) for m, e in events if begin <= m.begin < end)
        quoted = tuple(q for q in quotations if any(b < end and begin < e for b, e in q.spans))
        ids = {str(entity) for b, _, entity in mentions if begin <= b < end}
        for mention, _ in here:
            ids.update(entity_of(name) for name in (*mention.actors, *mention.recipients, mention.place or ""))
        yield Sentence(
            report=report,
            published=published,
            begin=begin,
            end=end,
            events=here,
            quotations=quoted,
            times=tuple(t for t in times if begin <= t.begin < end),
            ids=frozenset(ids),
            keys=frozenset(keys(text)),
            codes=frozenset(_codes(text)),
        )


def _codes(text: str) -> Iterator[str]:
    words = country_words()
    found = [m[0].rstrip(".-") for m in _CAPITAL.finditer(text)]
    for at, word in enumerate(found):
        for part in (word, *word.split("-"), " ".join(found[at : at + 2])):
            if known := words.get(part) or words.get(f"{part}."):
                yield known.code


def _spans(story: Story, report: Told, told: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences: those that events were read in as they are, and the rest of each block cut at full stops."""
    row = story.row(SQL["report"], (report.id,))
    blocks = decode(Report, row[0]).blocks if row else ()
    inside = sorted(set(told))
    for block in blocks:
        if block.kind not in READ_BLOCKS and block.kind != "teaser":
            continue
        cuts = [block.begin]
        for found in _END.finditer(report.text, block.begin, block.end):
            if not any(begin < found.start() and found.end() < end for begin, end in inside):
                cuts.append(found.end())
        for begin, end in zip(cuts, [*cuts[1:], block.end], strict=True):
            end = begin + len(report.text[begin:end].rstrip())
            if begin < end:
                yield begin, end


__all__ = ["Evidence", "Sentence", "bounds_of", "within"]
