"""Read a question with the program's own layers: what it asks for, about whom, about what, and of which time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.calendar import Bounds
from dateline.extract.times import find_times
from dateline.lexicon import read_toml
from dateline.link.words import stop_words
from dateline.model import Block, Dossier, Published, Report
from dateline.parse import parse_report
from dateline.query.ask.heads import ASKING, counted, heads, patient
from dateline.query.ask.named import Name, names_in
from dateline.query.ask.periods import pairs_of, periods_of
from dateline.query.ask.words import key
from dateline.store import Story

if TYPE_CHECKING:
    from spacy.tokens import Token

_HERE = Path(__file__).parent
#: Times that stand in the calendar; "a year earlier" counts from something the reports know, not from today.
_CALENDAR = re.compile(
    r"\b(?:\d{4}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|last|this|next|yester|today|tomorrow)",
)
#: A clause that says under which circumstances; it narrows the time, but its words need not be found.
_ASIDE = re.compile(
    r"[,\s](?:before|after|when|while|during|ahead of|on the way to|on his|on her|on their|as he|as she)\s"
)
#: Words by which a question says that the thing is not settled: only what settles it answers then.
UNSETTLED = re.compile(r"\b(?:possible|planned|plan|hope|hoped|pledge|promise|threat|offer|expected|announced|vow)\b")


class Term(NamedTuple):
    """A word of the question that the reports must have, and where it stands in the question."""

    text: str
    key: str
    at: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood."""

    text: str
    kind: str
    names: tuple[Name, ...]
    terms: tuple[Term, ...]
    heads: frozenset[str]
    """keys of the verbs the question turns on, or of its noun where it has no such verb; empty: of none"""
    patient: bool
    """whether it asks for the one something was done to: who was arrested?"""

    counted: str | None
    """the key of what is counted, or of the noun after `which`"""
    periods: tuple[Bounds, ...]
    aside: int
    """where the circumstances begin"""
    unsettled: bool

    @property
    def asked_of(self) -> tuple[Name, ...]:
        """Names in the thing itself, without its circumstances."""
        return tuple(name for name in self.names if name.begin < self.aside)

    @property
    def topic(self) -> tuple[Term, ...]:
        """Terms of the thing itself, without its circumstances."""
        return tuple(term for term in self.terms if term.at < self.aside)

    def shown(self, edtf: list[str], as_of: str | None) -> dict[str, Any]:
        """What `understood` says."""
        return {
            "kind": self.kind,
            "who": [name.name for name in self.names],
            "about": [term.text for term in self.terms],
            "when": edtf,
            "as_of": as_of,
        }


class Kind(NamedTuple):
    """A kind of question and how it is told."""

    name: str
    pattern: re.Pattern[str]
    example: str


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds in the order they are tried."""
    rows = read_toml(_HERE / "kinds.toml")["kind"]
    return tuple(Kind(row["name"], re.compile(row["pattern"]), row["example"]) for row in rows)


def kind_of(text: str) -> str:
    """What a question asks for.

    >>> kind_of("When did the ferries resume?")
    'when'
    """
    folded = " ".join(text.lower().split())
    return next(kind.name for kind in kinds() if kind.pattern.search(folded))


def read_question(story: Story, text: str, today: str | None) -> tuple[Question, list[str]]:
    """Understand a question; `today` is the day from which "last week" counts. Gives its dates as EDTF beside it."""
    report = Report(
        id="r_question",
        file="question",
        published=Published(edtf=today, basis="metadata" if today else "none"),
        blocks=(Block("body", 0, len(text)),),
        text=text,
    )
    dossier = Dossier(report=report)
    dossier.paragraphs = parse_report(report)
    dossier.add(find_times(dossier))
    found = [t for t in dossier.layers().times if t.edtf]
    pairs = pairs_of(text, found)
    ends = {t.id for pair in pairs for t in pair}
    times = [t for t in found if t.id in ends or _CALENDAR.search(t.text)]
    names = names_in(story, text)
    taken = [(t.begin, t.end) for t in times] + [(n.begin, n.end) for n in names]
    tokens = [token for paragraph in dossier.paragraphs for token in paragraph.doc]
    kind = kind_of(text)
    question = Question(
        text=text,
        kind=kind,
        names=names,
        terms=tuple(_terms(tokens, taken)),
        heads=heads(tokens, taken, _aside(text)),
        patient=patient(tokens),
        counted=counted(tokens),
        periods=tuple(periods_of(times, pairs)),
        aside=_aside(text),
        unsettled=bool(UNSETTLED.search(text.lower())),
    )
    return question, [t.edtf for t in times if t.edtf]


def _terms(tokens: "list[Token]", taken: list[tuple[int, int]]) -> Iterator[Term]:
    for token in tokens:
        word = token.text.lower()
        inside = any(begin <= token.idx < end for begin, end in taken)
        if inside or not word[:1].isalnum() or token.lemma_.lower() in ASKING or word in ASKING:
            continue
        if (word in stop_words() and word not in ("first", "second", "back")) or token.pos_ in (
            "AUX",
            "DET",
            "ADP",
            "PRON",
        ):
            continue
        yield Term(token.text, key(word), token.idx)


def _aside(text: str) -> int:
    found = _ASIDE.search(text)
    return found.start() if found else len(text)


__all__ = ["Question", "Term", "kind_of", "kinds", "read_question"]
