"""What in a line leans on the sentences before it, and which pronouns can be nobody else."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.phrases import above
from dateline.extract.events.syntax import SUBJECTS, is_verb
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PERSONS = frozenset({"he", "she", "him", "her", "his"})
THINGS = frozenset({"it", "they", "its", "their", "them"})
POINTING = frozenset({"this", "that", "those", "these", "such", "another"})
SPEAKERS = frozenset({"we", "i", "you", "our", "my", "your", "us", "me"})
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
#: Nouns of which a pile has one, or that tell which one is meant.
KNOWN_NOUNS = frozenset(
    {"president", "government", "pope", "queen", "king", "army", "police", "senate", "parliament", "world", "sun"}
    | {"public", "internet", "economy", "weather", "military", "state", "country", "nation", "law", "media", "press"}
)
#: Verbs in these places head no clause of a line.
HANGING = frozenset({"amod", "acl", "relcl", "advcl", "aux", "auxpass"})
#: Of these a pile has many: "the" before them points at one told before.
REFERRING = frozenset(
    {"paper", "newspaper", "tabloid", "company", "firm", "group", "bank", "board", "committee", "panel", "agency"}
    | {"bid", "offer", "deal", "proposal", "plan", "meeting", "report", "letter", "statement", "incident", "accident"}
    | {"ship", "suspect", "victim", "visit", "trip", "man", "woman", "pair", "officer", "team", "network", "site"}
    | {"side", "area", "city", "town", "village", "capital", "court", "commission", "minister", "commander"}
)
REFERRING_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
#: Verbs that say nothing without what was told, shown, done.
TELLING = frozenset({"announce", "share", "release", "issue", "unveil", "disclose", "reveal", "tell", "propose"})
#: "How the flood will change the harbour": the heading of a feature.
ASKING = frozenset({"How", "Why", "What", "Who", "Where", "Factbox", "Analysis", "Timeline"})
TIMES = frozenset({"week", "month", "year", "day", "morning", "afternoon", "evening", "night", "time", "quarter"})
TIMES |= {"summer", "spring", "autumn", "fall", "winter", "season", "weekend", "decade", "century", "moment", "point"}
BODIES = frozenset({"organisation", "government"})
SHORTEST = 2
#: Words of a caption: they point at a picture that is not there.
_CAPTION = re.compile(
    r"\bfrom left\b|\(?pictured\b|\bfile photo\b|\bposes? (?:for|on|with)\b|\b(?:is|are) seen\b", re.IGNORECASE
)


def leaning(tokens: "list[Token]") -> "Iterator[Token]":
    """The words of a line that stand for something it does not name."""
    first = next((t for t in tokens if t.is_alpha), None)
    for token in tokens:
        word = token.lower_
        if word in SPEAKERS and token.tag_ in ("PRP", "PRP$") and token.text != "US":
            if not _is_quoted(token, tokens):
                yield token
        elif token.tag_ in ("PRP", "PRP$") and word in PERSONS | THINGS:
            if not _named_before(token, tokens) and not _is_empty(token):
                yield token
        elif word in POINTING and (token is first or _opens_subject(token)) and token.dep_ in ("det", *SUBJECTS):
            yield token
        elif token.tag_ == "CD" and token.dep_ in SUBJECTS and any(c.lower_ == "the" for c in token.children):
            yield token  # "the two were asked"


def is_bare(tokens: "list[Token]") -> bool:
    """A line without a clause of its own, or one about "the group" that does not say which group."""
    here = {t.i for t in tokens}
    if _CAPTION.search("".join(t.text_with_ws for t in tokens)):
        return True
    if tokens and (tokens[-1].tag_ in ("POS", "DT", "IN", "CC", "PRP$", "TO") or tokens[-1].lower_ == "which"):
        return True
    heads = [t for t in tokens if is_verb(t) and (t.dep_ not in HANGING or _is_told_alone(t, here))]
    top = next(
        (t for t in heads if t.head.i == t.i or t.head.i not in here or t.dep_ in ("conj", "ccomp", "relcl")), None
    )
    doers = _doers(top, here) if top is not None else []
    if not doers or (top is not None and top.tag_ in ("VBG", "VB") and not _helped(top)):
        return True
    if tokens and tokens[0].text in ASKING:
        return True
    if not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens):
        return True  # "Bridge captured on camera"
    if top is not None and _says_nothing(top, doers, tokens):
        return True
    return any(_is_unnamed(d, here) for d in doers) or any(
        _refers_back(t, tokens) or _points_back(t, tokens) for t in tokens
    )


def _says_nothing(verb: Token, doers: "list[Token]", tokens: "list[Token]") -> bool:
    """ "The office announced earlier today", "There have been discussions": what was announced, whose discussions?"""
    if doers and all(d.dep_ == "expl" for d in doers):
        return not any(t.pos_ in ("PROPN", "NUM") for t in tokens)
    said = [c for c in verb.children if c.dep_ not in ("punct", "aux", "advmod", "npadvmod", "cc", *SUBJECTS)]
    return verb.lemma_ in TELLING and not said


def _points_back(word: Token, tokens: "list[Token]") -> bool:
    """ "raised that offer": an offer told of before the line."""
    noun = word.head
    if word.lower_ not in POINTING or word.dep_ != "det" or noun.tag_ not in ("NN", "NNS"):
        return False
    if noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in TIMES or _is_quoted(word, tokens):
        return False
    named = any(t.lemma_ == noun.lemma_ and t.i < word.i for t in tokens)
    return not named and not any(c.dep_ in ("relcl", "acl") and c.i > noun.i for c in noun.children)


def _is_told_alone(verb: Token, here: set[int]) -> bool:
    """The verb of a clause that is a line without the clause it hung on."""
    if verb.dep_ == "advcl":
        return verb.head.i not in here
    return verb.dep_ == "relcl" and verb.head.head.i not in here and verb.head.head.i != verb.head.i


def _doers(verb: Token, here: set[int]) -> "list[Token]":
    """Who does it in the line: the name before "who" where that word was left out."""
    if verb.dep_ == "relcl" and _is_told_alone(verb, here):
        return [verb.head]
    return [c for c in verb.children if c.dep_ in ("expl", *SUBJECTS) and c.i in here]


def _refers_back(noun: Token, tokens: "list[Token]") -> bool:
    """ "said the paper hacked their telephones", where no name before tells which paper."""
    if noun.lemma_.lower() not in REFERRING or noun.dep_ not in REFERRING_PARTS:
        return False
    named = any(t.i < noun.i and t.pos_ == "PROPN" and t.ent_type_ not in ("DATE", "TIME") for t in tokens)
    return not named and _is_unnamed(noun, {t.i for t in tokens})


def _helped(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in verb.children)


def _is_unnamed(noun: Token, here: set[int]) -> bool:
    """ "the group", "the two leaders": nothing tells which."""
    before = [c for c in noun.children if c.i < noun.i]
    if noun.tag_ not in ("NN", "NNS") or noun.ent_type_ or noun.lemma_.lower() in KNOWN_NOUNS:
        return False
    if not any(c.lower_ == "the" for c in before):
        return False
    told = [t for c in noun.children for t in c.subtree if t.i in here and t.i != noun.i]
    return not any(t.pos_ == "PROPN" or t.ent_type_ not in ("", "CARDINAL") for t in told) and len(told) <= SHORTEST


def _named_before(pronoun: Token, tokens: "list[Token]") -> bool:
    """A name (for "it" and "they" any noun) stands before the pronoun, and may be what it stands for."""
    before = [t for t in tokens if t.i < pronoun.i and not _is_own_doer(t, pronoun)]
    if pronoun.lower_ in PERSONS:
        return any(t.pos_ == "PROPN" or (t.pos_ == "NOUN" and t.dep_ in SUBJECTS) for t in before) or any(
            t.pos_ == "PROPN" and t.dep_ in SUBJECTS for t in tokens if t.i > pronoun.i and pronoun.lower_ in OWNERS
        )
    many = pronoun.lower_ in ("they", "them", "their")
    named = [
        t
        for t in before
        if t.pos_ in ("NOUN", "PROPN") and t.ent_type_ not in ("DATE", "TIME") and (not many or t.tag_ != "NN")
    ]
    return bool(named) or (pronoun.lower_ in OWNERS and _is_fronted(pronoun))


def _is_own_doer(noun: Token, pronoun: Token) -> bool:
    """Who does it to him is not he: the subject of the clause in which "him" is no subject."""
    return pronoun.tag_ == "PRP" and pronoun.dep_ not in SUBJECTS and noun.head.i == above(pronoun).i


def _is_fronted(owner: Token) -> bool:
    """ "In its report, the bank said": the name comes after."""
    noun = owner.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun
    doers = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > owner.i]
    return noun.dep_ == "pobj" and any(d.pos_ in ("PROPN", "NOUN") for d in doers)


def _is_empty(token: Token) -> bool:
    """The "it" of "it is unclear whether": the clause behind it is what is meant."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in ("expl", "nsubj", "nsubjpass"):
        return False
    if token.dep_ == "expl" or verb.lemma_ in ("rain", "snow"):
        return True
    later = [
        c for c in verb.children if c.i > verb.i and c.dep_ in ("ccomp", "xcomp", "acomp", "csubj", "advcl", "attr")
    ]
    inner = [g for c in later for g in (c, *c.children) if g.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "relcl")]
    passive = token.dep_ == "nsubjpass"
    return any(c.dep_ == "mark" for g in inner for c in g.children) and (verb.lemma_ == "be" or passive)


