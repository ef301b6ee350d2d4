"""The words for a speaker: the noun phrase with titles and appositions, and no more."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.misread import stays_first

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.quotations.passage import Passage, Range

#: A crosshead in capitals that ran into the sentence: `SAVING MORE The guild said ...`
_CROSSHEAD = re.compile(
    r"(?:\A|[.!?”\")]\s+)(?=(?:[A-Z’'&\-]+\s+){0,5}[A-Z]{5})(?:[A-Z][A-Z’'&\-]+\s+){2,}"
    r"(?P<name>(?:(?:[A-Z][a-z]|A\s)[\w.’'\-]*\s+){0,4})\Z"
)
#: Such a line that the parser took for the speaker, or for a part of its name; `last` may be the speaker's.
_HEADING = re.compile(
    r"(?=(?:[A-Z’'&\-]+\s+){0,5}[A-Z]{5})(?:[A-Z][A-Z’'&\-]*\s+)+(?P<last>[A-Z][A-Z’'&\-]*\s+)(?=\w*[a-z])"
)
#: So many characters before the head of a speaker a crosshead may begin.
_LONGEST = 90
#: The day of an entry in a list of days: `March 5 - The guild said ...`
_DAY = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?(?:\s+[-–—]\s*|\s*:\s*)")
#: The clock of an entry in a running report, the mark of a list: `10:15 The guild said ...`, `• Varholm denied it`
_ENTRY = re.compile(
    r"(?:(?:[•■▪●◆►»*]\s*|\d{1,2}[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s(?:GMT|UTC|BST|CET|EST|EDT))?(?!\w)\s*)"
    r"(?:[|:–—-]\s+)?)+(?=(?![a-z])[^\W\d_]|[\"“]|(?<=[•■▪●◆►»*]\s)[$€£\d])"
)
#: The end of an embedded post, or a mark with blanks on both sides, before the name.
_GLUED = re.compile(r"\(@\w+\)\s+[A-Z][a-z]+ \d{1,2}, \d{4}\s+(?=[A-Z])|\s['’\"”]\s+(?=[A-Z])")
#: A day of the week, or the label of a caption, that ran into the name.
_LABELLED = re.compile(
    r"(?:(?:[Ii]mage|[Mm]edia|[Pp]hoto) caption|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?=[A-Z])"
)
#: Dependents of a noun phrase that do not name the speaker.
_LOOSE = frozenset({"punct", "cc", "parataxis", "advcl", "ccomp", "xcomp", "dep", "advmod", "npadvmod", "mark"})


def _after_day(head: "Token") -> "Token":
    """The first word of a phrase; in `On Friday Ida Norn said` behind the day."""
    first = head.left_edge
    if first.i and first.nbor(-1).lower_ in ("on", "in", "last", "late", "early") and head.ent_type_ != "DATE":
        while first.i < head.i and first.ent_type_ == "DATE" and first.pos_ in ("PROPN", "NUM"):
            first = first.nbor(1)
    return first


def _left_out(child: "Token", passage: "Passage") -> bool:
    """What hangs on a noun and does not name the speaker; `and` joins a second one."""
    if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in ("quote", "cite"):
        return True
    if child.dep_ == "cc":
        second = next((c for c in child.head.children if c.dep_ == "conj" and c.i > child.i), None)
        return second is None or second.pos_ not in ("PROPN", "NOUN") or _has_clause(second)
    return child.dep_ in _LOOSE and child.dep_ != "punct"


def _has_clause(noun: "Token") -> bool:
    return any(c.dep_ in ("nsubj", "aux", "dobj") for c in noun.children)


def _second_subject(head: "Token") -> "Token | None":
    """`Norn and Vik voiced`, read as two subjects of one verb: the last word of the second."""
    seen = next((c for c in head.head.children if c.dep_ == "nsubj" and head.i < c.i < head.head.i), None)
    if seen is not None and head.dep_ == "nsubj" and stays_first(head, seen):
        return seen.right_edge  # "a pilot who has seen pictures said"
    if head.dep_ != "nsubj" or head.right_edge.dep_ != "cc":
        return None
    return next(
        (
            c
            for c in head.head.children
            if c.dep_ == "nsubj" and c.left_edge.i == head.right_edge.i + 1 and c.pos_ == "PROPN"
        ),
        None,
    )


def _joins(child: "Token") -> bool:
    """The hyphen of `front-runner`, no dash."""
    return child.tag_ == "HYPH" and child.i > 0 and not child.whitespace_ and not child.nbor(-1).whitespace_


def _behind_heading(text: str, begin: int, end: int) -> int:
    """`LOOKING TO SELL Lind`, `HOPES OF RELIEF BP executives`: where the speaker begins behind a line in capitals."""
    heading = _HEADING.match(text, begin, end)
    if heading is None:
        return begin
    last = heading.end() if text[heading.end()].isupper() else heading.start("last")
    return last if text[begin:last].strip().count(" ") else begin


def behind_entry(text: str, begin: int) -> int:
    """`10:15 The guild`, `• Varholm`: where the speaker begins behind the clock or the mark of an entry."""
    entry = _ENTRY.match(text, begin) if not text[:begin].strip() else None
    return entry.end() if entry is not None else begin


def noun_phrase(head: "Token", passage: "Passage", barrier: "Range | None" = None) -> "Range":
    """The words of a speaker with titles and appositions, cut where another clause, a quote or the cue begins."""
    begin, end = _after_day(head).idx, head.right_edge.idx + len(head.right_edge)
    for child in head.children:
        if child.i > head.i and _left_out(child, passage):
            end = min(end, child.left_edge.idx)
        elif (
            child.i < head.i
            and not _joins(child)
            and child.dep_ in ("advmod", "advcl", "punct", "cc", "mark", "preconj")
        ):
            begin = max(begin, child.right_edge.idx + len(child.right_edge))
    second = _second_subject(head)
    end = second.idx + len(second) if second is not None else end
    if barrier is not None:
        if barrier[0] >= head.idx:
            end = min(end, barrier[0])
        else:
            begin = max(begin, barrier[1])
    for quoted in passage.outer:
        if quoted.begin > head.idx:
            end = min(end, quoted.begin)
        elif begin < quoted.end <= head.idx and quoted.inner_end - quoted.inner_begin > 25:
            begin = quoted.end
    crosshead = _CROSSHEAD.search(passage.text, max(head.idx - _LONGEST, 0), head.idx)
    begin = max(begin, crosshead.start("name")) if crosshead is not None else begin
    begin = max((cut.end() for cut in _GLUED.finditer(passage.text, begin, head.idx)), default=begin)
    labelled = _LABELLED.match(passage.text, begin, head.idx)
    begin = labelled.end() if labelled is not None else begin
    day = _DAY.match(passage.text, begin, head.idx)
    begin = day.end() if day is not None else begin
    begin = behind_entry(passage.text, begin)
    found = passage.trim(_behind_heading(passage.text, begin, end), max(end, head.idx + len(head)))
    return found or (head.idx, head.idx + len(head))
