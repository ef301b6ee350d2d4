"""One paragraph as the rules of this room see it: its parse, its quotes, and the attributions found so far."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.extract.quotations.marks import Quoted
from dateline.lexicon.speech import SpeechCue
from dateline.model import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Characters [begin, end) of a paragraph.
Range = tuple[int, int]
#: No sentence of a report has more words; the cost of reading grows with the depth of its syntax.
LONGEST = 300
_EDGES = " \t\u00a0\n,;:—–-"
#: Marks that open or close a quote, for trimming around content.
_LEFT = "“\"'‘«„"
#: A place in capitals, or any place with its agency, before a dash at the start of a paragraph.
_DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]{2,}[\w ,.’'\-]{0,50}?(?:\([^()]{2,40}\)\s*)?|"
    r"[A-Z][\w .,’'\-]{1,40}?\s\([^()]{2,40}\)\s*)\s?(?:[–—]|--?)\s+"
)
#: Pieces of one list stand no further apart than this.
_CLOSE = 16
#: What may stand between two quoted pieces of one list.
_AND = re.compile(r"\s*,?\s*(?:(?:and|or|but)\s+)?(?:(?:a|an|the|as|of)\s+)?")


@dataclass(slots=True)
class Attribution:
    """Somebody says something, in one paragraph; offsets are the paragraph's own.

    `speaker_at` and `cue_at` are the paragraph where these stand when it is another one; `later` holds what
    follows in later paragraphs. `inside` is the attribution whose content holds this one; `carried` marks a speaker
    who goes on without a cue.
    """

    rule: str
    contents: list[Range]
    cue: Range | None = None
    speaker: Range | None = None
    speaker_at: int | None = None
    cue_at: int | None = None
    later: list[tuple[int, Range]] = field(default_factory=list)
    word: SpeechCue | None = None
    verb: "Token | None" = None
    addressee: "Token | None" = None
    carried: bool = False
    inside: "Attribution | None" = None
    occasion: Range | None = None
    relay: str | None = None

    @property
    def begin(self) -> int:
        """Where the first words stand."""
        return self.contents[0][0]

    @property
    def end(self) -> int:
        """Where the last words end."""
        return self.contents[-1][1]


@dataclass(slots=True)
class Passage:
    """A paragraph under reading. `level[i]` is the outermost quote that token i stands in, or None."""

    index: int
    paragraph: Paragraph
    #: the words of the paragraph; spaCy builds `doc.text` anew at each call
    text: str
    quotes: list[Quoted]
    found: list[Attribution] = field(default_factory=list)
    level: "list[Quoted | None]" = field(default_factory=list)
    #: the tokens and where each begins; spaCy makes a token anew each time it is asked for
    tokens: "list[Token]" = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    #: verb that goes on with another cue -> verb whose subject it shares, where the parser says otherwise
    heirs: "dict[int, Token]" = field(default_factory=dict)
    #: the reporting verbs, found once
    verbs: "list[tuple[Token, SpeechCue]] | None" = None

    #: whose quote it is that was left open before and goes on here
    begun: Attribution | None = None
    #: verbs here that are the cue of a quote which began before
    spent: set[int] = field(default_factory=set)
    #: where the text begins behind a dateline such as `LUND (Nordwire) - `
    opening: int = 0

    def __post_init__(self) -> None:
        self.tokens = list(self.doc)
        self.starts = [token.idx for token in self.tokens]
        self.level = self._levels()
        dateline = _DATELINE.match(self.text)
        self.opening = dateline.end() if dateline is not None else 0

    @property
    def doc(self) -> "Doc":
        """The parse."""
        return self.paragraph.doc

    @property
    def end(self) -> int:
        """Where the paragraph ends in the report."""
        return self.paragraph.begin + len(self.text)

    @property
    def outer(self) -> list[Quoted]:
        """The outermost quotes in order."""
        return [q for q in self.quotes if q.depth == 0]

    def tokens_in(self, begin: int, end: int) -> "list[Token]":
        """The tokens that begin in a range of characters."""
        return self.tokens[bisect_left(self.starts, begin) : bisect_left(self.starts, end)]

    def short_sentences(self) -> "list[Token]":
        """The tokens of sentences that are no lists or tables run together."""
        if len(self.tokens) <= LONGEST:
            return self.tokens
        return [t for sentence in self.doc.sents if len(sentence) <= LONGEST for t in sentence]

    def _levels(self) -> "list[Quoted | None]":
        outer = self.outer
        if not outer:
            return [None] * len(self.tokens)
        levels: list[Quoted | None] = []
        at = 0
        for start in self.starts:
            while at < len(outer) and outer[at].end <= start:
                at += 1
            inside = at < len(outer) and outer[at].begin <= start
            levels.append(outer[at] if inside else None)
        return levels

    def trim(self, begin: int, end: int) -> Range | None:
        """Leave out blanks and stray punctuation at both ends; None when nothing is left."""
        text = self.text
        begin = self.opening if begin < self.opening < end else begin
        while begin < end and (text[begin] in _EDGES or (text[begin] in ".?!)]”’" and not self._closing(begin))):
            begin += 1
        while begin < end and text[end - 1] in _EDGES + "([" and not self._opening(end - 1):
            end -= 1
        if begin < end and text[end - 1] == "." and not any(q.end == end or q.inner_end == end for q in self.quotes):
            end -= 1
        return (begin, end) if begin < end else None

    def _closing(self, offset: int) -> bool:
        return any(q.inner_end == offset for q in self.quotes)

    def _opening(self, offset: int) -> bool:
        return any(q.begin == offset for q in self.quotes)

    def whole_quotes(self, begin: int, end: int) -> Range:
        """Widen a range so that it cuts no outermost quote in two."""
        for quoted in self.quotes:
            if quoted.depth == 0 and quoted.begin < end and begin < quoted.end:
                begin = min(begin, quoted.begin)
                end = max(end, quoted.end)
        return begin, end

    def and_quotes(self, end: int) -> int:
        """Where content that ends in a quote goes on: `"unwise" and a "danger to trade"`."""
        if not any(q.end in (end, end - 1) for q in self.quotes):
            return end
        for quoted in self.outer:
            if quoted.begin > end + _CLOSE or (
                quoted.begin > end and not _AND.fullmatch(self.text, end, quoted.begin)
            ):
                return end
            end = max(end, quoted.end)
        return end

    def taken(self, offset: int) -> Attribution | None:
        """The attribution whose content holds a character."""
        if self.begun is not None and any(i == self.index and b <= offset < e for i, (b, e) in self.begun.later):
            return self.begun
        return next((a for a in self.found if any(b <= offset < e for b, e in a.contents)), None)
