"""The own words of a deed that its sentence tells beside another: "walked out" of "began to strike and walked out".

A line is a sentence, and its main clause is read first: what a second half, a relative clause or a participle tells
there stands under another deed's words. Where the clause of such a deed can be told alone, its subject put before it,
that is its line; so is a noun that tells the deed and names who or where ("the shelling of Varholm by Norland").
"""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events.asides import NAMED
from dateline.extract.events.cutting import tears
from dateline.extract.events.hollow import SAYING
from dateline.extract.events.joining import joined_to, may_be_of_another
from dateline.extract.events.parting import half_begins
from dateline.extract.events.phrases import noun_of, phrase_of, whole_noun
from dateline.extract.events.syntax import SUBJECTS, is_verb
from dateline.extract.events.telling import clause, is_finite, lacks_its_object

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: A clause of fewer words is no line, nor a noun phrase of fewer; a longer one is no shorter than its sentence.
CLAUSE, PHRASE, LONGEST, LONGEST_PHRASE = 4, 5, 60, 25
#: A clause behind one of these is told as a fact, by itself.
FACTS = frozenset({"after", "when", "as", "since", "because", "while", "although", "though", "where", "before"})
#: "On which" before a clause goes; a "which" further in does not.
RELATED = 2
#: What a noun is in the clause that tells of it.
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
#: Of these it is not said which, or whether there is one.
ANY = frozenset({"no", "any", "every", "each", "those", "such", "all", "few", "many", "most", "some", "only", "what"})
ANYBODY = frozenset(
    {"anyone", "anybody", "nobody", "someone", "somebody", "everyone", "one", "ones", "people", "person"}
)
#: What somebody said hangs on its verb by these; without it a claim would be told as plain fact.
TOLD = frozenset({"ccomp", "parataxis", "csubj", "csubjpass"})
#: Whose words a whole sentence is.
SOURCES = frozenset({"according", "reportedly", "allegedly", "apparently"})
#: Here nothing has to have happened.
OPEN = frozenset({"if", "unless", "whether", "until", "till", "once", "lest"})
MARKS = frozenset({*'“”«»"', "''", "``"})
DASHES = frozenset({"-", "--", "–", "—"})
#: Before a subject these are of the clause above.
LEADING = frozenset(
    {"just", "even", "only", "especially", "particularly", "shortly", "soon", "long", "days", "weeks"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Own(NamedTuple):
    """The words of a deed's own clause, and what they lack: "was" before a participle, "'s" behind a name."""

    tokens: "list[Token]"
    was: "Token | None" = None
    owner: "Token | None" = None
    shares: bool = False
    """it has the subject of the clause before it"""
    is_noun: bool = False


def own_words(deed: Token) -> "Own | None":
    """The clause or the phrase of a deed that is no main clause; None where it cannot be told alone."""
    if is_verb(deed) and deed.dep_ not in ("amod", "compound", "aux", "auxpass"):
        return _clause(deed) or _part(deed)
    phrase = _phrase(deed)
    if phrase:
        return Own(phrase, is_noun=True)
    top = whole_noun(deed)
    return _clause(top.head) if top.dep_ in ARGUMENTS and is_verb(top.head) else None


def _clause(deed: Token) -> "Own | None":
    verb = _carrier(deed)
    if verb.dep_ not in ("conj", "relcl", "advcl", "acl") or not _is_fact(verb) or lacks_its_object(verb):
        return None
    if joined_to(verb) is not None or may_be_of_another(verb):
        return None  # "nine are dead after a dam burst and sent ...": not what the parser joins it to
    if verb.dep_ == "acl":
        return _participle(verb) if verb.i == deed.i else None
    owned = next((c for t in verb.children if t.dep_ in SUBJECTS for c in t.children if c.lower_ == "whose"), None)
    if owned is not None:
        return _owned(verb, owned)
    if not (verb.tag_ in FINITE or is_finite(verb) or _shares_helper(verb)) or _is_unlike(verb):
        return None
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):  # "is said to have left and to have come"
        return None
    tokens = clause(verb, verb, narrow=True)
    while len(tokens) > 1 and tokens[0].lower_ in LEADING and tokens[0].dep_ == "advmod":
        tokens = tokens[1:]
    at = next((n for n, t in enumerate(tokens) if t.i == verb.i), 0)
    if not at or any(t.lower_ in ("whom", "which") for t in tokens[RELATED:at]) or not _is_whole(tokens, verb):
        return None
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return Own(tokens, shares=verb.dep_ == "conj" and not own)


def _part(deed: Token) -> "Own | None":
    """What stands between the semicolons about a deed, where each part of the sentence is a clause of its own."""
    sentence = deed.sent
    stops = [t.i for t in sentence if t.text == ";"]
    ends = [*zip([sentence.start, *(at + 1 for at in stops)], [*stops, sentence.end], strict=True)]
    parts = [sentence.doc[a:b] for a, b in ends]
    own = next((part for part in parts if part.start <= deed.i < part.end), None)
    if len(parts) < 2 or own is None or not all(_has_clause(part) for part in parts):
        return None
    marked = any(sum(t.text in MARKS for t in part) % 2 for part in parts)
    told = any(t.lower_ in SOURCES or (t.lemma_ == "say" and t.tag_ in FINITE and t.i > deed.i) for t in sentence)
    carrier = _carrier(deed)
    main = carrier.dep_ in ("ROOT", "ccomp", "conj", "parataxis")
    return Own(list(own), shares=True) if main and not marked and not told else None


def _has_clause(part: Span) -> bool:
    """A verb with a time, and a subject of its own that is no pronoun."""
    doers = [t for t in part if t.dep_ in ("nsubj", "nsubjpass") and part.start <= t.head.i < part.end]
    return any(is_finite(t.head) or t.head.tag_ in FINITE for t in doers[:1] if t.pos_ != "PRON")


def first_half(tokens: "list[Token]", deed: Token, second: Token) -> "list[Token]":
    """The words before a second half that has its own day: "Dockers began to strike in May" of "and left in June"."""
    first, other = _carrier(deed), _carrier(second)
    if other.dep_ != "conj" or other.head.i != first.i or any(c.dep_ in SUBJECTS for c in other.children):
        return []
    if not any(t.dep_ == "cc" for t in other.doc[half_begins(other) : other.left_edge.i]):
        return []
    begin, behind = half_begins(other), [t for t in tokens if t.i > other.right_edge.i and not t.is_punct]
    left = [t for t in tokens if t.i < begin]
    whole = not behind and sum(t.text in MARKS for t in left) % 2 == 0
    return left if whole and deed.i < begin and len(left) >= CLAUSE else []


def _carrier(deed: Token) -> Token:
    """The "plans" of "and plans to step down", the "is" of "who is due to step down"; else the deed itself."""
    verb = deed
    while verb.dep_ in ("xcomp", "acomp") and (is_verb(verb.head) or verb.head.pos_ == "ADJ"):
        verb = verb.head
    return verb


def _shares_helper(verb: Token) -> bool:
    """ "Was beaten and arrested", "will meet the crew and sail"."""
    first = verb.head
    helpers = [c.lower_ for c in first.children if c.dep_ in ("aux", "auxpass")]
    return verb.dep_ == "conj" and verb.tag_ == first.tag_ and bool(helpers) and "to" not in helpers


def _is_unlike(verb: Token) -> bool:
    """The "forbidden" of "has barred and forbidden", read as another form than "barred"."""
    helped = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.head.children)
    return verb.dep_ == "conj" and helped and verb.tag_ != verb.head.tag_ and not is_finite(verb)


