"""One deed told twice in a report, once with its day: the telling without a day takes that of the other."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import syntax, when
from dateline.extract.events.draft import Below, Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.plainly import is_told_earlier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

OVER = frozenset({"headline", "standfirst", "subheading"})
#: Told plainly as done; how long "the visit" lasts no one day says.
PLAIN = frozenset({"tense"})
#: Two tellings in the body that share so many names and nouns beside their verb tell one deed.
SHARED = 2
#: By these a deed becomes news.
GIVING_OUT = frozenset({"announce", "unveil", "disclose", "reveal", "publish", "release", "confirm"})
DEALS = frozenset({"agreement", "accord", "pact", "contract"})
#: With these it is one more of its kind.
MORE = frozenset({"also", "too", "again", "other", "another", "more", "additional", "new", "second", "third"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
#: What stands with a deed and says which one it is.
OBJECTS = frozenset({"dobj", "attr", "oprd", "acomp", "prep", "dative"})


class Tellings:
    """The deeds of a report that its words date, by their verb or noun."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        dated = (d for d in drafts if d.timed is not None and d.paragraph.kind not in OVER)
        self.all = [d for d in dated if d.reading.status == "occurred" and not d.reading.past]
        self.given_out = [d for d in self.all if d.trigger.token.lemma_ in GIVING_OUT]
        self.by_word: dict[str, list[Draft]] = {}
        for draft in self.all:
            self.by_word.setdefault(draft.trigger.token.lemma_, []).append(draft)
        self.by_sentence: dict[int, list[Draft]] = {}
        for draft in (d for d in drafts if d.timed is not None):
            self.by_sentence.setdefault(_sentence(draft), []).append(draft)

    def looks_back(self, draft: Draft, published: edtf.Bounds | None) -> bool:
        """ "It was founded in 2009 after the bank was taken over": the sentence tells of long ago."""
        near = self.by_sentence.get(_sentence(draft), ())
        return any(d.timed is not None and when.is_history(when.resolve(d.timed), published) for d in near)


def _sentence(draft: Draft) -> int:
    return draft.paragraph.begin + draft.sentence.start_char


def dated_below(draft: Draft, told: Tellings, published: edtf.Bounds | None, *, heads: bool) -> Below | None:
    """When the report says elsewhere that the deed was done; None where it gives it no time.

    The same word of the same people and things has the same date. A headline (`heads`) else takes the day of any
    telling by the same word, then by one of the same kind, as no more than about that day; of several days none.
    """
    if draft.timed is not None or draft.reading.rule not in PLAIN or draft.reading.status != "occurred":
        return None
    same = [d for d in told.by_word.get(draft.trigger.token.lemma_, ()) if _is_same_kind(draft, d)]
    if same and not told.looks_back(draft, published) and (found := _same_deed(draft, same, published)) is not None:
        return found
    if heads:
        found = _about(same or [d for d in told.all if _is_same_kind(draft, d)], published)
        if found is not None:
            return found
    return _as_given_out(draft, told.given_out, published) if heads or is_perfect(draft.trigger.clause) else None


def _as_given_out(draft: Draft, told: Sequence[Draft], published: edtf.Bounds | None) -> Below | None:
    """ "Has struck a deal ... The deal was announced on Friday": about the one day on which it was given out."""
    made = {_thing(o) for o in syntax.children(draft.trigger.clause, "dobj", "nsubjpass") if o.pos_ == "NOUN"}
    found = [d for d in told if d.begin > draft.begin and made & _given(d)]
    return _about(found, published) if len(found) == 1 else None


def _given(draft: Draft) -> set[str]:
    """What was announced, where it is told of with "the" or "this"."""
    clause = draft.trigger.clause
    nouns = [clause.head] if clause.dep_ in ("acl", "relcl") else syntax.children(clause, "dobj", "nsubjpass")
    return {_thing(n) for n in nouns if any(c.lower_ in ("the", "this", "that") for c in n.children)}


def _thing(noun: Token) -> str:
    lemma = noun.lemma_.lower()
    return "deal" if lemma in DEALS else lemma


def _same_deed(draft: Draft, same: Sequence[Draft], published: edtf.Bounds | None) -> Below | None:
    """The date of the telling that shares most of the names and nouns, where it is one and may be taken."""
    if draft.reading.past or is_told_earlier(draft.trigger.clause) or _is_another(draft):
        return None
    shared = [(_shared(draft, d), d) for d in same]
    most = max(count for count, _ in shared)
    found = [below for count, d in shared if count == most and (below := _below(d)) is not None]
    if most < SHARED or len({below.value for below in found}) != 1:
        return None
    return found[0] if _may_take(draft, found[0].value, published) else None


