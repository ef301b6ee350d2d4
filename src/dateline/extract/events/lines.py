"""The words that tell an event and can stand alone: who did what to whom, cut from the sentence by its syntax.

A verb is told by its subject and its own clause; "who has pledged" takes the noun it hangs on, "after visiting"
the subject of the main clause, and "plans to meet" keeps the plan. A noun is told by its phrase where that says
enough, else by the clause it stands in. Nothing is put in: a line made of these spans has only words of the report.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.syntax import RELATIVES, SUBJECTS, is_verb, people_before
from dateline.model import Dossier, EventMention, Line, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words that tie a clause to what stood before it and mean nothing alone.
TIES = frozenset(
    {"however", "meanwhile", "notably", "moreover", "furthermore", "also", "still", "instead", "therefore", "thus"}
    | {"but", "and", "or", "so", "yet", "then", "nevertheless", "nonetheless", "besides", "similarly", "indeed"}
)
#: What hangs on a verb and tells something else than its deed.
APART = frozenset({"conj", "cc", "parataxis", "mark", "preconj", "dep", "intj", "discourse"})
#: A noun phrase of at least so many words tells an event without its clause.
ENOUGH = 3
#: Dependents of a telling longer than so many tokens are left out of it.
LONG = 32
DEEPEST = 8


def find_lines(dossier: Dossier) -> Iterator[Line]:
    """Yield the words of each event mention that stand alone, once for each mention that a parse covers."""
    for paragraph in dossier.paragraphs:
        inside = [e for e in dossier.events.values() if paragraph.begin <= e.begin < paragraph.end]
        for event in inside:
            tokens = _mended(_told(paragraph, event))
            if tokens:
                yield Line(event.id, event.report, tuple(_spans(paragraph, tokens)))


def _told(paragraph: Paragraph, event: EventMention) -> list[Token]:
    found = paragraph.doc.char_span(
        event.begin - paragraph.begin, event.end - paragraph.begin, alignment_mode="expand"
    )
    if found is None:
        return []
    head = found.root
    if head.tag_ == "MD" and is_verb(head.head):
        head = head.head
    if (is_verb(head) or head.pos_ == "ADJ") and head.dep_ not in ("amod", "compound"):
        return _clause(head)
    phrase = _trim(_phrase(head))
    return phrase if len([t for t in phrase if not t.is_punct]) >= ENOUGH else _clause(_above(head)) or phrase


def _clause(verb: Token) -> list[Token]:
    """Subject and predicate of the clause of a verb, from the plan, the doubt or the speaker on that it hangs on."""
    top = _climb(verb)
    subject, antecedent = _subject(top)
    if not subject and top.dep_ == "pcomp" and top.head.head.pos_ == "NOUN":
        return _trim(_phrase(top.head.head))
    if antecedent and top.tag_ == "VBG" and [t.tag_ for t in subject] == ["PRP"] and _above(top).i != top.i:
        return _clause(_above(top))
    if _is_object_clause(top):
        return _trim(_noun(top.head)) + _trim(_whole(top))
    others = [c for c in top.children if c.dep_ not in SUBJECTS and c.dep_ != "mark" and not _is_joint(c, top)]
    kept = [*_shared_helpers(top), top, *(t for child in others for t in _kept(child, top, verb))]
    kept = [t for t in kept if t not in subject]
    if antecedent:
        return _trim(subject) + _trim(sorted(kept, key=lambda t: t.i))
    return _trim(sorted([*subject, *kept], key=lambda t: t.i))


def _shared_helpers(verb: Token) -> list[Token]:
    """The "was" of "was beaten and arrested": without it the second deed would be told the other way round."""
    at = verb
    for _ in range(DEEPEST):
        helpers = [c for c in at.children if c.dep_ in ("aux", "auxpass", "neg")]
        if helpers or at.dep_ != "conj" or at.tag_ not in ("VBN", "VB", "VBG") or not is_verb(at.head):
            return helpers if at.i != verb.i and at.tag_ == verb.tag_ else []
        if any(c.dep_ in SUBJECTS for c in at.children):
            return []
        at = at.head
    return []


def _is_joint(child: Token, clause: Token) -> bool:
    """The "when" or "where" that ties a clause to another one."""
    return child.tag_ == "WRB" and child.i < clause.i and clause.dep_ in ("advcl", "relcl")


def _is_object_clause(clause: Token) -> bool:
    """ "the deal that both wanted to sign": its noun is the object of the clause, and is told with it."""
    if clause.dep_ != "relcl" or clause.head.pos_ not in ("NOUN", "PROPN"):
        return False
    doers = [c for c in clause.children if c.dep_ in SUBJECTS]
    within = [t for t in clause.subtree if t.lower_ in ("that", "which") and t.i < clause.i]
    return bool(doers) and doers[0].lower_ not in RELATIVES and any(t.dep_ in ("dobj", "dative") for t in within)


def _whole(clause: Token) -> list[Token]:
    branch = sorted(clause.subtree, key=lambda t: t.i)
    return branch if len(branch) <= LONG // 2 else [t for t in branch if _near(t, clause)]


def _climb(verb: Token) -> Token:
    """From the deed to the verb that says it is planned, tried, said or feared."""
    top = verb
    for _ in range(DEEPEST):
        head = top.head
        complement = top.dep_ in ("xcomp", "ccomp", "acomp", "attr", "oprd")
        if head.i == top.i or not complement or not (is_verb(head) or head.pos_ == "ADJ"):
            break
        top = head
    return top


def _kept(child: Token, top: Token, verb: Token) -> list[Token]:
    """The tokens of a dependent that belong to the telling; the branch down to the deed is always kept."""
    branch = list(child.subtree)
    holds_deed = verb.i != top.i and any(t.i == verb.i for t in branch)
    if holds_deed or child.i == verb.i:
        return [child, *(t for inner in child.children for t in _kept(inner, child, verb))]
    if _shares_object(child, top):
        return branch
    if child.dep_ in APART and not (child.dep_ == "mark" and child.lower_ in ("that", "to", "whether")):
        return []
    if child.dep_ == "npadvmod" and top.dep_ == "advcl" and _before_mark(child, top):
        return []
    if child.dep_ == "advcl" and len(branch) > LONG // 3:
        return []
    return branch if len(branch) <= LONG else [t for t in branch if _near(t, child)]


def _shares_object(child: Token, verb: Token) -> bool:
    """ "shot and killed the driver": the object of the first verb stands behind the second."""
    second = next((c for c in verb.children if c.dep_ == "conj" and is_verb(c)), None)
    if second is None or (child.i != second.i and child.dep_ != "cc"):
        return False
    after = [c for c in verb.children if verb.i < c.i < second.i and c.dep_ not in ("cc", "punct")]
    own = any(c.dep_ in SUBJECTS for c in second.children)
    return not after and not own and any(c.dep_ == "dobj" for c in second.children)


def _before_mark(child: Token, clause: Token) -> bool:
    """The "three weeks" of "three weeks after they left" measures from the clause above, not in this one."""
    return any(c.dep_ in ("mark", "prep") and c.i == child.i + 1 for c in clause.children)


def _near(token: Token, top: Token) -> bool:
    """A token of a long dependent that does not stand in a clause of its own."""
    at = token
    for _ in range(DEEPEST):
        if at.i == top.i:
            return True
        if at.dep_ in ("relcl", "advcl", "conj", "cc", "parataxis", "appos"):
            return False
        at = at.head
    return False


def _subject(verb: Token) -> tuple[list[Token], bool]:
    """The tokens of the subject, and whether they stand outside the clause (an antecedent, a shared subject)."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own and own[0].lower_ in RELATIVES and verb.dep_ == "relcl":
        return _noun(_antecedent(verb, own[0])), True
    if own:
        return _noun(own[0]), False
    at = verb
    for _ in range(DEEPEST):
        head = at.head
        if head.i == at.i:
            return [], False
        if at.dep_ in ("acl", "relcl"):
            return _noun(head), True
        if at.dep_ == "pcomp" and head.dep_ == "prep":
            head = head.head
        if not is_verb(head):
            return [], False
        held = [c for c in head.children if c.dep_ == "dobj" and at.dep_ == "xcomp"]
        if held and verb.dep_ == "conj":
            return _noun(held[0]), True
        found = [c for c in head.children if c.dep_ in SUBJECTS]
        if found:
            if found[0].lower_ in RELATIVES and head.dep_ == "relcl":
                return _noun(_antecedent(head, found[0])), True
            return _noun(found[0]), True
        at = head
    return [], False


