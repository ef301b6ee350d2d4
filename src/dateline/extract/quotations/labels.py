"""A speaker set beside a quote without a verb: `Name: "..."`, `"..." — Name`."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import behind_entry
from dateline.extract.quotations.rules import words
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span

#: `"..." — Name` under a letter or a reader's comment.
_SIGNED = re.compile(r"\s*(?:[―—–]|--?)\s*(?=[A-Z@])")
#: A name and an office, all in capitals but for a few small letters.
_PANEL = re.compile(
    r"(?:\A|[.?!\"”)\d:]\s+)(?P<name>[A-Z][A-Z.’'\-]+(?:\s[A-Z][A-Z.’'\-]*){1,3}),\s(?P<office>[A-Z(](?:[^\"“”.?!]|\.(?!\s)|(?<=[A-Z])\.){3,140})\Z"
)
_SMALL = 8
#: `... too low." NORDBANK LUND "We see ..."`: the next of several who are asked; a body without an office.
_BODY = re.compile(r"[\"”]\s+(?P<name>[A-Z][A-Z.&’'\-]+(?:\s[A-Z][A-Z.&’'\-]*){1,3})\Z")
_LONGEST = 90
#: `Said Lind: “...”`
_SAID = re.compile(r"(?P<cue>Said|Says|Added|Asked|Wrote|Replied|Recalled) (?=\S)")
#: `Wrote Bo Rye in a letter: “...”`: where or how, no part of the name.
_AWAY = re.compile(r"\s(?:in|on|at|via|after|during|over|through)\s")


def label(passage: Passage, within: Range) -> Attribution | None:
    """`Name: "..."` as in a transcript; the colon is the cue."""
    before = passage.text[within[0] : within[1]].rstrip()
    speaker = passage.trim(within[0], within[0] + len(before) - 1)
    if speaker is None or speaker[1] - speaker[0] > 90:
        return None
    end = within[0] + len(before)
    cue = (end - 1, end)
    speaker = behind_entry(passage.text, _behind_caption(passage, speaker)[0]), speaker[1]
    if said := _SAID.match(passage.text, *speaker):
        away = _AWAY.search(passage.text, said.end(), speaker[1])
        cue, speaker = said.span("cue"), (said.end(), away.start() if away else speaker[1])
    span = passage.doc.char_span(*speaker, alignment_mode="contract")
    if span is None or any(t.pos_ in ("VERB", "AUX", "ADP") for t in span[:1]) or not _somebody(span):
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in span):
        return None
    return Attribution(rule="direct-label", contents=[], cue=cue, speaker=speaker)


def said_label(passage: Passage, within: Range) -> Attribution | None:
    """`Said Lind, "..."`: a name takes the verb before it in, so that the parse has none."""
    return label(passage, within) if _SAID.match(passage.text, within[0]) else None


def _somebody(span: "Span") -> bool:
    """A name, or people: `And from everyone, the question:` names nobody."""
    noun = role_nouns().get(span.root.lower_)
    named = any(t.pos_ == "PROPN" and t.ent_type_ != "DATE" for t in span)
    counted = span.root.lower_ in (
        "one",
        "another",
        "others",
        "some",
        "he",
        "she",
        "they",
        "you",
        "i",
        "me",
        "q",
        "a",
    )
    return named or counted or (noun is not None) or span.root.lower_ in words("crowd")


def _behind_caption(passage: Passage, speaker: Range) -> Range:
    """`Media caption Ada Norn: "..."`"""
    text = passage.text[slice(*speaker)].lower()
    for opener in words("captions"):
        if text.startswith(opener + " "):
            return speaker[0] + len(opener) + 1, speaker[1]
    return speaker


def panel(passage: Passage, before: Passage | None, quoted: Quoted) -> Attribution | None:
    """`ADA NORN, ANALYST, NORDBANK "..."`: name and office in capitals before the marks or in the line before."""
    head, home = passage.text[: quoted.begin], passage
    if not head.strip() and before is not None and before.index == passage.index - 1:
        head, home = before.text, before
    found = in_capitals(head)
    if found is None:
        return None
    return Attribution(
        rule="direct-panel", contents=[], speaker=found.span("name"), speaker_at=home.index, cue_at=home.index
    )


def in_capitals(before: str) -> re.Match[str] | None:
    """A name and an office, or a body behind another's quote, in capitals at the end of the words before a quote."""
    found = _PANEL.search(before.rstrip())
    if found is not None and sum(c.islower() for c in found.group("office")) <= _SMALL:
        return found
    return _BODY.search(before.rstrip(), max(len(before) - _LONGEST, 0))


def signed(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`"..." — Name` at the end of a paragraph."""
    dash = _SIGNED.match(passage.text, quoted.end)
    if dash is None or passage.text[: quoted.begin].strip():
        return None
    speaker = passage.trim(dash.end(), len(passage.text))
    if speaker is None or speaker[1] - speaker[0] > 80 or passage.text[speaker[0] : speaker[1]].count(" ") > 8:
        return None
    mark = dash.start() + len(dash.group()) - len(dash.group().lstrip())
    return Attribution(rule="direct-signed", contents=[], cue=(mark, mark + 1), speaker=speaker)


def is_read(passage: Passage, quoted: Quoted) -> bool:
    """`"Fish is great," read one sign`: nobody who spoke before says so."""
    return re.match(r"[,”\"]?\s*reads?\b", passage.text[quoted.end : quoted.end + 12]) is not None
