"""What is told of a life or of long ago: careers of nominees, deeds of the dead, "over the years", "famously".

None of it is the news of the day on which it is told.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.extract.events.draft import Draft
from dateline.extract.events.eras import is_era, is_instance, is_office
from dateline.extract.events.syntax import children, is_verb
from dateline.extract.events.titles import lead
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "Nora Velt, Nominee for Harbour Commissioner": the heading over a career.
NOMINEE = re.compile(r"(?m)^[*<>/u\s]{0,12}[A-Z][^\n,]{3,60}, (?:Nominee|Appointee|Candidate) (?:for|to) ")
#: What stands in a paragraph that tells somebody's schooling and posts.
SCHOOLING = re.compile(
    r"\b(?:Ph\.? ?D\.?|[BMS]\.?[AS]\.?|J\.D\.|MBA|bachelor|master|law degree|doctorate)[’']?s?\b[^.]{0,60}\bfrom\b"
    r"|\b(?:earned|received|holds) (?:a|an|his|her) (?:[\w.’']+ ){0,5}(?:degree|B\.[AS]\.|J\.D\.|Ph\.?D)"
    r"|\bgraduate[sd]? (?:of|from)\b|magna cum laude"
)
#: A longer paragraph is judged sentence by sentence.
BRIEF = 700
#: How old somebody was who died.
AGE = re.compile(r"\b(?:aged|age of|at age|at|was) \d{2,3}\b")
#: Of whom one of these is told at the head of the report is dead.
REMAINS = frozenset({"death", "funeral", "body", "burial", "memorial", "passing", "coffin", "casket", "obituary"})
#: With these the past is that of years, not of the day.
OF_OLD = frozenset({"famously", "previously", "formerly", "historically", "traditionally", "originally"})
#: So a thing is done on many days.
HABITS = frozenset(
    {"frequently", "often", "regularly", "routinely", "occasionally", "sometimes", "usually", "always"}
)
OFTEN_OR_OF_OLD = OF_OLD | HABITS
#: "over the years", "throughout his career", "for decades".
SPANS = frozenset({"years", "decades", "generations", "centuries", "career", "tenure", "lifetime", "life", "past"})
THROUGH = frozenset({"over", "throughout", "during", "for", "in", "across"})


def tells_a_life(dossier: Dossier, draft: Draft, dead: frozenset[str]) -> bool:
    """Tell whether an undated deed is of somebody's life or of long ago, not of the day of the news."""
    clause = draft.trigger.clause
    if draft.reading.status != "occurred" or draft.timed is not None or draft.scene is not None:
        return False
    if is_of_long_ago(clause):
        return True
    if not is_under_the_lead(dossier, draft):
        return False
    first = _first_career(dossier.report.text)
    at, sentence = draft.paragraph.begin, draft.sentence
    brief = draft.paragraph.end - at <= BRIEF
    begin, end = (at, draft.paragraph.end) if brief else (at + sentence.start_char, at + sentence.end_char)
    near = dossier.report.text[begin:end]
    if 0 <= first <= draft.paragraph.begin or _tells_schooling(near):
        return True
    return _is_by_the_dead(dossier, draft, dead)


def is_under_the_lead(dossier: Dossier, draft: Draft) -> bool:
    """Below the first paragraph, or far down in it, where a report has only one."""
    first = lead(dossier)
    if draft.paragraph.kind != "body" or first is None or draft.paragraph.begin < first.begin:
        return False
    return draft.paragraph.begin > first.begin or draft.sentence.start_char > BRIEF


@lru_cache(maxsize=8)
def _first_career(text: str) -> int:
    """Where the careers of those put forward begin; -1 where none stand."""
    found = NOMINEE.search(text)
    return found.start() if found is not None else -1


@lru_cache(maxsize=64)
def _tells_schooling(words: str) -> bool:
    """Asked of the same paragraph for each deed in it."""
    return SCHOOLING.search(words) is not None