def _participle(verb: Token) -> "Own | None":
    """ "The accord reached in Varholm in May": was reached."""
    noun = verb.head
    if verb.tag_ != "VBN" or noun.i > verb.i or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    own = [c.dep_ for c in verb.children]
    apart = verb.nbor(-1).text == ","
    if {"dobj", *SUBJECTS} & set(own) or not own or (apart and "agent" not in own):
        return None
    tokens = [*noun_of(noun, verb), *sorted(verb.subtree, key=lambda t: t.i)]
    return Own(tokens, was=verb) if _is_whole(tokens, verb) else None


def _owned(verb: Token, whose: Token) -> "Own | None":
    """ "Rye, whose term expired in May": Rye's term expired in May."""
    name = noun_of(verb.head, verb)
    if verb.dep_ != "relcl" or verb.head.pos_ != "PROPN" or whose.i != verb.left_edge.i:
        return None
    tokens = [*name, *(t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i > whose.i)]
    return Own(tokens, owner=name[-1]) if _is_whole(tokens, verb) else None


def _is_whole(tokens: "list[Token]", verb: Token) -> bool:
    """Of fit length, quoted wholly or not at all, and nothing torn off it but what stands before it."""
    words = sum(t.is_alpha or t.like_num for t in tokens)
    before = sum(t.text in MARKS for t in verb.doc[verb.sent.start : verb.i])
    dashes = sum(t.text in DASHES and bool(t.nbor(-1).whitespace_) for t in tokens[1:])
    if dashes % 2 or (tokens[0].i < verb.i and _before(tokens, verb).tag_ == "IN"):
        return False
    least = CLAUSE - any(t.ent_type_ == "PERSON" for t in tokens)
    if not least <= words <= LONGEST or before % 2 or sum(t.text in MARKS for t in tokens) % 2:
        return False
    behind = sorted(t.i for t in tokens if t.i >= verb.i)
    if any(b > a + 1 and not verb.doc[a + 1].is_punct for a, b in pairwise(behind)):
        return False  # "took office [and the first minister] to visit": two ends of another clause, run together
    ends = [*zip(behind, [*behind[1:], verb.sent.end], strict=True)]
    return not any(tears(verb.doc[a + 1 : b]) for a, b in ends if b > a + 1 and not verb.doc[a].is_punct)


