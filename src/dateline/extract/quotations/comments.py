"""Attributions that stand beside a whole sentence: `according to X`, `X says` between commas, `as X put it`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.commenting import comment_clause, subject_behind
from dateline.extract.quotations.cues import cue_range, reporting_verbs
from dateline.extract.quotations.fragments import fragment
from dateline.extract.quotations.gaps import only_relative
from dateline.extract.quotations.inserted import between_commas
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.rests import finite, piece, rest
from dateline.extract.quotations.speakers import subject_of
from dateline.extract.quotations.tallies import read_tallies
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Prepositions that name a source at the head of a phrase.
_OPENERS = re.compile(
    r"\b(?:(?P<according>according\s+to)|(?P<words>in\s+the\s+(?:words|view|opinion|eyes|telling)\s+of))\s+",
    re.IGNORECASE,
)
_AS_TO = re.compile(r"\s*(?P<cue>As\s+to)\s+(?P<speaker>[^,;:.]{2,60}),\s*(?=\S)")
#: What opens the subject of the clause behind `according to Norn,`; a gloss on Norn would begin with "a" or a noun.
_SUBJECTS = frozenset({"the", "more", "less", "fewer", "nearly", "almost", "about", "some", "most", "many", "at"})


def read_comments(passage: Passage) -> Iterator[Attribution]:
    """Yield the attributions that comment on a sentence."""
    yield from _phrases(passage)
    yield from read_tallies(passage)
    yield from _as_to(passage)
    yield from _clauses(passage)


def _phrases(passage: Passage) -> Iterator[Attribution]:
    for match in _OPENERS.finditer(passage.text):
        first = _token_at(passage, match.start())
        last = _token_before(passage, match.end())
        if first is None or last is None or passage.level[first.i] is not None:
            continue
        head = next((c for c in last.children if c.dep_ == "pobj"), None) or _next_noun(passage, last)
        if head is None or head.i <= last.i:
            continue
        speaker = _with_second(head, passage, noun_phrase(head, passage, (match.start(), match.end())))
        speaker = _without_subject(passage, speaker)
        cue = (match.start(), match.end() - (match.end() - len(passage.text[: match.end()].rstrip())))
        contents = rest(passage, first.sent, (cue[0], speaker[1])) or fragment(passage, cue[0], speaker[1], True)
        contents = only_relative(passage, contents, cue) if contents else contents
        if contents:
            yield Attribution(rule="according-to", contents=contents, cue=cue, speaker=speaker)


def _with_second(head: "Token", passage: Passage, speaker: Range) -> Range:
    """`officials and analysts`: two sources joined by a bare "and" are one speaker."""
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN"):
            second = noun_phrase(child, passage)
            if passage.text[speaker[1] : second[0]].strip() in ("and", "or"):
                return speaker[0], second[1]
    return speaker


def _without_subject(passage: Passage, speaker: Range) -> Range:
    """`According to the clinic, the pair, both ill, took pills`: what does the next verb is no source."""
    comma = passage.text.find(",", *speaker)
    rest = passage.tokens_in(comma + 1, speaker[1]) if comma > 0 else []
    if not rest or not (rest[0].lower_ in _SUBJECTS or rest[0].tag_ in ("PRP$", "PRP", "CD")):
        return speaker
    if any(t.tag_ in ("WP", "WDT") for t in rest):
        return speaker
    behind = passage.tokens_in(speaker[1], rest[0].sent.end_char)
    verb = next((t for t in behind if t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ not in ("relcl", "acl")), None)
    if verb is None or passage.level[verb.i] is not None:
        return speaker
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return (
        (speaker[0], comma)
        if all(c.idx < speaker[1] or c.lower_ in ("both", "all", "each") for c in subjects)
        else speaker
    )


def _as_to(passage: Passage) -> Iterator[Attribution]:
    """`As to the envoy, the talks ought to go on`: somebody, not a topic, before a full clause."""
    for sentence in passage.doc.sents:
        match = _AS_TO.match(passage.text, sentence.start_char)
        if match is None or match.end() >= sentence.end_char or passage.level[sentence.start] is not None:
            continue
        span = passage.doc.char_span(*match.span("speaker"), alignment_mode="contract")
        content = piece(passage, match.end(), sentence.end_char)
        if span is None or not content or not finite(passage, content[0]) or not _somebody(span.root):
            continue
        yield Attribution(rule="as-to", contents=content, cue=match.span("cue"), speaker=match.span("speaker"))


def _somebody(head: "Token") -> bool:
    noun = role_nouns().get(head.lower_)
    return head.ent_type_ in ("PERSON", "ORG", "NORP") or (noun is not None and noun.human)


def _next_noun(passage: Passage, last: "Token") -> "Token | None":
    for token in passage.doc[last.i + 1 : last.i + 8]:
        following = passage.doc[token.i + 1] if token.i + 1 < len(passage.doc) else None
        if token.pos_ in ("NOUN", "PROPN", "PRON") and (
            following is None or following.pos_ not in ("NOUN", "PROPN", "PART")
        ):
            return token
    return None


def _clauses(passage: Passage) -> Iterator[Attribution]:
    """`The aim, officials say, is ...`; `..., she argued in May.`; `as the paper reported, ...`"""
    for verb, word in reporting_verbs(passage):
        if passage.level[verb.i] is not None or not word.frames & {"that", "quote"} or verb.tag_ in ("VBG", "VB"):
            continue
        clause = comment_clause(passage, verb, word) if verb.dep_ != "relcl" else None
        apart = between_commas(passage, verb, word) if clause is None else None
        if apart is not None:
            clause = apart[0]
        if clause is None:
            continue
        contents = _own_half(passage, rest(passage, verb.sent, clause), verb)
        contents = contents or fragment(passage, *clause, inverted=clause[0] == verb.idx, word=word)
        if contents and contents[0][0] > verb.idx and _next_deed(passage, verb, contents[0][0]):
            continue
        subject = apart[1] if apart is not None else subject_behind(passage, verb) or subject_of(verb).speaker
        if not contents or subject is None:
            continue
        cue = cue_range(verb)
        yield Attribution(
            rule="comment-clause",
            contents=contents,
            cue=cue,
            speaker=noun_phrase(subject, passage, cue),
            word=word,
            verb=verb,
        )


def _own_half(passage: Passage, contents: list[Range], verb: "Token") -> list[Range]:
    """`Vik denied that it sank; it had never sailed, she said`: what another said before `;` is not hers."""
    begin, end = contents[0] if contents else (0, 0)
    marks = [t for t in passage.tokens_in(begin, min(end, verb.idx)) if t.text == ";" and passage.level[t.i] is None]
    if not marks or not any(begin <= v.idx < marks[-1].idx and v.i != verb.i for v, _ in reporting_verbs(passage)):
        return contents
    half = passage.trim(marks[-1].idx + 1, end)
    return [half, *contents[1:]] if half is not None else contents


def _next_deed(passage: Passage, verb: "Token", begin: int) -> bool:
    """`Vik told the owners so on Monday, and left for Oslo`: what he does next, or says, stands behind the comma."""
    first = next(iter(passage.tokens_in(begin, begin + 30)), None)
    opened = any(c.dep_ == "mark" for c in verb.children) or passage.text[verb.idx + len(verb)] == ","
    return first is not None and not opened and (first.dep_ == "cc" or first.tag_ in ("VBD", "VBZ", "VBP"))


def _token_at(passage: Passage, offset: int) -> "Token | None":
    span = passage.doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def _token_before(passage: Passage, offset: int) -> "Token | None":
    return _token_at(passage, len(passage.text[:offset].rstrip()) - 1)
