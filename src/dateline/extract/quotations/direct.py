"""Direct quotations: whole sentences between marks, with the cue beside them, or none when the speaker carries on."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.beside import (
    cue_after,
    cue_before,
    cue_colon,
    cue_word,
    introduced,
    right_before,
)
from dateline.extract.quotations.labels import in_capitals, panel, signed
from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.scenes import in_scene
from dateline.extract.quotations.sentences import SENTENCE_END

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The second half of a split quote begins within this many characters of the cue.
_BREATH = 70
#: Small letters behind a quote without a stop: the sentence goes on, and the quote is a part of it.
_RUNS_ON = re.compile(r"\s(?!he\b|she\b|they\b|it\b|the\b|a\b|an\b|said\b|says\b)[a-z]+\b")
#: A sentence that opens with a word outside the marks: `... he said. But “the nets are empty.”`
_OPENED = re.compile(r"[.?!][”\"’]?\s+(?:But|And|So|Yet|Then|Still)$")
#: The second half of a sentence begins in small letters, however long its cue is.
_LONG_BREATH = 260


def is_sentence(passage: Passage, quoted: Quoted) -> bool:
    """Tell a quoted sentence from a quoted fragment."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    if not re.search(r"\w", inner):
        return False
    if quoted.carries_on or not quoted.closed:
        return True
    before = passage.text[: quoted.begin].rstrip()
    fresh = (
        not before
        or before[-1] in '.?!:”"’)—–'
        or before.endswith("-")
        or bool(_OPENED.search(before) or in_capitals(before))
    )
    if fresh and _cue_outside(passage, quoted):
        return True
    if fresh:
        return inner[-1] in ",.?!…—–-" or (len(inner.split()) > 6 and not _RUNS_ON.match(passage.text, quoted.end))
    if before.endswith(" that,") and _RUNS_ON.match(passage.text, quoted.end):
        return False  # "said that, “of course we will sail” against the wind": a part of the clause
    capital = inner[0].isupper() or inner[0] in "…[."
    if before[-1] == "," and _is_title(passage, quoted):
        return False
    if before[-1] == "," and (inner[-1] in ".?!…" or inner.count(" ") > 2):
        return capital or right_before(passage, quoted) is not None
    return before[-1] != "," and right_before(passage, quoted) is not None


def _cue_outside(passage: Passage, quoted: Quoted) -> bool:
    """`„Wir gehen“, said the choirmaster`: a comma outside the marks, and a cue right behind it."""
    if passage.text[quoted.end : quoted.end + 2] != ", ":
        return False
    following = passage.tokens_in(quoted.end + 1, quoted.end + 40)[:4]
    return any(cue_word(t) is not None and t.tag_ in ("VBD", "VBZ") for t in following)


def _is_title(passage: Passage, quoted: Quoted) -> bool:
    """`in her memoir, “Torn Nets.”`: capitals on all long words, behind a noun and a comma."""
    comma = passage.text.rindex(",", 0, quoted.begin)
    before = passage.tokens_in(max(comma - 30, 0), comma)
    words = [w for w in re.findall(r"\w[\w’'-]*", passage.text[quoted.inner_begin : quoted.inner_end]) if len(w) > 3]
    return bool(before) and before[-1].pos_ == "NOUN" and len(words) > 1 and all(w[0].isupper() for w in words)


def read_direct(passage: Passage, before: Passage | None, previous: Attribution | None) -> list[Quoted]:
    """Find the attribution of every quoted sentence of the paragraph; gives back those that have no cue.

    `before` is the paragraph before, whose last sentence may introduce a quote (`He declared:`); `previous` is
    the last attribution there, whose speaker may carry on.
    """
    last: Attribution | None = None
    loose: list[Quoted] = []
    for quoted in passage.outer:
        content = (quoted.begin, quoted.end)
        if last is not None and _resumes(passage, last, quoted):
            last.contents.append(content)
            continue
        if not is_sentence(passage, quoted):
            tail = _with_tail(passage, last, quoted)
            if last is not None and tail is not None:
                last.contents.append(tail)
            continue
        begun = _begun(before, previous) if quoted.carries_on else None
        if begun is not None:
            begun.later.append((passage.index, content))
            _closed_by_cue(passage, begun, quoted)
            passage.begun = begun
            continue
        found = (
            panel(passage, before, quoted)
            or cue_colon(passage, quoted)
            or right_before(passage, quoted)
            or cue_after(passage, quoted)
            or cue_before(passage, quoted)
            or introduced(passage, before, quoted)
            or signed(passage, quoted)
        )
        known = next((a for a in passage.found if found and found.cue and a.cue == found.cue), None)
        if known is not None:
            known.contents.append(content)
            last = known
        elif found is not None:
            found.contents = [(_clause_before(passage, found, quoted), quoted.end)]
            passage.found.append(found)
            last = found
        elif last is not None and not (_another_speaks(passage, last, quoted) or in_scene(passage, quoted, last)):
            last.contents.append(content)
        else:
            loose.append(quoted)
    return loose