def _antecedent(clause: Token, pronoun: Token) -> Token:
    return people_before(clause.head) if pronoun.lower_ == "who" else clause.head


def _noun(head: Token) -> list[Token]:
    """A noun with what stands before it and what tells which one; clauses that hang on it are left out."""
    kept = [head]
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "advcl"):
            continue
        branch = list(child.subtree)
        if child.dep_ in ("prep", "conj") and len(branch) > LONG // 2:
            continue
        kept.extend(branch)
    return sorted(kept, key=lambda t: t.i)


def _phrase(noun: Token) -> list[Token]:
    """A noun phrase with its possessor, its prepositions and its infinitive."""
    top = noun
    while top.dep_ == "compound" and not is_verb(top.head) and top.head.i != top.i:
        top = top.head
    kept = [top]
    for child in top.children:
        if child.dep_ in ("relcl", "appos", "conj", "cc", "punct"):
            continue
        branch = list(child.subtree)
        if len(branch) <= LONG // 2:
            kept.extend(branch)
    return sorted(kept, key=lambda t: t.i)


def _above(noun: Token) -> Token:
    """The verb of the clause a noun stands in, or the noun itself."""
    at = noun
    for _ in range(DEEPEST):
        if at.head.i == at.i:
            return at
        at = at.head
        if is_verb(at) and at.dep_ not in ("aux", "auxpass", "amod", "prep"):
            return at
    return at


