"""Where content ends: the parser hangs on it what belongs to the saying, or leaves out what belongs to it."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.quotations.deeds import next_deed, other_tells, own_next, told_of
from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.rules import words
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A condition right behind the content is part of it: `vowed a reply if the ships return`.
_CONDITIONS = frozenset({"if", "unless", "until", "because", "once", "when", "since"})


@cache
def occasion() -> re.Pattern[str]:
    """`at a dinner`, `during the talks`"""
    nouns = "|".join(sorted(words("occasions")))
    return re.compile(
        rf"(?:at|during|in|on|after|before|following) (?:[\w’'.\-]+ ){{0,5}}?(?:{nouns})\b", re.IGNORECASE
    )


#: Between two "as".
_AS_AS = frozenset({"soon", "long", "far", "well", "much", "often", "fast", "quickly", "many"})
_HER = frozenset({"her", "him", "me", "them", "us"})
#: An object's description in quotation marks, a few words behind it.
_AS = re.compile(r"[^.;:\"“”]{0,70}?\bas\s+(?:an?\s+|the\s+)?(?=[“\"‘])")
#: Quoted words right behind the content belong to it: `better to leave, “because the cod is gone”`.
_NEXT = re.compile(r",?\s?")
#: Behind a closing quotation mark and a comma: an apposition or a relative clause.
_GLOSS = re.compile(r"\s{0,3}(?:—|–|--|,)?\s{0,3}(?:an?|the|which|who|whose|where|one|some|though|although|while)\s")


def next_cue(passage: Passage, clause: "Token", verb: "Token", end: int) -> int:
    """Where the content ends early because the sentence goes on with another cue of the same speaker or of another.

    `..., adding that`, `... and urged them to`, `..., while the mayor says`: the parser hangs these on the clause.
    """
    for token in verb.doc[clause.i + 1 : clause.right_edge.i + 1]:
        if token.pos_ != "VERB" or passage.level[token.i] is not None or token.idx >= end or _is_told(token):
            continue
        rival = _set_beside(passage, token)
        if rival is not None and rival.idx > clause.idx:
            return rival.idx
        deed = next_deed(token, clause, verb) or own_next(token, clause, verb)
        if deed is None and token.head.i != clause.i and token.head.dep_ != "conj" and token.head.head.i != clause.i:
            continue
        start = deed or _new_cue(passage, token, clause, verb)
        if start is not None and start.idx > clause.idx:
            if not any(c.dep_ == "nsubj" for c in token.children):
                passage.heirs[token.i] = verb
            return start.idx
    return end


def _is_told(token: "Token") -> bool:
    """`said the crews had struck and were told so`: who is told goes on with nothing."""
    return token.dep_ == "conj" and any(c.dep_ == "auxpass" for c in token.children)


def _set_beside(passage: Passage, token: "Token") -> "Token | None":
    """`said they were ready, while owners said ...`: the comma before the words of somebody else."""
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in ("while", "whereas")), None)
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    word = speech_verb(token.lemma_.lower())
    if mark is None or subject is None or subject.pos_ == "PRON" or word is None or word.kind == "evidence":
        return None
    clause = any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in token.children)
    comma = mark.nbor(-1) if mark.i else mark
    return comma if clause and comma.text == "," and passage.level[comma.i] is None else None


def _new_cue(passage: Passage, token: "Token", clause: "Token", verb: "Token") -> "Token | None":
    word = speech_verb(token.lemma_.lower())
    wide = {"that", "quote", "sc", "as"}
    sufferer = _done_to(clause)
    if word is None or word.kind != "speech" or not (word.frames & wide or sufferer):
        return None
    if sufferer and _done_to(token) == sufferer:
        return None  # "said Y hit her and told her to keep quiet": Y goes on
    first = token.left_edge
    before = verb.doc[first.i - 1] if first.i else first
    owned = any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
    if token.tag_ == "VBG" and token.dep_ == "advcl" and before.text == ",":
        return before
    again = token.tag_ == verb.tag_ or (token.tag_ != "VB" and any(c.dep_ == "ccomp" for c in token.children))
    if token.dep_ == "conj" and owned and token.tag_ == verb.tag_:
        return other_tells(token)
    if token.dep_ == "conj" and again and not owned and not told_of(clause, token, verb):
        joint = [c for c in token.head.children if c.dep_ == "cc" and token.head.i < c.i < token.i]
        return joint[-1] if joint else None
    return None


def _done_to(clause: "Token") -> str:
    """`revealed Y harassed her and spoke of her fear`: what was done to her is told by her, so she goes on."""
    return next((c.lower_ for c in clause.children if c.dep_ in ("dobj", "dative") and c.lower_ in _HER), "")


def clear_word(verb: "Token") -> "Token | None":
    """The adjective of `made it clear`."""
    return next((t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.lower_ in ("clear", "plain", "known")), None)


def made_clear(verb: "Token") -> tuple[int, int] | None:
    """The clause behind `made (it) clear (that)`, however the parser hangs it; None when there is none."""
    doc = verb.doc
    clear = clear_word(verb)
    if verb.lemma_ != "make" or clear is None or clear.i + 2 >= verb.sent.end:
        return None
    first = clear.i + 2 if doc[clear.i + 1].lower_ == "that" else clear.i + 1
    inside = [t for t in doc[first : verb.sent.end] if t.tag_ in ("VBD", "VBZ", "VBP", "MD") and verb.is_ancestor(t)]
    if not inside or doc[first].is_punct or doc[first].pos_ == "ADP":
        return None
    ends = [t.right_edge for t in (*clear.children, *verb.children) if t.i >= first]
    end = max(ends, key=lambda t: t.i, default=None)
    return (doc[first].idx, end.idx + len(end)) if end is not None else None


def participle(passage: Passage, verb: "Token", begin: int, end: int) -> int:
    """Leave out `..., saying that` behind any content: the same speaker goes on with another cue.

    Behind a quoted part any participle ends the content: `"..." in the south, leaving the town without a port`.
    """
    span = passage.doc.char_span(begin, end, alignment_mode="contract")
    if span is None:
        return end
    quoted = min((q.end for q in passage.outer if begin <= q.begin and q.end <= end), default=end)
    for token in span:
        if token.tag_ != "VBG" or passage.level[token.i] is not None or token.i <= span.start + 1:
            continue
        before = passage.doc[token.i - (2 if passage.doc[token.i - 1].pos_ == "ADV" else 1)]
        joined = before.lower_ == "and" and verb.tag_ == "VBG"
        if not joined and "," not in passage.text[max(before.idx - 1, 0) : token.idx]:
            continue
        word = speech_verb(token.lemma_.lower())
        cue = word is not None and word.kind == "speech" and token.i not in passage.heirs
        if cue:
            passage.heirs[token.i] = verb
        if cue or (token.dep_ == "advcl" and token.idx >= quoted):
            return before.idx
    return end


def condition(passage: Passage, verb: "Token", end: int) -> int:
    """Take in a conditional clause that hangs on the cue but stands right behind the content, without a comma."""
    for child in verb.children:
        first = child.left_edge
        close = first.idx >= end and not passage.text[end : first.idx].strip()
        if child.dep_ == "advcl" and close and first.lower_ in _CONDITIONS:
            return child.right_edge.idx + len(child.right_edge)
    return end


def _is_aside(passage: Passage, quoted: int, end: int) -> bool:
    """Behind the last quoted words: an occasion, or a day."""
    if occasion().match(passage.text[quoted:end].lstrip(" ,")):
        return True
    first = next((t for t in passage.tokens_in(quoted, end) if not t.is_punct), None)
    return first is not None and first.ent_type_ == "DATE" and first.pos_ == "PROPN"


def circumstance(passage: Passage, verb: "Token", begin: int, end: int) -> int:
    """Leave out the occasion at the end: `... as he opened the talks`, `... “some progress” at a dinner in Lund`."""
    quoted = max((q.end for q in passage.outer if begin <= q.begin and q.end <= end), default=None)
    if quoted is not None and quoted < end and _is_aside(passage, quoted, end):
        end = quoted
    span = passage.doc.char_span(begin, end, alignment_mode="contract")
    if span is None or verb.tag_ not in ("VBD", "VBG", "VBN"):
        return end
    for token in span[1:]:
        if token.lower_ == "as" and token.nbor(-1).lower_ in _AS_AS:
            continue  # "as soon as the ice breaks" says when it will be done, not on what occasion it was said
        if token.lower_ == "as" and token.dep_ == "mark" and passage.level[token.i] is None and token.i > span.start:
            clause = token.head
            if clause.tag_ == "VBD" and clause.right_edge.i >= span.end - 2 and _has_subject(clause):
                return token.idx
    return end


def without_gloss(passage: Passage, contents: list[Range]) -> list[Range]:
    """What is asked or promised ends before `, which is ...`: that is the report's own remark."""
    if not contents:
        return contents
    begin, end = contents[-1]
    gloss = re.search(r",\s+(?:which|where|who)\b", passage.text[begin:end])
    if gloss is None or any(q.begin <= begin + gloss.start() < q.end for q in passage.outer):
        return contents
    return [*contents[:-1], (begin, begin + gloss.start())]