def _begun(before: Passage | None, previous: Attribution | None) -> Attribution | None:
    """Whose quote was left open before; it may have no speaker."""
    last = (before.found[-1] if before.found else before.begun) if before is not None else None
    return last if last is not None and last.rule == "unattributed" else previous


def _closed_by_cue(passage: Passage, begun: Attribution, quoted: Quoted) -> None:
    """`... over two lines," she said`: the cue behind the last line names the speaker of all of them."""
    if not quoted.closed or begun.rule not in ("floating", "unattributed"):
        return
    found = cue_after(passage, quoted)
    if found is None or found.speaker is None or found.cue is None:
        return
    begun.rule, begun.word, begun.carried = found.rule, found.word, False
    begun.cue, begun.speaker, begun.cue_at, begun.speaker_at = found.cue, found.speaker, passage.index, passage.index
    passage.spent |= {found.verb.i} if found.verb is not None else set()


def _with_tail(passage: Passage, last: Attribution | None, quoted: Quoted) -> Range | None:
    """`"...," she said. "Most of the nets are torn" in the north.`: a sentence begun in her words goes on in ours."""
    if (
        last is None
        or passage.text[: quoted.begin].rstrip()[-1:] != "."
        or not _RUNS_ON.match(passage.text, quoted.end)
    ):
        return None
    stop = SENTENCE_END.search(passage.text, quoted.end)
    end = stop.start() if stop is not None else len(passage.text.rstrip())
    tokens = passage.tokens_in(quoted.end, end)
    inside = passage.tokens_in(quoted.inner_begin, quoted.inner_end)
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside)
    more = any(cue_word(t) is not None for t in tokens if passage.level[t.i] is None)
    return passage.trim(quoted.begin, end) if finite and not more else None


def _another_speaks(passage: Passage, last: Attribution, quoted: Quoted) -> bool:
    """A later sentence between two quotes is closed by a cue: `The summit did "too little," he added.`"""
    begin = SENTENCE_END.search(passage.text, last.end, quoted.begin)
    cues = passage.tokens_in(begin.end(), quoted.begin) if begin is not None else []
    return any(_closes_sentence(passage, cue) for cue in cues if cue_word(cue))


def _closes_sentence(passage: Passage, cue: "Token") -> bool:
    first = cue.left_edge.idx
    return passage.text[max(first - 2, 0) : first].strip() == "," or any(
        c.dep_ == "ccomp" and c.i < cue.i for c in cue.children
    )


def _clause_before(passage: Passage, found: Attribution, quoted: Quoted) -> int:
    """Where the content begins: `said the post needs one thing: "Patience."` holds a clause before its quote."""
    if found.rule != "direct-before" or found.verb is None or found.word is None or "that" not in found.word.frames:
        return quoted.begin
    behind = found.verb.doc[found.verb.i + 1 : found.verb.i + 5]
    that = next((t for t in behind if t.lower_ == "that"), None)
    if that is not None and that.tag_ == "IN" and that.idx < quoted.begin and passage.text[quoted.begin - 2] == ",":
        return max(that.idx + 5, quoted.begin if passage.text[that.idx + 4] == "," else 0)
    clause = next((c for c in found.verb.children if c.dep_ == "ccomp" and found.verb.i < c.i), None)
    if clause is None or not found.verb.idx < clause.idx < quoted.begin or passage.level[clause.i] is not None:
        return quoted.begin
    if clause.tag_ not in ("VBD", "VBZ", "VBP", "VB", "VBN") or not any(
        c.dep_ in ("nsubj", "nsubjpass", "expl") for c in clause.children
    ):
        return quoted.begin
    left = clause.left_edge
    first = passage.doc[left.i + 1] if left.lower_ == "that" else left
    return first.idx if found.cue is not None and first.idx >= found.cue[1] else quoted.begin


def _resumes(passage: Passage, last: Attribution, quoted: Quoted) -> bool:
    """`"...," she said, "..."`: between the two halves stands the cue and no end of sentence."""
    between = passage.text[last.end : quoted.begin]
    if last.cue is None or not last.end <= last.cue[0] < quoted.begin or last.cue_at not in (None, passage.index):
        return False
    if SENTENCE_END.search(between):
        return False
    if passage.text[last.cue[1] : quoted.begin].isspace() and last.speaker is not None:
        return True  # `"...," Okoro said "..."`
    if between.rstrip()[-1:] not in (",", ":", "-", "–", "—", "…"):
        return (
            quoted.begin - last.cue[1] < _BREATH
            and re.fullmatch(r"\W*(?:but|and)\W*", passage.text[last.cue[1] : quoted.begin]) is not None
        )
    half = passage.text[last.end - 2 : last.end - 1] == "," and passage.text[quoted.inner_begin].islower()
    if quoted.begin - last.cue[1] > (_LONG_BREATH if half else _BREATH):
        return False
    return not any(cue_word(t) for t in passage.tokens_in(last.cue[1], quoted.begin))
