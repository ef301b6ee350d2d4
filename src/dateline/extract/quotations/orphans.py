"""Fragments in quotation marks that no rule has claimed: what is said in the sentence before them goes on to them.

The parser ends a clause too soon, or hangs nothing on the verb: `said the cases are just “the tip of the ice”`.
"""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.cues import cue_range, reporting_verbs
from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.sentences import sentence_begin
from dateline.extract.quotations.speakers import subject_of
from dateline.extract.quotations.tails import behind_that
from dateline.extract.quotations.uttered import uttered
from dateline.extract.quotations.verbs import reported
from dateline.extract.quotations.voices import voiced
from dateline.lexicon.speech import SpeechCue, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: One word in marks is a scare quote more often than not.
_FEWEST = 2
#: So far ahead the content goes on to further words in marks.
_REACH = 110
#: A verb without a clause has its words in marks right beside it: `puts it, “...”`.
_BESIDES = 10
#: Rules whose content stands behind the verb and may go on.
_VERBAL = ("verb-", "free-relative")
#: What opens the report's own remark.
_REMARK = re.compile(
    r"\s?(?:,|[—–]|--)?\s*(?:which|who|whose|where|when|after|a|an|the)\s|.*[;:()]|.*\s(?:[—–]|--)\s"
)
_STOP = re.compile(r"[.?!][’”\"']?\s")
#: What stands behind these is shown, not said.
_HANDED_OUT = frozenset({"post", "share", "publish", "release", "testify"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SAME = frozenset({"he", "she", "they", "it"})


def claim_marks(passage: Passage) -> None:
    """Let content go on to unclaimed words in marks, or read them with the verb of saying before them."""
    for quoted in passage.outer:
        words = passage.text[quoted.inner_begin : quoted.inner_end].split()
        if len(words) < _FEWEST or quoted.carries_on or not quoted.closed or passage.taken(quoted.begin) is not None:
            continue
        begin = sentence_begin(passage.text[: quoted.begin])
        before = _before(passage, begin, quoted)
        if before is not None and _leads_on(passage, before, quoted):
            before.contents[-1] = (before.contents[-1][0], _last(passage, quoted))
        elif before is None and (found := _behind_verb(passage, begin, quoted)) is not None:
            passage.found.append(found)


def _last(passage: Passage, quoted: Quoted) -> int:
    """The end of the marks and of those joined to them, unless a stop inside them ends the sentence."""
    stopped = passage.text[quoted.inner_end - 1] in ".?!"
    return quoted.end if stopped else passage.and_quotes(quoted.end)


def _before(passage: Passage, begin: int, quoted: Quoted) -> Attribution | None:
    """The attribution of this sentence whose words end last before the marks."""
    found = [
        a
        for a in passage.found
        if a.inside is None and not a.later and begin <= a.begin and a.end <= quoted.begin + 1
    ]
    return max(found, key=lambda a: a.end, default=None)


def _leads_on(passage: Passage, found: Attribution, quoted: Quoted) -> bool:
    """Nothing but the rest of the clause stands between its end and the marks."""
    cued = (
        found.speaker is not None
        and found.cue is not None
        and found.cue_at in (None, passage.index)
        and found.cue[1] <= found.begin
    )
    gap = passage.text[found.end : quoted.begin]
    if not gap.strip() and passage.text[quoted.inner_begin].isupper():
        return False  # a sentence of its own
    if not cued or not found.rule.startswith(_VERBAL) or len(gap) > _REACH or _REMARK.match(gap) or _STOP.search(gap):
        return False
    between = passage.tokens_in(found.end, quoted.begin)
    if any(_speaks(t) or t.text in '“”"' for t in between):
        return False
    return not any(_another(t, between) for t in between)


def _speaks(token: "Token") -> bool:
    word = speech_verb(token.lemma_.lower()) if token.pos_ == "VERB" else None
    return word is not None and token.tag_ != "VB"


def _another(token: "Token", between: "list[Token]") -> bool:
    """A finite verb whose subject stands in the gap and is no pronoun that goes on."""
    if token.tag_ not in _FINITE:
        return False
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    return subject is not None and any(t.i == subject.i for t in between) and subject.lower_ not in _SAME


def _behind_verb(passage: Passage, begin: int, quoted: Quoted) -> Attribution | None:
    """The last verb of saying before the marks, when nothing else in the sentence says anything."""
    verbs = [
        (verb, word)
        for verb, word in reporting_verbs(passage)
        if begin <= verb.idx < quoted.begin and passage.level[verb.i] is None
    ]
    if not verbs:
        return None
    verb, word = verbs[-1]
    if not _reports(passage, verb, word) or quoted.begin - verb.idx > _REACH * 2:
        return None
    subject = subject_of(passage.heirs.get(verb.i, verb)).speaker
    if subject is None:
        return None
    cue = cue_range(verb)
    content = passage.trim(behind_that(passage, cue[1] + 1), _last(passage, quoted))
    if content is None or content[0] > quoted.begin or _REMARK.match(passage.text[cue[1] : quoted.begin]):
        return None
    gap = passage.text[cue[1] : quoted.begin]
    if not (word.frames & {"that", "wh", "sc"} or " as " in gap or len(gap) < _BESIDES):
        return None
    first = next(iter(passage.tokens_in(content[0], content[1])), None)
    if first is None or first.pos_ == "ADP" or subject.i > verb.i:
        return None
    found = Attribution(
        rule="verb-reach",
        contents=[content],
        cue=cue,
        speaker=noun_phrase(subject, passage, cue),
        word=word,
        verb=verb,
    )
    return found if uttered(passage, found) and voiced(passage, found) and found.speaker is not None else None


def _reports(passage: Passage, verb: "Token", word: SpeechCue) -> bool:
    """Said by somebody, in a clause of its own."""
    used = any(a.verb is not None and a.verb.i == verb.i for a in passage.found)
    return (
        not used
        and word.kind == "speech"
        and bool(word.frames & {"that", "wh", "sc", "as", "quote"})
        and reported(verb)
    )