def _opens_subject(token: Token) -> bool:
    return token.dep_ == "det" and token.head.dep_ in SUBJECTS and token.lower_ in ("those", "these", "this", "such")


def _is_quoted(token: Token, tokens: "list[Token]") -> bool:
    marks = sum(t.text in ("“", "”", '"') for t in tokens if t.i < token.i)
    return marks % 2 == 1


def sure(dossier: Dossier, paragraph: Paragraph, tokens: "list[Token]") -> Iterator[tuple[int, int]]:
    """Places of subject pronouns whose name is the subject of the sentence before, with nobody else about."""
    if not tokens:
        return
    here = tokens[0].sent
    if here.start == 0:
        return
    before = paragraph.doc[here.start - 1].sent
    begin, stop = paragraph.place(before[0])[0], paragraph.place(here[-1])[1]
    mentions = tuple(dossier.mentions_in(begin, stop))
    doubted = {(d.begin, d.end) for d in dossier.doubts.values() if d.code == "uncertain-pronoun"}
    doer = next((c for c in before.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if doer is None or doer.pos_ != "PROPN":
        return
    at = paragraph.place(doer)[0]
    subject = next((m.entity for m in mentions if m.begin <= at < m.end and m.form == "name"), None)
    for token in tokens:
        place = paragraph.place(token)
        if token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ not in ("he", "she", "it", "they"):
            continue
        found = next((m for m in mentions if (m.begin, m.end) == place), None)
        kinds = {"person", "anonymous"} if token.lower_ in PERSONS else BODIES
        alike = {m.entity for m in mentions if (e := dossier.entities.get(m.entity)) and e.kind in kinds}
        if found is not None and subject == found.entity and alike == {subject} and place not in doubted:
            yield place
