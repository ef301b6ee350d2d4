"""The clause of a comment: `she argued`, `officials say`, set apart from the sentence it reports."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.content import occasion
from dateline.extract.quotations.passage import Passage, Range
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "oprd", "nsubjpass"})
_OPENING = ("advmod", "mark")
_TRAILING = ("prep", "advmod", "npadvmod", "tmod", "dative", "prt", "nsubj", "advcl")
#: A word that opens a sentence before the clause: `But as the paper noted, ...`
_OPENED = re.compile(r"(?:^|[.?!][”\"’]?\s+)(?:But|And|So|Yet)$")
#: Verbs whose subject behind them the parser takes for what is said: `..., swears the pilot`.
_SWEARS = frozenset(
    ["swear", "insist", "claim", "admit", "say", "reckon", "concede", "recall", "promise", "warn", "grumble", "reply",
     "mutter", "murmur", "sigh", "joke", "boast", "complain", "whisper", "shout", "retort", "chuckle", "vow", "text",
     "fume", "snap", "quip", "lament", "moan", "answer", "object", "counter", "growl", "shrug", "laugh", "remember"]
)  # fmt: skip
#: Verbs that have their content behind a preposition.
OWN = frozenset(
    {
        *(("warn", "of"), ("warn", "about"), ("warn", "against"), ("agree", "on"), ("agree", "with")),
        *(("complain", "of"), ("complain", "about"), ("insist", "on"), ("argue", "for"), ("argue", "against")),
        *(("caution", "against"), ("point", "to"), ("hint", "at"), ("comment", "on"), ("report", "on")),
        *(
            ("call", "for"),
            ("call", "on"),
            ("call", "in"),
            ("call", "off"),
            ("joke", "about"),
            ("speak", "of"),
            ("boast", "of"),
            ("respond", "to"),
        ),
    }
)


def comment_clause(passage: Passage, verb: "Token", word: SpeechCue) -> Range | None:
    """The clause of a cue that has a subject, no content of its own, and stands apart from its sentence."""
    inverted = _inverted(passage, verb)
    subject = _subject(passage, verb, inverted)
    if subject is None or _around(verb) or abs(subject.i - verb.i) > 12 or passage.level[subject.i] is not None:
        return None
    if any(c.dep_ == "mark" and c.lower_ != "as" and not _ends_before(c, subject) for c in verb.children):
        return None  # "while the guild agreed to a truce, the boats stay": nobody says the second half
    if any(c.dep_ == "aux" and c.lower_ == "had" and c.i < subject.i for c in verb.children):
        return None  # "had Lind insisted on a vote, ...": he did not
    told = ("dobj",) if "adr" in word.frames and "np" not in word.frames else ()
    if any(c.dep_ == "prep" and c.i == verb.i + 1 and (verb.lemma_, c.lower_) in OWN for c in verb.children):
        return None  # "Nordbank sinks, the guild warns of more": a clause of its own
    done = passage.text[verb.idx + len(verb) : verb.idx + len(verb) + 1] == ";"
    hanging = [c for c in verb.children if c.dep_ in _COMPLEMENTS and c.dep_ not in told and c.i > verb.i]
    if not done and any(c.i != subject.i and not _set_apart(c) for c in hanging):
        return None
    kept = [
        c
        for c in verb.children
        if (c.i > verb.i and not done and _trails(passage, c, told))
        or (c.i < verb.i and not inverted and c.dep_ in ("nsubj", "aux", "neg", "advmod", "mark"))
    ]
    kept = [c for c in kept if not (c.i < subject.i and c.dep_ in _OPENING and c.lower_ != "as")]
    kept = [c for c in kept if c.i > verb.i or c.dep_ != "nsubj" or c.i >= subject.i] + [subject]
    begin = min([c.left_edge.idx for c in kept] + [verb.idx])
    end = max([c.right_edge.idx + len(c.right_edge) for c in kept] + [verb.idx + len(verb)])
    before, after = passage.text[:begin].rstrip(), passage.text[end:].lstrip()
    apart = not before or before[-1] in ',—–-(;”"’' or _OPENED.search(before)
    closed = not after or after[0] in ",.;—–)?!-"
    if not (apart and closed) or (verb.sent[0].idx >= begin and (not after or after[0] != ",")):
        return None
    return begin, end


def _around(verb: "Token") -> bool:
    """`The guild, meanwhile, said boats that were late had sailed`: the second subject belongs to what is said."""
    subjects = [c.i for c in verb.children if c.dep_ == "nsubj"]
    return verb.dep_ == "parataxis" and len(subjects) > 1 and subjects[0] < verb.i < subjects[-1] < verb.head.i


def subject_behind(passage: Passage, verb: "Token") -> "Token | None":
    """`..., swears the pilot`: who says so, where the parser takes him for what is said."""
    if not _inverted(passage, verb) or verb.lemma_ not in _SWEARS:
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)


def _subject(passage: Passage, verb: "Token", inverted: bool) -> "Token | None":
    """Who says so: the noun nearest to the cue."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and (not inverted or c.i > verb.i)]
    if inverted and not subjects:
        return subject_behind(passage, verb)
    before = [c for c in subjects if c.i < verb.i]
    return before[-1] if before else subjects[0] if subjects else None


def _ends_before(mark: "Token", subject: "Token") -> bool:
    """`will sail if the ice that holds it breaks, the pilot said`, read as if the pilot's saying were a condition."""
    first = subject.left_edge
    if first.i < mark.i + 2 or first.nbor(-1).text != ",":
        return False
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in mark.doc[mark.i + 1 : first.i])


def _set_apart(part: "Token") -> bool:
    """`He had gone to Lund, a neighbour told us, to sell the boat`: the purpose belongs to the going."""
    return part.dep_ == "xcomp" and part.left_edge.nbor(-1).text == ","


def _trails(passage: Passage, part: "Token", told: tuple[str, ...]) -> bool:
    """What belongs to the cue behind it: `told reporters on Friday`; not `, she says, for an hour`."""
    if part.dep_ not in (*_TRAILING, *told):
        return False
    apart = part.dep_ == "prep" and part.left_edge.nbor(-1).text == "," and part.ent_type_ == ""
    return not apart or occasion().match(passage.text, part.left_edge.idx) is not None


def _inverted(passage: Passage, verb: "Token") -> bool:
    """`..., said the envoy`: right behind a comma, which may stand inside marks; the name follows."""
    before = passage.text[max(verb.idx - 4, 0) : verb.idx].rstrip().rstrip("”\"’'")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    named = any(t.pos_ in ("PROPN", "DET", "NOUN") or t.tag_ == "PRP$" for t in following)
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.right_edge.i in (verb.i - 1, verb.i - 2)]
    apposed = any(c.dep_ == "appos" for subject in subjects for c in subject.children)
    fits = verb.i > verb.sent.start and before.endswith(",") and verb.tag_ in ("VBD", "VBZ") and named
    return fits and not apposed  # "the mayor, Ida Lind, told reporters"
