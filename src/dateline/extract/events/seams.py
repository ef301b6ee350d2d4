"""Where two sentences were run together without a full stop: a heading or a caption and what follows it.

Pages print a heading, a caption and the lead in lines of their own; a text made of them may have lost the ends of the
lines, and a parser takes them for one sentence. The seam is a subject that begins with a capital where none belongs.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words that have a capital at the head of a sentence alone.
STARTS = frozenset(
    {"A", "An", "The", "He", "She", "It", "They", "We", "This", "That", "These", "Those", "There", "More", "Some"}
    | {"Tens", "Hundreds", "Thousands", "Dozens", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"}
    | {
        "Ten",
        "Police",
        "Officials",
        "Rescuers",
        "Many",
        "Most",
        "Several",
        "About",
        "Nearly",
        "At",
        "In",
        "On",
        "After",
    }
)
#: So a clause begins that no mark parts from the words before: "the mayor of Varholm When he left, it rained".
JOINTS = frozenset({"When", "While", "Although", "Since", "During", "Because"})
#: "A" behind these is a letter: hepatitis A.
LETTERED = frozenset({"hepatitis", "vitamin", "group", "plan", "grade", "class", "type", "section", "part", "option"})
#: A piece of fewer words is no heading and no sentence.
SHORTEST = 4
CLOSING = frozenset({"'", "’", "”", '"'})
#: Behind a comma these say whose words the clause before is.
TELLERS = frozenset({"say", "tell", "report", "believe", "think", "hear", "show", "find", "warn", "claim", "suggest"})
TELLERS |= {"hint", "predict", "fear", "announce", "argue", "insist", "vow", "admit", "confirm", "allege", "note"}
#: What a heading may end with.
TELLING = frozenset({"NOUN", "PROPN", "ADV", "NUM"})


def unglued(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """The one of several sentences run together that holds the deed."""
    cuts = [
        at
        for at, token in enumerate(tokens)
        if (_is_seam(tokens, at) and _finite_after(token)) or _is_joint(tokens, at)
    ]
    begin = max((at for at in cuts if tokens[at].i <= deed.i), default=0)
    stop = min((at for at in cuts if tokens[at].i > deed.i), default=len(tokens))
    return tokens[begin:stop]


def _is_seam(tokens: "list[Token]", at: int) -> bool:
    if at < SHORTEST or len(tokens) - at < SHORTEST:
        return False
    first, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if not (first.is_title or first.text in STARTS):
        return False
    if sum(t.text in ("“", "”", '"') for t in tokens[:at]) % 2:
        return False
    if first.text not in STARTS:
        new = _is_common(first) or _is_new_subject(first, before) or _is_second_subject(first)
        return first.is_title and before.is_lower and new
    if first.text in ("A", "An") and after.is_lower and before.is_alpha and before.text.lower() not in LETTERED:
        return True
    if not (after.is_lower or after.pos_ in ("PROPN", "NUM") or after.is_digit):
        return False
    if first.text in ("A", "An") and before.is_lower and before.text not in LETTERED:
        return True
    if before.text in CLOSING:
        return True
    return before.is_lower and (before.pos_ in TELLING or (before.pos_ == "VERB" and after.is_lower))


def _is_joint(tokens: "list[Token]", at: int) -> bool:
    """A clause with its capital right behind a word, in running text."""
    if at < SHORTEST or len(tokens) - at < SHORTEST or tokens[at].text not in JOINTS:
        return False
    quoted = sum(t.text in ("“", "”", '"') for t in tokens[:at]) % 2
    return tokens[at - 1].is_alpha and tokens[at + 1].is_lower and not quoted


def _is_common(first: Token) -> bool:
    """A noun that has no capital but at the head of a sentence: "on camera Pictures have emerged"."""
    return first.tag_ == "NNS" and not first.ent_type_


def _is_new_subject(first: Token, before: Token) -> bool:
    """A name behind a noun, from which the main clause of the sentence begins, with another one before it."""
    root = first.sent.root
    told = any(
        c.dep_ == "ccomp" and c.i < first.i and not any(g.dep_ == "mark" for g in c.children) for c in root.children
    )
    doer = next((c for c in root.children if c.dep_ == "nsubj" and c.left_edge.i <= before.i < first.i <= c.i), None)
    if doer is not None and root.lemma_ in TELLERS and doer.left_edge.i and doer.left_edge.nbor(-1).text == ",":
        return False  # "the port is shut, harbour director Ida Rye said"
    return told and before.tag_ in ("NN", "NNS") and first.pos_ == "PROPN" and root.i > first.i


def _is_second_subject(first: Token) -> bool:
    """A name that the parser makes the second subject of a verb: "aid for ferry crews Ida Rye has started it"."""
    noun = first
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    if noun.dep_ != "nsubj" or first.pos_ != "PROPN":
        return False
    if first.nbor(-1).tag_ != "NNS":
        return False  # "the maker Kovarsat collapsed"
    others = [c for c in noun.head.children if c.dep_ == "nsubj" and c.i < first.i]
    return bool(others) and not any(t.is_punct for t in first.doc[others[-1].i : first.i])


def spliced(root: Token) -> int | None:
    """Where a heading goes on with a second deed: "Ferry sinks off Varholm, queen visits survivors"."""
    doers = [c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i]
    first = next((c for c in root.children if c.dep_ == "ccomp" and c.i < root.i), None)
    if first is None or len(doers) != 1 or root.lemma_ in TELLERS or root.tag_ not in ("VBZ", "VBP", "VBN"):
        return None
    begin = doers[0].left_edge.i
    own = [c for c in first.children if c.dep_ in SUBJECTS and c.i < first.i]
    if not own or begin <= first.i or root.doc[begin - 1].text not in (",", ";"):
        return None
    between = root.doc[root.sent.start : begin - 1]
    joint = any(t.dep_ == "mark" or t.lower_ in ("as", "while", "when", "after", "before") for t in between)
    quoted = any(t.text in ("“", "”", '"', "'", "‘", "’", ":") for t in root.sent)
    return None if joint or quoted or root.sent[-1].text == "." or len(between) < SHORTEST - 1 else begin


def _finite_after(first: Token) -> bool:
    """The word begins the subject of a verb that has a time, and no clause that hangs on the words before."""
    noun = first
    while noun.dep_ not in SUBJECTS and noun.head.i > noun.i:
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in (*SUBJECTS, "expl") or not is_verb(verb) or verb.i < noun.i:
        return first.dep_ == "prep"
    timed = verb.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return timed and not any(c.dep_ == "mark" and c.i < first.i for c in verb.children)
