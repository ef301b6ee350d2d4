"""`The paper reported ..., citing two officials`: the officials say it, through the paper; never flattened."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.sourcing import is_outlet
from dateline.lexicon.roles import role_nouns

#: Whom an outlet quotes, behind its cue.
_QUOTING = re.compile(r"[^.;:“”\"]{0,30}?,\s(?:citing|quoting)\s(?P<who>[^,.;:“”\"]{4,80})(?=[,.;])")
#: Characters that may stand before the speaker: "But", "On Friday".
_OPENING = 12

if TYPE_CHECKING:
    from spacy.tokens import Token


def chain_citing(passage: Passage) -> None:
    """Give what an outlet reports, citing somebody, to the one it cites, with the outlet as the relay."""
    for cited in [a for a in passage.found if _cites_people(passage, a)]:
        told = next((a for a in passage.found if a is not cited and _same_outlet(passage, a, cited)), None)
        if told is None or told.speaker is None:
            continue
        begin, end = told.speaker
        outlet = passage.text[begin:end]
        told.relay = outlet[4:] if outlet[:4].lower() == "the " else outlet
        told.speaker = cited.contents[0]
        passage.found.remove(cited)
    _quote_people(passage)


def _quote_people(passage: Passage) -> None:
    """`“It was time,” the Post reported, quoting an official`: the official's words, through the paper."""
    for told in passage.found:
        here = told.cue is not None and told.cue_at in (None, passage.index) and told.speaker is not None
        if not here or not told.rule.startswith("direct") or told.cue is None or told.speaker is None:
            continue
        outlet = passage.text[slice(*told.speaker)]
        cited = _QUOTING.match(passage.text, max(told.cue[1], told.speaker[1]))
        head = _head(passage, cited.span("who")) if cited is not None else None
        if cited is None or head is None or not is_outlet(outlet) or not _is_human(head):
            continue
        told.relay, told.speaker = outlet[4:] if outlet[:4].lower() == "the " else outlet, cited.span("who")


def _is_human(head: "Token") -> bool:
    noun = role_nouns().get(head.lower_)
    return head.ent_type_ == "PERSON" or (noun is not None and noun.human) or head.lemma_ in ("source", "person")


def _cites_people(passage: Passage, found: Attribution) -> bool:
    if found.verb is None or found.verb.lemma_ != "cite" or found.speaker is None:
        return False
    head = _head(passage, found.contents[0])
    if head is None or any(found.begin <= q.begin < found.end for q in passage.outer):
        return False
    return _is_human(head) or head.lower_ in words("crowd")


def _same_outlet(passage: Passage, told: Attribution, cited: Attribution) -> bool:
    if told.speaker is None or told.verb is None or cited.verb is None or told.speaker != cited.speaker:
        return False
    return told.verb.sent.start == cited.verb.sent.start and is_outlet(
        passage.text[told.speaker[0] : told.speaker[1]]
    )


def _head(passage: Passage, piece: Range) -> "Token | None":
    span = passage.doc.char_span(*piece, alignment_mode="contract")
    return span.root if span is not None and len(span) else None


def pass_on(passage: Passage) -> None:
    """`Lind said ..., Nordwire reported`: Lind speaks, through the outlet; the outlet says nothing else."""
    for inner in [a for a in passage.found if a.rule == "nested" and a.inside is not None]:
        outer = inner.inside
        if outer is None or outer.rule != "comment-clause" or outer.speaker is None or inner.speaker is None:
            continue
        begin, end = outer.speaker
        whole = inner.speaker[0] - outer.begin <= _OPENING and outer.end - inner.end <= 1
        if whole and outer in passage.found and is_outlet(passage.text[begin:end]) and len(outer.contents) == 1:
            name = passage.text[begin:end]
            inner.relay = name[4:] if name[:4].lower() == "the " else name
            inner.inside, inner.rule = None, "verb-clause"
            passage.found.remove(outer)
