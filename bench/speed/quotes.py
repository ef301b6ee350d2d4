"""Quotations as Gender Gap Tracker (Asr and others 2021) takes them, made anew from its description, for timing only.

spaCy parses the whole text; a verb of saying with a clause as complement and a subject gives a quotation (syntactic);
words in marks without a verb of saying go to the speaker before (floating); people are named entities, and a speaker
is the person whose name ends as the subject does. Their own program uses the large model of spaCy and a neural
coreference besides, which are not installed here: it can only be slower than this.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SAYING = frozenset(
    (
        *(
            "say",
            "tell",
            "add",
            "note",
            "claim",
            "argue",
            "warn",
            "insist",
            "state",
            "announce",
            "explain",
            "suggest",
        ),
        *("believe", "think", "report", "declare", "deny", "admit", "confirm", "reveal", "stress", "promise"),
        *("predict", "respond", "reply", "ask", "write", "tweet", "concede", "acknowledge", "describe", "urge"),
    )
)
_MARKED = re.compile(r"[“\"]([^”\"]{10,1000})[”\"]")


def quotations(doc: "Doc") -> Iterator[tuple[int, int, str | None]]:
    """Begin, end and speaker of each quotation of a text."""
    people = [span for span in doc.ents if span.label_ == "PERSON"]
    taken: list[tuple[int, int]] = []
    last = None
    for verb in doc:
        if verb.lemma_ not in SAYING:
            continue
        speaker = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
        if speaker is None or clause is None:
            continue
        words = list(clause.subtree)
        begin, end = words[0].idx, words[-1].idx + len(words[-1])
        last = _person(speaker, [str(person) for person in people if person.start_char <= speaker.idx])
        taken.append((begin, end))
        yield begin, end, last
    for found in _MARKED.finditer(doc.text):
        if not any(begin < found.end() and found.start() < end for begin, end in taken):
            yield found.start(), found.end(), last


def _person(subject: "Token", before: list[str]) -> str:
    """The longest name that ends as the subject does, else the subject's own words."""
    own = doc_words(subject)
    return max((name for name in before if name.endswith(subject.text)), key=len, default=own)


def doc_words(token: "Token") -> str:
    """The words under a token."""
    return str(token.doc[token.left_edge.i : token.right_edge.i + 1])