def without_copula(passage: Passage, contents: list[Range]) -> list[Range]:
    """`is the largest convoy` behind `what officials say`: what is said begins behind the verb."""
    if not contents:
        return contents
    copula = re.match(r"(?:is|are|was|were)\s+", passage.text[contents[0][0] : contents[0][1]])
    return [(contents[0][0] + copula.end(), contents[0][1]), *contents[1:]] if copula else contents


def apposition(passage: Passage, begin: int, end: int) -> int:
    """Leave out what explains the last quoted words: `“the long net,” a name for the blockade`."""
    quoted = max((q for q in passage.outer if begin <= q.begin and q.end <= end), key=lambda q: q.end, default=None)
    if quoted is None or not _GLOSS.match(passage.text, quoted.end, end):
        return end
    comma = passage.text[quoted.inner_end - 1] in ",." or passage.text[quoted.end : quoted.end + 2].strip() in (
        ",",
        "—",
    )
    return quoted.end if comma else end


def described(passage: Passage, verb: "Token", end: int) -> int:
    """Take in `as ...` behind the object, wherever the parser hangs it; a few words may stand between."""
    quoted = _AS.match(passage.text, end, verb.sent.end_char)
    if quoted is not None:
        return next((q.end for q in passage.outer if q.begin == quoted.end()), end)
    following = next((t for t in passage.tokens_in(end, end + 12) if not t.is_punct), None)
    if following is None or following.lower_ != "as" or following.dep_ != "prep" or following.idx - end > 2:
        return end
    return following.right_edge.idx + len(following.right_edge)


def adjacent(passage: Passage, begin: int, end: int) -> int:
    """Take in quoted words that stand right behind the content in the same sentence."""
    for quoted in passage.outer:
        if quoted.begin < end:
            continue
        near = _NEXT.fullmatch(passage.text, end, quoted.begin) if quoted.begin - end < 4 else None
        first = passage.text[quoted.inner_begin : quoted.inner_begin + 1]
        return quoted.end if near is not None and first.islower() and begin < end else end
    return end


def _has_subject(clause: "Token") -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i < clause.i for c in clause.children)


def gerunds(head: "Token") -> "Token":
    """The last word of `support for raising the pier, widening the road and closing the inlet`, a list of deeds."""
    last = head.right_edge
    if head.tag_ != "VBG" or last.i + 2 >= head.sent.end or last.nbor(1).text != ",":
        return last
    second = last.nbor(2)
    listed = any(c.dep_ == "conj" and c.tag_ == "VBG" for c in second.children)
    return second.right_edge if second.tag_ == "VBG" and second.dep_ in ("advcl", "conj") and listed else last