def is_of_long_ago(clause: Token) -> bool:
    """ "He famously refused", "over the years it has won", "she often mocked it", "three years later he left"."""
    if clause.tag_ == "VBG" and clause.dep_ in ("advcl", "conj", "dobj") and is_verb(clause.head):
        clause = clause.head  # "throughout her career she has shown it, building bridges"
    if clause.tag_ not in ("VBD", "VBN"):
        return False
    while clause.dep_ == "conj" and is_verb(clause.head) and not children(clause, "nsubj", "nsubjpass"):
        clause = clause.head
    if any(c.lower_ in OFTEN_OR_OF_OLD and c.i < clause.i for c in children(clause, "advmod")):
        return True
    if any(is_era(c) or is_instance(c) or is_office(c, clause) for c in children(clause, "prep")):
        return True
    later = (c for c in children(clause, "advmod") if c.lower_ == "later")
    if any(n.lower_ in ("months", "years", "year", "decades", "decade") for c in later for n in c.children):
        return True
    return any(_is_span(c) for c in children(clause, "prep") if c.lower_ in THROUGH)


#: Said of a time these are no news.
PAST_TIMES: tuple[str, ...] = (
    "long ago",
    "recent years",
    "past years",
    "recent decades",
    "past decades",
    "years past",
)
PAST_TIMES += ("months ago", "years ago", "decades ago", "last few years", "past few years", "past several years")
PAST_TIMES += ("last several years", "last few decades", "past few decades", "past few months", "last few months")


def is_named_long_ago(text: str) -> bool:
    """ "In recent years", "long ago", "months ago"."""
    return text.lower().endswith(PAST_TIMES)


def _is_span(preposition: Token) -> bool:
    """ "over the years", not "over the past two years", which has a day on the calendar."""
    for noun in children(preposition, "pobj"):
        counted = any(c.dep_ in ("nummod", "amod", "npadvmod") or c.lower_ in ("this", "that") for c in noun.children)
        owned = any(c.dep_ == "poss" for c in noun.children)
        whole = noun.lower_ in ("career", "tenure", "lifetime", "life")
        if noun.lower_ in SPANS and not counted and (not whole or owned):
            return preposition.lower_ != "in" or noun.lower_ == "past"
    return False


def the_dead(dossier: Dossier) -> frozenset[str]:
    """Those whose death, of age or illness, the head of the report tells."""
    first = lead(dossier)
    if first is None or AGE.search(dossier.report.text) is None:
        return frozenset()
    head = [p for p in dossier.paragraphs if p.kind in ("headline", "standfirst", "body") and p.begin <= first.begin]
    names = (_named_at(dossier, p, who) for p in head for t in p.doc for who in _who_is_gone(t))
    return frozenset(n for n in names if n is not None)


def _who_is_gone(token: Token) -> list[Token]:
    if token.lemma_ == "die" and is_verb(token) and token.tag_ in ("VBD", "VBZ", "VBN"):
        return children(token, "nsubj")
    if token.lemma_.lower() in REMAINS:
        return children(token, "poss")
    return []


def _named_at(dossier: Dossier, paragraph: Paragraph, token: Token) -> str | None:
    begin, end = paragraph.place(token)
    around = (m.entity for m in dossier.mentions.values() if m.begin <= begin and end <= m.end)
    return next((key for key in around if key is not None and dossier.entities[key].kind == "person"), None)


def _is_by_the_dead(dossier: Dossier, draft: Draft, dead: frozenset[str]) -> bool:
    """ "Rye moved to Oakham and opened a school", in the report of her death."""
    clause = draft.trigger.clause
    if not dead or clause.tag_ != "VBD" or clause.lemma_ in ("die", "collapse", "suffer", "fall", "leave"):
        return False
    at = clause
    while at.dep_ == "conj" and is_verb(at.head) and not children(at, "nsubj"):
        at = at.head
    return any(_named_at(dossier, draft.paragraph, who) in dead for who in children(at, "nsubj"))
