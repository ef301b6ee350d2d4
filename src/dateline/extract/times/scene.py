"""What a reader knows when an expression comes by: publication day, tense, style, and the times named before."""

from collections import deque
from datetime import date

from dateline.calendar import Grain, Period
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.quoted import day_it_was_said, inside_quotes
from dateline.extract.times.tense import (
    is_deadline,
    names_vote,
    of_occasion,
    sentence_edges,
    tense_at,
    will_stands,
)
from dateline.extract.times.titles import names_person
from dateline.extract.times.tokens import Token
from dateline.extract.times.values import Said, coarse
from dateline.extract.times.verbs import Tense, tense_words

#: How many times back a reader remembers; keeps the work on any text linear in its length.
_REMEMBERED = 200
_LEANT_ON = frozenset({"day", "week", "month", "quarter", "season", "year"})  # by news that goes on from them
_OPENING = frozenset({'"', "“", "‘", "'"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that", "'s"})
_AFTER_TIME = frozenset(
    {"and", "or", "but", "in", "on", "at", "to", "for", "of", "when", "after", "before", "that", "as", "with"}
)


class Scene:
    """The state of reading one text with one date of its own."""

    def __init__(self, published: date | None, narrative: bool = False, place: str | None = None):
        self.published = published
        self.place = place
        self.narrative = narrative
        self.tokens: list[Token] = []
        self.said: deque[Said] = deque(maxlen=_REMEMBERED)
        self.sentence = self.paragraph = 0
        self._match: Match | None = None
        self._edges = (0, 0)
        self._inside: list[bool] = []
        self.day_first = self.may_is_name = self.is_recent = self.is_late = False
        self.asides: frozenset[int] = frozenset()

    def learn(self, blocks: list[list[Token]]) -> None:
        """Take from the dates of the whole text what one alone does not tell: whether days stand before months."""
        for tokens in blocks:
            for at, token in enumerate(tokens):
                if token.shape == "slash" and int(token.low.split("/")[0]) in range(13, 32):
                    self.day_first = True
                if self.published and token.shape == "number" and token.low == str(self.published.year):
                    self.is_recent = True
                if token.text == "May" and at and names_person(tokens, at):
                    self.may_is_name = True

    def enter(self, tokens: list[Token]) -> None:
        """Begin a block of text."""
        self.tokens = tokens
        self._edges, self.paragraph = (0, 0), self.paragraph + 1
        self._inside = inside_quotes(tokens)

    def turn_to(self, match: Match) -> None:
        """Begin to read an expression."""
        self._match = match
        if not self._edges[0] <= match.start < self._edges[1]:
            before, self._edges = self._edges[0], sentence_edges(self.tokens, match.start)
            self.sentence += 1
            self.paragraph += any(t.shape == "break" for t in self.tokens[before : self._edges[0]])

    @property
    def span(self) -> tuple[int, int]:
        """First and last-plus-one token of the expression."""
        assert self._match is not None
        return self._match.start, self._match.end

    @property
    def edges(self) -> tuple[int, int]:
        """First and last-plus-one token of the sentence."""
        return self._edges

    @property
    def tense(self) -> Tense:
        """Past, present or future, by the nearest verb."""
        start, end = self.span
        return of_occasion(self.tokens, start, end) or tense_at(self.tokens, start, end, self._edges)

    @property
    def follows_name(self) -> bool:
        """Tell whether the next word has a capital: `21st Century Press`."""
        after = self.token(1)
        return after is not None and after.text[0].isupper()

    @property
    def is_name(self) -> bool:
        """Tell whether a capital follows and no preposition stands before: `April Hill said`."""
        after = self.token(1)
        named = after is not None and after.shape == "word" and after.text[0].isupper() and after.text[1:].islower()
        return named and self.word(-1) not in grammar().lexicon.lists["before-month"] - {"and", ",", "or", "-", "("}

    @property
    def heads_entry(self) -> bool:
        """Tell whether the date heads an entry of a timeline: `Jan. 14 - The talks begin.`, `* 14 May: a court`."""
        start, after = self.span[0], self.token(2)
        start -= start > 0 and self.tokens[start - 1].low in ("*", "•", "-", "–", "·")
        opens = start == self._edges[0] and after is not None and (after.text[0].isupper() or self.word(1) == ":")
        heads = opens or start == 0 or self.tokens[start - 1].shape == "break"
        return heads and self.word(1) in ("-", "--", "—", ":")

    @property
    def heads_update(self) -> bool:
        """Tell whether a clock time alone heads a part of a running report: `3:15 a.m. Brook said ...`."""
        assert self._match is not None
        after = self.token(1)
        alone = after is None or after.shape == "break" or after.text[0].isupper() or after.low in _OPENING
        return self._match.start == self._edges[0] and alone

    @property
    def opens_paragraph(self) -> bool:
        """Tell whether the sentence is the first of its paragraph."""
        return self._edges[0] == 0 or self.tokens[self._edges[0] - 1].shape == "break"

    @property
    def names_day(self) -> bool:
        """Whether a day of a month is told."""
        return self._match is not None and "day" in self._match

    @property
    def names_a_thing(self) -> bool:
        """Tell whether the expression stands before a noun: `a June agreement`, `their June tour`."""
        return self.word(-1) in _DETERMINERS and self.word(1).isalpha() and self.word(1) not in _AFTER_TIME

    @property
    def will_beside(self) -> bool:
        """Tell whether "will" or its like stands close before the expression."""
        start = self.span[0]
        return will_stands(self.tokens, max(self._edges[0], start - 8), start)

    @property
    def names_vote(self) -> bool:
        """Tell whether the expression is the month of a vote."""
        return names_vote(self.tokens, *self.span)

    @property
    def deadline(self) -> bool:
        """Tell whether the expression is the end of something: `by May`, `until Nov. 16`, `until noon on Friday`."""
        return is_deadline(self.before_clock())

    def before_clock(self) -> str:
        """The word before the expression and the clock time that leads it: `until` of "until 4 p.m. on Friday"."""
        words = tense_words()["clock"]
        return next((w for w in map(self.word, range(-1, -6, -1)) if w not in words and not w[:1].isdigit()), "")

    def token(self, offset: int) -> Token | None:
        """The token so many places before (-1) or after (1) the expression."""
        assert self._match is not None
        at = self._match.start + offset if offset < 0 else self._match.end + offset - 1
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def word(self, offset: int) -> str:
        """The word so many tokens before (-1) or after (1) the expression, in small letters."""
        token = self.token(offset)
        return token.low if token else ""

    @property
    def begins_sentence(self) -> bool:
        """Tell whether the expression stands at the head of its sentence, or one word after."""
        assert self._match is not None
        return self._match.start - self._edges[0] <= 1

    @property
    def is_aside(self) -> bool:
        """Tell whether the expression names a year that steps out of the story."""
        assert self._match is not None
        at = self._match.at("year")
        return at >= 0 and self.tokens[at].begin in self.asides

    def remember(self, said: Said) -> None:
        """Keep a time as an anchor for later ones."""
        self.said.append(said)

    def last(self, *grains: Grain, within: int = 10_000) -> Said | None:
        """The last time named of one of these grains (any when none is given), not more sentences ago than told."""
        for said in reversed(self.said):
            if self.sentence - said.sentence > within:
                return None
            if said.aside and self.narrative:
                continue
            if not grains or said.period.grain in grains:
                return said
        return None

    @property
    def story(self) -> Said | None:
        """The last time that the story itself reached: no aside, and no year counted from another."""
        for said in reversed(self.said):
            if not said.aside and not (said.derived and coarse(said.period.grain)):
                return said
        return None

    def story_within(self, year: Period) -> Period | None:
        """A day or month of that year told just before the year was: the story has reached it already."""
        for said in list(self.said)[-4:]:
            finer = said.period.grain in ("day", "week", "month") and not said.aside
            if finer and year.grain == "year" and said.period.calendar_year == year.n:
                return said.period
        return None

    def told(self, *grains: Grain, within: int = 10_000) -> Said | None:
        """Like `last`, but not those counted from another, and what was only compared with if there is no other."""
        spare: Said | None = None
        for said in reversed(self.said):
            if self.sentence - said.sentence > within:
                break
            if said.period.grain in grains and not said.derived:
                if not said.compared:
                    return said
                spare = spare or said
        return spare

    def reference(self, finest: Grain = "day") -> tuple[Period, str, str] | None:
        """What the text speaks of now: the last time named, else in news the publication day. (period, id, words)."""
        said = self.last() if self.narrative else self._told_lately()
        if said and (self.narrative or said.period.grain in _LEANT_ON):
            return said.period, said.id, said.words
        return self.day_of_writing

    def _told_lately(self) -> Said | None:
        for said in reversed(self.said):
            if self.sentence - said.sentence > 6:
                return None
            if not said.derived:
                return said
        return None

    @property
    def day_of_speaking(self) -> tuple[Period, str, str] | None:
        """The day on which the words were said, inside a quotation whose day is told; else the day of writing."""
        assert self._match is not None
        if self.published is None:
            return None
        said = day_it_was_said(self.tokens, self._inside, self._match.start, self.published)
        return (Period.day(said[0]), "published", f"the day it was said, {said[1]}") if said else self.day_of_writing

    @property
    def day_of_writing(self) -> tuple[Period, str, str] | None:
        """The day on which the text was published."""
        return None if self.published is None else (Period.day(self.published), "published", "the publication date")