def _trim(tokens: list[Token]) -> list[Token]:
    """Without commas, dashes and words of transition at the ends; marks of quotation that have no partner go too."""
    start, stop = 0, len(tokens)
    while start < stop and (
        (tokens[start].lower_ in TIES and not _is_so_far(tokens[start:stop]))
        or _loose(tokens[start])
        or _ties(tokens[start:stop])
    ):
        start += 1
    while stop > start and (tokens[stop - 1].lower_ in ("and", "but", "or") or _loose(tokens[stop - 1])):
        stop -= 1
    return tokens[start:stop]


def _is_so_far(tokens: list[Token]) -> bool:
    return [t.lower_ for t in tokens[:2]] == ["so", "far"]


def _mended(tokens: list[Token]) -> list[Token]:
    """With the marks between two kept words ("north-east"), and without commas beside words that were left out."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        between = after is not None and after.i == token.i + 1 and at > 0 and tokens[at - 1].i == token.i - 1
        if token.text in (",", ";", ":") and not between:
            continue
        kept.append(token)
        if after is not None and after.i == token.i + 2 and token.nbor(1).is_punct:
            kept.append(token.nbor(1))
    return kept


def _ties(tokens: list[Token]) -> bool:
    """The "on which" or "which" of a relative clause that is told as a clause of its own."""
    words = [t.lower_ for t in tokens[:2]]
    return words[:1] == ["which"] or (words[1:] == ["which"] and tokens[0].dep_ == "prep")


def _loose(token: Token) -> bool:
    return token.is_space or (
        token.is_punct and token.text not in ("”", "’", "»", ")", "]", "%", "“", "‘", "«", "(", "[")
    )


def _spans(paragraph: Paragraph, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring tokens as spans of the report, in the order of the line."""
    begin = end = None
    last = -2
    for token in tokens:
        first, stop = paragraph.place(token)
        if token.i != last + 1:
            if begin is not None and end is not None:
                yield begin, end
            begin = first
        end, last = stop, token.i
    if begin is not None and end is not None:
        yield begin, end
