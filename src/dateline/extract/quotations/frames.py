"""What a verb reports, from the syntax around it: a clause, an infinitive, an object, a phrase."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.claims import disputed, rejected_as
from dateline.extract.quotations.content import (
    adjacent,
    apposition,
    circumstance,
    condition,
    described,
    gerunds,
    made_clear,
    next_cue,
    participle,
    without_copula,
    without_gloss,
)
from dateline.extract.quotations.further import further
from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.reach import behind_cue, reach
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.sourcing import relay_tail
from dateline.extract.quotations.tails import behind_that, goes_on, quote_alone, set_against, without_remark
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_PREDICATES = frozenset({"oprd", "xcomp", "ccomp", "attr", "acomp"})


def clause_of(passage: Passage, verb: "Token") -> list[Range]:
    """The clause with "that" behind a verb."""
    for clause in (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i):
        if any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
            return _one(passage, clause, verb)
    return []


def description_of(passage: Passage, verb: "Token") -> list[Range]:
    """`X as “...”` behind a verb: its object and how it is described."""
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    as_ = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None)
    if goal is None or as_ is None:
        return []
    last = as_.right_edge.idx + len(as_.right_edge)
    quoted = any(as_.idx < q.begin <= last for q in passage.outer)
    return _span(passage, [goal, as_], verb) if quoted else []


def content_of(passage: Passage, verb: "Token", word: SpeechCue) -> "tuple[str, list[Range], Token | None]":
    """The kind of content, its pieces, and the preposition that belongs to the cue; no pieces when there is none."""
    frames = word.frames
    clear = made_clear(verb)
    if clear is not None:
        return "clear", _trimmed(passage, *clear, verb), None
    children = [c for c in verb.children if c.dep_ not in ("punct", "aux")]
    clause = next((c for c in children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if clause is not None and ("that" in frames or "wh" in frames) and not _asked_before(verb, clause, frames):
        contents = _one(passage, clause, verb)
        return ("relative", without_copula(passage, contents), None) if _free(verb) else ("clause", contents, None)
    if (claim := disputed(verb)) is not None:
        return "clause", _span(passage, [claim], verb), None
    open_clause = next((c for c in children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i), None)
    if open_clause is not None and _fits(open_clause, frames) and _gapped(verb, open_clause):
        return "", [], None
    if open_clause is not None and _fits(open_clause, frames):
        asked = _asked_thing(verb, open_clause, frames)
        whole = _span(passage, [asked, open_clause], verb) if asked is not None else []
        return "infinitive", without_gloss(passage, whole or _one(passage, open_clause, verb)), None
    wish = next((c for c in children if c.i > verb.i and _for_to(c)), None)
    if wish is not None and "p:for" in frames:
        return "infinitive", _span(passage, [wish], verb), None
    goal = next((c for c in children if c.dep_ == "dobj"), None)
    predicate = next((c for c in children if c.i > verb.i and c.dep_ in _PREDICATES), None)
    if "sc" in frames and predicate is not None:
        parts = [predicate] + ([goal] if goal is not None and goal.i > verb.i else [])
        return "names", _span(passage, parts, verb), None
    preposition, noun = _phrase(children, verb, word)
    if (word.force == "reject" or "as" in frames) and (rejected := rejected_as(passage, verb)) is not None:
        return "as", _trimmed(passage, *rejected, verb), None
    if "as" in frames and goal is not None:
        as_ = next((c for c in children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None)
        if as_ is not None and (goal.lower_ != "what" or word.kind == "speech"):
            return "as", _span(passage, [as_] if goal.i < verb.i else [goal, as_], verb), None
    goals = [c for c in children if c.dep_ == "dobj" and c.i > verb.i]
    if goal is not None and goals and ("np" in frames or _quotes(passage, verb, goals[-1], word)):
        parts = goals + ([preposition] if preposition is not None and preposition.i > goal.i else [])
        if word.force == "accuse" and len(parts) > len(goals):
            parts += _charged_with(verb, parts[-1])
        return "object", _span(passage, parts, verb, as_too=True, accused=word.force == "accuse"), None
    if preposition is not None and noun is not None:
        return "phrase", _span(passage, [noun], verb, as_too="as" in frames or word.cue == "refer"), preposition
    active = verb.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN") and not any(c.dep_ == "auxpass" for c in children)
    if "that" in frames and word.kind == "speech" and active:
        rest = reach(verb, word)
        return "reach", _trimmed(passage, rest.start_char, rest.end_char, verb) if rest is not None else [], None
    return "", [], None


def _asked_before(verb: "Token", clause: "Token", frames: frozenset[str]) -> bool:
    """`asked the guild to use nets to help crews mend it`, read as if the crews' work were what she asked."""
    marked = any(c.dep_ == "mark" or c.tag_ in ("WRB", "WP", "WDT") for c in clause.children)
    between = (c for c in verb.children if c.dep_ == "xcomp" and verb.i < c.i < clause.i and c.tag_ == "VB")
    that = any(t.lower_ == "that" for t in verb.doc[verb.i : clause.i])
    return "adr-to" in frames and not (marked or that) and any(_fits(c, frames) for c in between)


def _quotes(passage: Passage, verb: "Token", goal: "Token", word: SpeechCue) -> bool:
    """An object with words in quotation marks is content of any verb of speech."""
    end = goal.right_edge.idx + len(goal.right_edge)
    return word.kind == "speech" and verb.lemma_ != "speak" and any(verb.idx < q.begin < end for q in passage.outer)


