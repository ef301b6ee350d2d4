"""Attributions that stand beside a whole sentence: `according to X`, `X says` between commas, `as X put it`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.commenting import comment_clause, subject_behind
from dateline.extract.quotations.content import apposition
from dateline.extract.quotations.cues import cue_range, reporting_verbs
from dateline.extract.quotations.gaps import only_relative
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.resumed import resumed
from dateline.extract.quotations.speakers import subject_of
from dateline.extract.quotations.tails import answer_alone, without_remark
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: Prepositions that name a source at the head of a phrase.
_OPENERS = re.compile(
    r"\b(?:(?P<according>according\s+to)|(?P<words>in\s+the\s+(?:words|view|opinion|eyes|telling)\s+of))\s+",
    re.IGNORECASE,
)
_AS_TO = re.compile(r"\s*(?P<cue>As\s+to)\s+(?P<speaker>[^,;:.]{2,60}),\s*(?=\S)")
#: `but without saying when`: the report's own remark.
_WITHOUT = re.compile(r"(?:but\s+)?without\s+\w+ing\b")
#: What opens the subject of the clause behind `according to Norn,`; a gloss on Norn would begin with "a" or a noun.
_SUBJECTS = frozenset({"the", "more", "less", "fewer", "nearly", "almost", "about", "some", "most", "many", "at"})
#: The joint of the clause that a comment opens.
_JOINED = re.compile(r"\s(?:but|although|though|while|because)$")
_BUT = re.compile(r"(?:but|and)\s")
_STOPS = re.compile(r"\s*,?\s*(?:although|though|but|and|while|which|who|even|despite|with)\b")


def read_comments(passage: Passage) -> Iterator[Attribution]:
    """Yield the attributions that comment on a sentence."""
    yield from _phrases(passage)
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
        contents = _rest(passage, first.sent, (cue[0], speaker[1]))
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
        content = _piece(passage, match.end(), sentence.end_char)
        if span is None or not content or not _finite(passage, content[0]) or not _somebody(span.root):
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
        if (
            passage.level[verb.i] is not None
            or not word.frames & {"that", "quote"}
            or verb.tag_ in ("VBG", "VB")
            or verb.dep_ == "relcl"
        ):
            continue
        clause = comment_clause(passage, verb, word)
        if clause is None:
            continue
        contents = _own_half(passage, _rest(passage, verb.sent, clause), verb)
        if contents and contents[0][0] > verb.idx and _next_deed(passage, verb, contents[0][0]):
            continue
        subject = subject_behind(passage, verb) or subject_of(verb).speaker
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


def _rest(passage: Passage, sentence: "Span", clause: Range) -> list[Range]:
    """The sentence without the commenting clause; what follows it only when the part before says nothing alone."""
    first, last = sentence[0], sentence[-1]
    while (
        first.dep_ == "cc"
        and first.lower_ not in ("nor", "neither")
        and first.i < last.i
        and passage.level[first.i] is None
    ):
        first = passage.doc[first.i + 1]
    left = _piece(passage, first.idx, clause[0])
    right = _piece(passage, clause[1], last.idx + len(last))
    if left and right and passage.text[clause[1] : clause[1] + 1] == ";" and _finite(passage, left[0]):
        right = []  # "Nine boats sank, the guard said; the guild spoke of ten": two sentences
    more = resumed(passage, clause[1], right[0]) if left and right else None
    if more is not None:
        return [*left, more]
    if right and ((left and _STOPS.match(passage.text, clause[1])) or _WITHOUT.match(passage.text, right[0][0])):
        right = _quoted_half(passage, right[0]) if left else []
    if left and right and _JOINED.search(passage.text, *left[0]):
        left = []  # "the fee fell but, according to Vik, it will rise": only that it will rise
    whole = any(_finite(passage, p) or _holds_quote(passage, p) for p in left + right)
    return left + right if whole or (left and right and _verbal(passage, right[0])) else []


def _quoted_half(passage: Passage, right: Range) -> list[Range]:
    """`The nets are torn, Norn told the radio, but “we do not buy new ones”`: her words in marks go on."""
    quoted = next((q for q in passage.outer if right[0] <= q.begin), None)
    joint = _BUT.match(passage.text, right[0])
    if quoted is None or joint is None or joint.end() != quoted.begin or quoted.end < right[1] - 1:
        return []
    inside = passage.tokens_in(quoted.inner_begin, quoted.inner_end)
    return [(quoted.begin, quoted.end)] if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside) else []


def _piece(passage: Passage, begin: int, end: int) -> list[Range]:
    if end - begin < 2:
        return []
    found = passage.trim(begin, end)
    if found is None or not re.search(r"\w", passage.text[found[0] : found[1]]):
        return []
    begin, end = passage.whole_quotes(*found)
    begin, end = answer_alone(passage, begin, end)
    end = without_remark(passage, begin, _without_participle(passage, begin, end))
    whole = passage.trim(begin, apposition(passage, begin, end))
    return [whole] if whole else []


def _without_participle(passage: Passage, begin: int, end: int) -> int:
    """`Norn was “at sea,” sparking a search`: what follows from it is the report's own."""
    last = max((q for q in passage.outer if begin <= q.begin and q.end < end), key=lambda q: q.end, default=None)
    tokens = passage.tokens_in(last.end, end) if last is not None else []
    comma = last is not None and passage.text[last.inner_end - 1] == ","
    return last.end if last is not None and comma and tokens and tokens[0].tag_ == "VBG" else end


def _finite(passage: Passage, piece: Range) -> bool:
    span = passage.doc.char_span(*piece, alignment_mode="contract")
    return span is not None and any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("relcl", "advcl", "acl") for t in span
    )


def _holds_quote(passage: Passage, piece: Range) -> bool:
    """A fragment in quotation marks with words around it: what the parser sees in it does not matter."""
    return any(piece[0] < q.begin and q.end < piece[1] for q in passage.outer) and piece[1] - piece[0] > 40


def _verbal(passage: Passage, piece: Range) -> bool:
    span = passage.doc.char_span(*piece, alignment_mode="contract")
    return span is not None and any(t.pos_ in ("VERB", "AUX") for t in span)


def _token_at(passage: Passage, offset: int) -> "Token | None":
    span = passage.doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def _token_before(passage: Passage, offset: int) -> "Token | None":
    return _token_at(passage, len(passage.text[:offset].rstrip()) - 1)
