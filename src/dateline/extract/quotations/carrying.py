"""Words in marks that a phrase carries: `resigned with the words “...”`, `“...”, as Rye put it`."""

import re

from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.speakers import subject_of

#: Right before the marks: what the words are to the one who does the verb.
_WITH = re.compile(
    r"\b(?P<cue>with\s+(?:the|a|an|one|these|those|his|her|their|its)\s+(?:\w+\s+){0,2}?(?:words?|message|remark|line|"
    r"phrase|comment|warning|advice|promise|observation|cry|quip|joke|assurance|reply|response|statement|shout|"
    r"explanation|slogan|verdict|plea|appeal|apology|greeting|toast|farewell))\s*[:,]?\s*\Z",
    re.IGNORECASE,
)
#: Right behind the marks.
_PUT = re.compile(
    r"[\s,—–]*as\s+(?P<speaker>[^,;:.“”\"]{2,70}?)\s+(?P<cue>(?:once\s+|later\s+)?(?:puts?|phrased|phrases|termed|called|calls|describes|"
    r"described)\s+(?:it|them|him|her))\b"
)
_FEWEST = 2


def carried_marks(passage: Passage) -> None:
    """Let a phrase beside words in marks that no rule has claimed tell whose they are."""
    for quoted in passage.outer:
        if passage.taken(quoted.begin) is not None or not quoted.closed:
            continue
        found = _with_words(passage, quoted) or _put(passage, quoted)
        if found is not None:
            passage.found.append(found)


def _with_words(passage: Passage, quoted: Quoted) -> Attribution | None:
    match = _WITH.search(passage.text, max(quoted.begin - 60, 0), quoted.begin)
    first = next(iter(passage.tokens_in(*match.span("cue"))), None) if match is not None else None
    if match is None or first is None or passage.level[first.i] is not None:
        return None
    verb = next((a for a in first.ancestors if a.pos_ == "VERB" and a.i < first.i), None)
    subject = subject_of(verb).speaker if verb is not None else None
    if subject is None:
        return None
    cue = match.span("cue")
    speaker = noun_phrase(subject, passage, cue)
    return Attribution(rule="with-words", contents=[(quoted.begin, quoted.end)], cue=cue, speaker=speaker)


def _put(passage: Passage, quoted: Quoted) -> Attribution | None:
    match = _PUT.match(passage.text, quoted.end)
    words = len(passage.text[quoted.inner_begin : quoted.inner_end].split())
    if match is None or words < _FEWEST:
        return None
    return Attribution(
        rule="with-words",
        contents=[(quoted.begin, quoted.end)],
        cue=match.span("cue"),
        speaker=match.span("speaker"),
    )