def _gapped(verb: "Token", clause: "Token") -> bool:
    """`tariffs that he had threatened to impose`: what he would impose stands before, and the rest says nothing."""
    outer = verb.dep_ == "relcl" and not any(c.dep_ == "dobj" and c.i > clause.i for c in clause.children)
    taken_up = (c for part in (verb, clause) for c in part.children if c.i < verb.i)
    return outer and any(c.lower_ in ("that", "which") and c.dep_ == "dobj" for c in taken_up)


def _asked_thing(verb: "Token", clause: "Token", frames: frozenset[str]) -> "Token | None":
    """`ordered federal aid to rebuild the pier`: aid is asked for and nobody is spoken to."""
    if "adr-to" not in frames or clause.dep_ not in ("xcomp", "ccomp"):
        return None
    goal = next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < clause.i), None)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    asked = goal if goal is not None else subject
    if asked is None or asked.pos_ != "NOUN" or asked.lemma_.lower() in words("spared"):
        return None
    thing = asked.lemma_.lower() in words("asked_for") or asked.lemma_.lower() in words("things")
    return asked if thing else None


def _charged_with(verb: "Token", of: "Token") -> "list[Token]":
    """`accused the pilot of neglect in steering the ship`: how, right behind what."""
    found: list[Token] = []
    end = of.right_edge.i
    for child in verb.children:
        if child.dep_ == "prep" and child.left_edge.i == end + 1 and child.lower_ in ("in", "for", "over", "by"):
            found.append(child)
            end = child.right_edge.i
    return found


def _for_to(clause: "Token") -> bool:
    """`called for the court to step down`: a clause with its own subject behind "for"."""
    mark = clause.left_edge
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)
    return to and mark.lower_ == "for" and mark.dep_ == "mark" and _subject(clause)


def _free(verb: "Token") -> bool:
    """`what officials say is ...`"""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    before = subject.left_edge.i - 1 if subject is not None else -1
    return before >= 0 and verb.doc[before].lower_ == "what"


def _fits(clause: "Token", frames: frozenset[str]) -> bool:
    if clause.tag_ == "VBG" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBG" for c in clause.children):
        return "ing" in frames
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)
    return to and ("to" in frames or "adr-to" in frames)


def _phrase(children: "list[Token]", verb: "Token", word: SpeechCue) -> "tuple[Token | None, Token | None]":
    for child in children:
        if child.dep_ == "prep" and child.i > verb.i and child.lower_ in word.prepositions:
            noun = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if noun is not None:
                return child, noun
    return None, None


def _one(passage: Passage, clause: "Token", verb: "Token") -> list[Range]:
    begin = clause.left_edge.idx
    ends = [c.right_edge for c in verb.children if c.i >= clause.i and c.dep_ in ("ccomp", clause.dep_)]
    end = max(t.idx + len(t) for t in (*ends, *_same_voice(passage, clause, verb)))
    mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that" and c.i < clause.i), None)
    if mark is not None:
        begin = mark.idx + len(mark)
    begin = max(begin, verb.idx + len(verb), _behind_weekday(verb))
    if clause.dep_ == "ccomp" and mark is None and not _subject(clause):
        begin = behind_cue(verb)
    return _trimmed(passage, begin, next_cue(passage, clause, verb, end), verb)


def _behind_weekday(verb: "Token") -> int:
    """`said Thursday, it cannot tell`: the day belongs to the saying."""
    day, comma = verb.doc[verb.i + 1 : verb.i + 2], verb.doc[verb.i + 2 : verb.i + 3]
    if day.text in _WEEKDAYS and comma.text == ",":
        return verb.doc[verb.i + 2].idx + 1
    return 0


def _same_voice(passage: Passage, clause: "Token", verb: "Token") -> "Iterator[Token]":
    """`says she hopes to win, but she knows that “...”`: the same pronoun goes on, with quoted words."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj" and c.pos_ == "PRON"), None)
    for other in verb.children:
        own = next((c for c in other.children if c.dep_ == "nsubj"), None)
        if other.dep_ != "conj" or other.i < clause.i or own is None or subject is None:
            continue
        last = other.right_edge
        if own.lower_ == subject.lower_ and any(other.idx < q.begin <= last.idx for q in passage.outer):
            yield last


def _subject(clause: "Token") -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for c in clause.children)


def _span(
    passage: Passage, parts: "list[Token]", verb: "Token", as_too: bool = False, accused: bool | None = None
) -> list[Range]:
    begin = min(p.left_edge.idx for p in parts)
    last = max(map(gerunds, parts), key=lambda t: t.i)
    last = further(verb, last, accused) if accused is not None else last
    end = last.idx + len(last)
    if as_too:
        end = described(passage, verb, end)
    if begin < verb.idx:
        begin = verb.idx + len(verb)
    if passage.text.startswith("for ", begin) and parts[0].dep_ != "pobj":
        begin += 4
    return _trimmed(passage, begin, end, verb)


def _trimmed(passage: Passage, begin: int, end: int, verb: "Token") -> list[Range]:
    if begin >= end:
        return []
    begin = behind_that(passage, begin)
    begin, end = passage.whole_quotes(begin, participle(passage, verb, begin, end))
    end = circumstance(passage, verb, begin, condition(passage, verb, apposition(passage, begin, end)))
    end = quote_alone(passage, begin, end)
    end = without_remark(passage, begin, set_against(passage, begin, end))
    end = goes_on(passage, verb, begin, adjacent(passage, begin, end))
    found = passage.trim(begin, passage.and_quotes(end))
    if found is None:
        return []
    tail = relay_tail(passage.text[found[0] : found[1]])
    return [(found[0], found[0] + tail)] if tail else [found]
