"""What "it" and "they" stand for where the sentence before says it: "The dam burst on Monday. It flooded Oakham".

A thing, a body or several that are the subject of a sentence with one subject go on as the subject of the next. The
words that name them, taken as they stand, are put in the place of the pronoun, in square brackets. Who is one person
is no "it"; nor is a subject of words it reports, behind which stands what it reports of.
"""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events.definites import definites
from dateline.extract.events.leaning import leaning
from dateline.extract.events.syntax import SUBJECTS, is_verb
from dateline.extract.events.unique import BODIES, FIRMS, PEOPLE, TIMES
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Pronouns, and whether they stand for several.
TAKING_UP = {"it": False, "they": True}
#: So many sentences back the subject may have gone on without being named.
BACK = 3
#: Longer words than these do not stand in for a pronoun.
LONGEST = 12
#: Behind its head these say which one is meant; a comma ends the words.
TELLING = frozenset({"prep", "compound", "flat", "nummod"})
#: A sentence with one of these says more than what its subject does.
CLAUSES = frozenset({"ccomp", "parataxis", "csubj", "csubjpass", "expl", "intj"})
#: "It was Monday before", "it took a day to": nothing is taken up.
IDLE = frozenset(
    {"take", "seem", "appear", "happen", "rain", "snow", "come", "turn", "emerge", "follow", "transpire"}
)
#: Only somebody does this, or a body: no blast, no sale.
WILLED = frozenset({"expect", "hope", "plan", "intend", "want", "believe", "think", "aim", "seek", "decide", "agree"})
WILLED |= {
    "announce",
    "vow",
    "pledge",
    "promise",
    "refuse",
    "decline",
    "deny",
    "accuse",
    "hire",
    "buy",
    "own",
    "operate",
}
WILLED |= {
    "apologise",
    "apologize",
    "appeal",
    "launch",
    "pay",
    "try",
    "sue",
    "insist",
    "employ",
    "acquire",
    "negotiate",
}
NAMED = frozenset({"ORG", "GPE", "NORP", "PRODUCT"})


class TakenUp(NamedTuple):
    """A pronoun, the words that say what it stands for, and whether these need to be told which one themselves."""

    pronoun: Token
    words: list[Token]
    vague: bool


def taken_up(dossier: Dossier, paragraph: Paragraph, tokens: list[Token]) -> list[TakenUp]:
    """Of each "it" or "they" of a line that leans, the subject of its sentence, the words of the one before."""
    found = []
    for token in leaning(tokens):
        many = TAKING_UP.get(token.lower_)
        if many is None or not _is_subject(token):
            continue
        head = _subject_before(token, many)
        if head is None or (not many and (_is_person(dossier, paragraph, head) or _may_be_a_body(head, token))):
            continue
        words = _words(head)
        if words and next(leaning(words), None) is None:
            found.append(TakenUp(token, words, next(definites(words), None) is not None))
    return found


def subject_before(pronoun: Token) -> Token | None:
    """The noun that an "it" or "they" takes up by its place: the one subject of the sentence before; None in doubt.

    Whether it can do what the pronoun does is for the caller to say.
    """
    many = TAKING_UP.get(pronoun.lower_)
    if many is None or not _is_subject(pronoun):
        return None
    head = _subject_before(pronoun, many)
    return head if head is not None and (many or not _may_be_a_body(head, pronoun)) else None


def _is_subject(pronoun: Token) -> bool:
    """The subject of its sentence, in which something is done: not "it was Rye who", "it took a day"."""
    verb = pronoun.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or verb.i != verb.sent.root.i or verb.lemma_.lower() in IDLE:
        return False
    other = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < pronoun.i), None)
    if any(c.dep_ == "attr" and c.lemma_.lower() in TIMES for c in verb.children):
        return False
    return other is None and not any(c.dep_ in ("ccomp", "csubj") and c.i < pronoun.i for c in verb.children)


def _subject_before(pronoun: Token, many: bool) -> Token | None:
    """The noun that is the subject of the sentences before, the nearest of which may take it up themselves."""
    here = pronoun.sent
    for _ in range(BACK):
        if here.start == 0:
            return None
        here = pronoun.doc[here.start - 1].sent
        subject = _one_subject(here.root)
        if subject is None:
            return None
        if subject.lower_ == pronoun.lower_:
            continue
        right = subject.tag_ in (("NNS", "NNPS") if many else ("NN", "NNP"))
        joined = any(c.dep_ in ("conj", "cc") for c in subject.children)
        return subject if right and not joined else None
    return None


def _one_subject(verb: Token) -> Token | None:
    """The subject of a plain sentence; None where it asks, reports words, or a further clause has another subject."""
    if not is_verb(verb) or verb.sent[-1].text == "?" or any(c.dep_ in CLAUSES for c in verb.children):
        return None
    told = [verb]
    while clause := next((c for c in told[-1].children if c.dep_ == "conj" and is_verb(c)), None):
        told.append(clause)
    subjects = [c for one in told for c in one.children if c.dep_ in ("nsubj", "nsubjpass")]
    return subjects[0] if len(subjects) == 1 else None


def _is_person(dossier: Dossier, paragraph: Paragraph, head: Token) -> bool:
    """One person, by name or by what he is."""
    if head.ent_type_ == "PERSON" or head.lemma_.lower() in PEOPLE:
        return True
    begin = paragraph.place(head)[0]
    stop = paragraph.place(head.doc[head.right_edge.i])[1]
    about = dossier.mentions_in(paragraph.place(head.doc[head.left_edge.i])[0], stop)
    kinds = {
        dossier.entities[m.entity].kind for m in about if m.begin <= begin < m.end and m.entity in dossier.entities
    }
    return bool(kinds & {"person", "anonymous"})


def _may_be_a_body(head: Token, pronoun: Token) -> bool:
    """ "The move by the bank came late. It wants": the subject does not want, and a body is named with it."""
    if head.pos_ == "PROPN" or head.lemma_.lower() in BODIES | FIRMS:
        return False
    about = [t for t in head.subtree if t.i != head.i]
    about += [c for c in head.head.children if c.dep_ in ("dobj", "dative")]
    return pronoun.head.lemma_.lower() in WILLED or any(t.pos_ == "PROPN" and t.ent_type_ in NAMED for t in about)


def _words(head: Token) -> list[Token]:
    """The noun with what stands before it and "of the mill at Velt" behind it, up to the first mark; none if long."""
    last = head
    for child in head.rights:
        if child.dep_ not in TELLING or child.i != last.i + 1:
            break
        last = child.right_edge
    words = list(head.doc[head.left_edge.i : last.i + 1])
    marks = next(
        (n for n, t in enumerate(words) if t.is_punct and t.text not in ("-", "’", "'") and t.i > head.i), None
    )
    words = words[:marks]
    opens = any(t.text in ('"', "“", "”", "(", ")", ":", ";") for t in words)
    return words if words and len(words) <= LONGEST and not opens else []
