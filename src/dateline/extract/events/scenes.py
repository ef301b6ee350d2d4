"""Of which day a paragraph tells, sentence by sentence: the day its last dated main clause set."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.pointing import follows_the_past
from dateline.extract.events.story import is_of_its_paragraph, names_no_day, story_day
from dateline.extract.events.syntax import clause_of, is_verb
from dateline.extract.events.tense import own, words
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token
else:
    Sentence = Token = object

#: Times with these bound a deed or give it a reason; they set no scene.
BOUNDS = frozenset({"since", "before", "after", "until", "till", "by", "for", "from", "following", "through", "of"})


#: So many sentences go on with a day.
LASTS = 4


class Scene(NamedTuple):
    """A sentence with its times and what the sentences before it set."""

    sentence: Sentence
    times: list[when.Timed]
    aside: bool
    """An older day was named in the paragraph, so that undated deeds from there on may be of either."""
    carried: bool
    """The paragraph before named an older day last."""
    day: str | None
    """The one day on which the paragraph's last dated main clause told its deed."""


def scenes_of(dossier: Dossier, paragraph: Paragraph) -> Iterator[Scene]:
    """Go through the sentences of a paragraph; each gets the day that those before it set."""
    aside, day, since = False, None, 0
    published = when.published_days(dossier)
    carried = follows_the_past(dossier, paragraph)
    for sentence in paragraph.doc.sents:
        times = when.times_of(dossier, paragraph, sentence)
        aside = aside or any(_is_older(when.resolve(t), published) for t in times)
        # "before she taped the Sunday programmes": a time that dates no deed ends no story
        carried = carried and not any(is_verb(t.governor) for t in times)
        since += 1
        yield Scene(sentence, times, aside, carried, None if times or since > LASTS else day)
        if times:
            since = 0
            # what is still to come is not where a deed goes on
            told = [t for t in times if not when.is_future(when.resolve(t), published)]
            told = [t for t in told if not _is_an_hour_of_another_day(dossier, paragraph, t)]
            day = next((v for t in told if (v := _set_by(t, published)) is not None), None) if _one(told) else None


def _is_older(value: str | None, published: edtf.Bounds | None) -> bool:
    """Neither of the week of the report nor still to come."""
    return not when.is_at(value, published) and not when.is_future(value, published)


def _is_an_hour_of_another_day(dossier: Dossier, paragraph: Paragraph, timed: when.Timed) -> bool:
    """ "At 11 p.m." alone is of the day of the news, which need not be that of the report."""
    published = when.published_days(dossier)
    if published is None or not names_no_day(timed.time.text) or is_of_its_paragraph(dossier, paragraph, timed.time):
        return False
    story = story_day(dossier)
    today = edtf.bounds(str(timed.time.edtf)).first == published.first
    return today and story is not None and story.first != published.first


def _one(times: list[when.Timed]) -> bool:
    """All its times are of one day: nobody need ask which one the next sentence goes on with."""
    return len({day.first for t in times if t.time.edtf and (day := _day(t.time.edtf)) is not None}) == 1


def _set_by(timed: when.Timed, published: edtf.Bounds | None) -> str | None:
    """The day a time sets for what is told next: it governs a past main clause and is one day."""
    verb = timed.governor if is_verb(timed.governor) else clause_of(timed.governor)
    value = when.resolve(timed)
    bound = timed.preposition in BOUNDS and not when.is_of_the_day(timed)
    if value is None or bound or verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return None
    if words().get(("comp", verb.lemma_.lower())) == "keep":
        return None  # what is told was not done when it was told
    if not _is_past(verb) or own(verb, "body").status not in ("occurred", "ongoing"):
        return None
    day = _day(value)
    return None if day is None or when.is_future(value, published) else value


def _day(value: str) -> edtf.Bounds | None:
    day = edtf.bounds(value)
    return day if day.days == 1 else None


def _is_past(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return not helpers & {"has", "have", "had"} and (verb.tag_ == "VBD" or bool(helpers & {"was", "were", "did"}))