def _before(tokens: "list[Token]", verb: Token) -> Token:
    """The word of the line before a verb and its helpers."""
    return max((t for t in tokens if t.i < verb.left_edge.i), key=lambda t: t.i, default=verb)


def _is_fact(verb: Token) -> bool:
    """Nothing above says it only in somebody's words, under a condition, or of nobody who is known."""
    at = verb
    while at.head.i != at.i:
        if at.dep_ in TOLD or any(c.dep_ in ("mark", "advmod") and c.lower_ in OPEN for c in at.children):
            return False
        if at.dep_ == "advcl" and at.tag_ != "VBG" and not _is_plainly_tied(at):
            return False
        if at.dep_ == "relcl" and at.head.pos_ == "PROPN" and at.left_edge.nbor(-1).text == ",":
            return True  # "Anna Rye, who left in May": told by the report, whoever says the rest
        if at.dep_ in ("relcl", "acl") and not _is_known(at.head):
            return False
        at = at.head
    told = any(c.dep_ in TOLD and c.i < at.i for c in at.children)
    return not told and not any(t.lower_ in SOURCES or _is_teller(t, verb) for t in verb.sent)


def _is_plainly_tied(verb: Token) -> bool:
    marks = [c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i]
    said = any(c.dep_ in ("dobj", "ccomp", "xcomp", "prep", "attr", "acomp", "prt") for c in verb.children)
    return bool(set(marks) & FACTS) and not ("as" in marks and (verb.lemma_ in SAYING or not said))


def _is_teller(word: Token, verb: Token) -> bool:
    """The "said" of "..., the mayor, Ida Rye, said on Friday", which the parser hangs anywhere."""
    return word.i > verb.right_edge.i and word.lemma_ in ("say", "report") and word.tag_ in FINITE


def _is_known(noun: Token) -> bool:
    """A name, or a noun that one knows is one or so many: a clause behind "ships that" says which of all ships."""
    own = [c for c in noun.children if c.dep_ in ("det", "nummod", "poss", "amod", "predet", "neg")]
    if noun.pos_ == "PRON" or noun.lower_ in ANYBODY or any(c.lower_ in ANY for c in own):
        return False
    return noun.pos_ == "PROPN" or any(c.dep_ in ("det", "nummod", "poss") for c in own)


def _phrase(deed: Token) -> "list[Token]":
    """A noun that tells a deed with who, whom or where by name: "a meeting of envoys in Varholm on 8 July"."""
    top = whole_noun(deed)
    if top.pos_ != "NOUN" or top.dep_ == "compound" or not _is_known(top):
        return []
    tokens = phrase_of(top)
    clause_behind = next((c.left_edge.i for c in top.subtree if c.dep_ == "relcl" and c.i > top.i), tokens[-1].i + 1)
    tokens = [t for t in tokens if t.i < clause_behind]
    words = [t for t in tokens if t.is_alpha or t.like_num]
    first = tokens[0]
    parted = first.i > 0 and not first.nbor(-1).whitespace_ and first.nbor(-1).text not in MARKS
    named = any(t.ent_type_ in NAMED for t in tokens)
    plain = not any(t.tag_ in ("PRP", "PRP$", "WP", "WDT") or t.text in MARKS for t in tokens)
    whole = tokens[-1].i - first.i == len(tokens) - 1 and not parted
    return tokens if named and plain and whole and PHRASE <= len(words) <= LONGEST_PHRASE else []