def _shared(draft: Draft, other: Draft) -> int:
    """How many names and nouns two tellings share; 0 where other people do it or it is done to other things."""
    if _is_elsewhere(draft, other):
        return 0
    one, two = _doers(draft), _doers(other)
    others = _parts(draft) & _parts(other)
    if (one and two and not one & two) or not others:
        return 0
    return len(one & two) + len(others)


def _is_elsewhere(draft: Draft, other: Draft) -> bool:
    """ "A gunman killed nine people in Oakham", "a gunman killed two people in Varholm": two deeds."""
    one, two = _figures(draft), _figures(other)
    if one and two and not one & two:
        return True
    here, there = _places(draft), _places(other)
    return bool(here and there) and not here & there


def _figures(draft: Draft) -> frozenset[str]:
    """How many it was done by or to."""
    whom = syntax.children(draft.trigger.clause, "nsubj", "nsubjpass", "dobj")
    return frozenset(c.lower_ for noun in whom for c in syntax.children(noun, "nummod"))


def _places(draft: Draft) -> frozenset[str]:
    """Where, or where from, it was done, as far as its own clause says."""
    clause = draft.trigger.clause
    parts = [p for p in clause.children if p.dep_ in OBJECTS | {"nsubj", "nsubjpass", "agent"}]
    return frozenset(t.lower_ for p in parts for t in p.subtree if t.ent_type_ == "GPE")


def _is_another(draft: Draft) -> bool:
    """ "Other unions have also endorsed her": one more deed of the kind."""
    clause = draft.trigger.clause
    near = [clause, *(c for c in clause.children if c.dep_ in OBJECTS | {"nsubj", "nsubjpass"})]
    return any(c.lower_ in MORE for word in near for c in word.children)


def _below(draft: Draft) -> Below | None:
    value = when.resolve(draft.timed) if draft.timed is not None else None
    return None if value is None or draft.timed is None else Below(value, draft.timed.time)


def _may_take(draft: Draft, value: str, published: edtf.Bounds | None) -> bool:
    """A day, or a date of long ago for what is told in the perfect; never one still to come."""
    if published is None or published.last is None or when.is_future(value, published):
        return False
    return edtf.bounds(value).days == 1 or (is_perfect(draft.trigger.clause) and when.is_past(value, published))


def _about(told: Sequence[Draft], published: edtf.Bounds | None) -> Below | None:
    """About the one day on which the body tells the deed of a headline; of several, not after the report."""
    found = [b for d in told if (b := _below(d)) is not None and not when.is_history(b.value, published)]
    if not found or published is None or published.last is None:
        return None
    first = found[0]
    day = edtf.bounds(first.value)
    several = len({b.value for b in found}) > 1
    if several or day.days != 1 or not when.is_at(first.value, published):
        value = edtf.edtf_of(None, published.last)
    else:
        value = edtf.edtf_of(day.first, day.last, approximate=True)
    return None if value is None else Below(value, first.time)


def _is_same_kind(draft: Draft, other: Draft) -> bool:
    """The same word, or one of the same type and mode that the ontology knows; told as done and as news."""
    if _count(draft) and _count(other) and _count(draft) != _count(other):
        return False
    one, two = draft.trigger.frame, other.trigger.frame
    if draft.trigger.token.lemma_ == other.trigger.token.lemma_:
        return one.type == two.type
    return one.type != "OTHER" and (one.type, one.mode, one.kind) == (two.type, two.mode, two.kind)


def _doers(draft: Draft) -> frozenset[str]:
    """Names and nouns of who does it; empty where a pronoun or nobody is named."""
    clause = draft.trigger.clause
    return _words(clause, ("agent",) if syntax.is_passive(clause) else ("nsubj",))


def _parts(draft: Draft) -> frozenset[str]:
    """Names and nouns of to whom, with what and where."""
    clause = draft.trigger.clause
    return _words(clause, OBJECTS | ({"nsubjpass"} if syntax.is_passive(clause) else set()))


def _words(clause: Token, parts: Collection[str]) -> frozenset[str]:
    return frozenset(
        t.lemma_.lower()
        for part in clause.children
        if part.dep_ in parts
        for t in part.subtree
        if t.pos_ in NAMING and t.ent_type_ not in ("DATE", "TIME") and len(t) > 1
    )


def _count(draft: Draft) -> str | None:
    """How many did it or had it done to them, as it is written: "three" of "three traders quit"."""
    for noun in syntax.children(draft.trigger.clause, "nsubj", "nsubjpass"):
        for number in syntax.children(noun, "nummod"):
            return number.lower_
    return None
