"""A speaker set beside a quote without a verb: `Name: "..."`, `"..." — Name`."""

import re

from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage, Range

#: `"..." — Name` under a letter or a reader's comment.
_SIGNED = re.compile(r"\s*(?:[―—–]|--?)\s*(?=[A-Z@])")
#: `Said Lind: “...”`
_SAID = re.compile(r"(?P<cue>Said|Says|Added|Asked|Wrote|Replied|Recalled) (?=\S)")


def label(passage: Passage, within: Range) -> Attribution | None:
    """`Name: "..."` as in a transcript; the colon is the cue."""
    words = passage.text[within[0] : within[1]].rstrip()
    speaker = passage.trim(within[0], within[0] + len(words) - 1)
    if speaker is None or speaker[1] - speaker[0] > 90:
        return None
    end = within[0] + len(words)
    cue = (end - 1, end)
    if said := _SAID.match(passage.text, *speaker):
        cue, speaker = said.span("cue"), (said.end(), speaker[1])
    span = passage.doc.char_span(*speaker, alignment_mode="contract")
    if span is None or any(t.pos_ in ("VERB", "AUX") for t in span):
        return None
    return Attribution(rule="direct-label", contents=[], cue=cue, speaker=speaker)


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
