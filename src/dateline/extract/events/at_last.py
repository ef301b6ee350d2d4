"""What became of it after all: "did not sail until Monday" has sailed; "was to have met", then "it was put off"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.plans import LATER, MOVING
from dateline.extract.events.tense import Reading, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

UNTIL = frozenset({"until", "till"})
#: So it is told of a plan that it was held.
HELD = frozenset({("go", "ahead"), ("take", "place"), ("go", "forward")})
#: Behind "now" such a verb with a day tells of the next plan.
PLANNING = frozenset({"say", "plan", "set", "schedule", "expect", "hope"})
#: So many words of the next sentence are read.
NEXT = 40


def at_last(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Deeds of one sentence with what its own words, or those of the next sentence, say came of them."""
    for draft in drafts:
        if draft.reading.status == "negated" and _was_done_then(draft) and draft.timed is not None:
            reading = draft.reading._replace(status="occurred", rule="not-until")
            yield draft._replace(reading=reading, timed=draft.timed._replace(preposition="on"))
        elif draft.reading.status in ("cancelled", "postponed") and (held := _went_ahead(draft)) is not None:
            yield draft._replace(reading=Reading("occurred", held, "held-after-all"))
        elif draft.reading.status == "cancelled" and (moved := _moved_next(draft)) is not None:
            yield draft._replace(reading=Reading("postponed", moved, "plan-undone"))
        else:
            yield draft


def _went_ahead(draft: Draft) -> Token | None:
    """ "Her visit, cancelled in March, went ahead in April": the main verb says that it was held."""
    noun = draft.trigger.token
    verb = noun.head
    if noun.dep_ not in syntax.SUBJECTS or verb.tag_ != "VBD" or syntax.is_negated(verb):
        return None
    words = {(verb.lemma_, c.lower_) for c in verb.children if c.i > verb.i}
    return verb if words & HELD or verb.lemma_ == "happen" else None


def _was_done_then(draft: Draft) -> bool:
    """ "Did not sail from Oakham until 9 p.m.": then it sailed; not "has not sailed", "did not speak until now"."""
    clause, timed = draft.trigger.clause, draft.timed
    if timed is None or timed.preposition not in UNTIL or timed.time.value == "PRESENT_REF":
        return False
    helpers = {c.lower_ for c in syntax.children(clause, "aux")}
    return "did" in helpers and timed.governor.i == clause.i and syntax.is_negated(clause)


def _moved_next(draft: Draft) -> Token | None:
    """What gives "was to have" another day, in its own sentence or the next; None where nothing does."""
    helpers = {c.lower_ for c in syntax.children(draft.trigger.clause, "aux", "auxpass")}
    if not {"to", "have"} <= helpers:
        return None
    doc, end = draft.sentence.doc, draft.sentence.end
    rest = [t for t in doc[draft.trigger.clause.i + 1 : end] if any(c.dep_ in syntax.SUBJECTS for c in t.children)]
    behind = doc[end : min(doc[end].sent.end, end + NEXT)] if end < len(doc) else ()
    return next((t for t in (*rest, *behind) if _moves(t) and not syntax.is_negated(t)), None)


def _moves(verb: Token) -> bool:
    """ "Has been put off", "was moved to Friday", "now says Wednesday"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if word_of(verb) in LATER:
        return True
    to = any(c.lower_ in ("to", "until") and c.dep_ == "prep" for c in verb.children)
    if word_of(verb) in MOVING and to:
        return True
    now = any(c.lower_ == "now" for c in verb.children)
    return now and verb.lemma_ in PLANNING and any(t.ent_type_ == "DATE" for t in verb.subtree if t.i > verb.i)
