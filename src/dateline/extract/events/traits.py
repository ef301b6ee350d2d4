"""What can be seen of a word that may tell an event: short names that `weights.tsv` gives weights.

A trait is written `kind=value`: "clause=relcl", "sense=motion". Of the words themselves only small ones count,
as "will", "out", "from". Only the parse, the entity labels, our own word lists and what other rules made of the
draft are looked at.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, status, syntax
from dateline.extract.events.deeds import deed_frames
from dateline.extract.events.draft import Draft
from dateline.extract.events.open_words import sense_of
from dateline.extract.events.people import is_human, moves
from dateline.extract.events.triggers import PLAIN
from dateline.lexicon import word_list
from dateline.model import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: How the entity reader calls who acts, where, and how many.
ACTING = {"PERSON": "person", "ORG": "body", "NORP": "people", "GPE": "country"}
PLACES, TIMES = frozenset({"GPE", "LOC", "FAC"}), frozenset({"DATE", "TIME"})
NUMBERS = frozenset({"CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
PRONOUNS = {"he": "he", "she": "he", "they": "they", "it": "it", "we": "we", "i": "i", "you": "you"}
MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})
SPELT = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}
#: Lengths of sentences, in words.
LENGTHS = (8, 15, 25, 40)


def traits_of_word(word: Token, place: str, told: Collection[int]) -> Iterator[str]:
    """Yield what is seen of a verb in its sentence, before its status and its day are read.

    `place`: where its paragraph stands in the report; `told`: words of its sentence that tell events by the tables.
    """
    under = list(word.subtree)
    yield "verb"
    yield from _of_verb(word, under)
    yield from _of_setting(word, under, place, told)


def traits_of_source(around: Quotation | None, cue: Quotation | None) -> Iterator[str]:
    """Yield whose words it is told in: the quotation `around` it, or the one whose `cue` it is."""
    if around is not None:
        yield f"quoted={around.kind}"
    if cue is not None:
        yield "cue"


def traits_of_reading(draft: Draft) -> Iterator[str]:
    """Yield what was made of it: its status, why, and what gives it its day. These begin as `OF_READING` has them."""
    yield from (f"status={draft.reading.status}", f"reading={draft.reading.rule}", f"dated={draft.rule}")
    if draft.timed is not None:
        yield "dated"


#: How the traits of a reading begin; of each kind one is seen.
OF_READING = ("status=", "reading=", "dated=", "dated")
#: What is seen of a word in a sentence without times.
UNDATED = "dated=none"


def _of_verb(verb: Token, under: list[Token]) -> Iterator[str]:
    tense = _tense(verb)
    yield from (f"sense={sense_of(verb)}", f"tense={tense}", f"clause={_clause(verb)}", f"doer={_doers(verb)}")
    yield from (f"voice={'passive' if syntax.is_passive(verb) else 'active'}", f"object={_object(verb)}")
    yield from (f"list={name}" for name in _lists(verb))
    if syntax.is_negated(verb):
        yield f"negated={tense}"
    if (part := syntax.particle(verb)) is not None:
        yield "particle"
        yield f"particle={part}"
    yield from _phrases(verb, under)


def _of_setting(word: Token, under: list[Token], place: str, told: Collection[int]) -> Iterator[str]:
    words = len(word.sent)
    yield f"place={place}"
    yield f"words<{next((n for n in LENGTHS if words < n), 99)}"
    yield f"told={min(len(told), 3)}"
    if not told:
        return
    above = [a.i for a in word.ancestors]
    if any(i in told for i in above[:1]):
        yield "told-above=next"
    elif any(i in told for i in above):
        yield "told-above"
    if any(t.i in told for t in word.children):
        yield "told-below=next"
    elif any(t.i in told for t in under):
        yield "told-below"


def _tense(verb: Token) -> str:
    helpers = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    modal = next((m for h in helpers if (m := SPELT.get(h, h)) in MODALS), None)
    if modal is not None:
        return modal + ("-have" if "have" in helpers else "")
    if "to" in helpers:
        return "to-have" if "have" in helpers else "to"
    if verb.tag_ in ("VBN", "VBG"):
        first = helpers[0] if helpers else ""
        been = "-been" if "been" in helpers else ""
        kind = {"'s": "is", "’s": "is", "are": "is", "'re": "is", "am": "is", "were": "was", "have": "has"}
        return f"{kind.get(first, first)}{been}-{verb.tag_}" if first else verb.tag_
    if "did" in helpers:
        return "did"
    return "do" if helpers else verb.tag_


def _clause(verb: Token) -> str:
    """What its clause is, and what it hangs on."""
    at, steps = verb, ""
    while at.dep_ == "conj" and syntax.is_verb(at.head):
        at, steps = at.head, "+"
    if at.dep_ == "ccomp" or at.dep_ == "xcomp":
        return f"{at.dep_}:{sense_of(at.head)}{steps}"
    if at.dep_ == "advcl":
        mark = next((c.lower_ for c in at.children if c.dep_ in ("mark", "advmod") and c.i < at.i), at.tag_)
        return f"advcl:{mark}{steps}"
    if at.dep_ in ("pcomp", "acl"):
        return f"{at.dep_}:{at.head.lower_ if at.dep_ == 'pcomp' else at.tag_}{steps}"
    return f"{at.dep_}{steps}"


def _doers(verb: Token) -> str:
    own = syntax.children(verb, "nsubj", "nsubjpass", "csubj", "expl")
    if own:
        return _kind(own[0])
    found = syntax.subjects(verb)
    return f"shared-{_kind(found[0])}" if found else "none"


def _object(verb: Token) -> str:
    for dep in ("dobj", "ccomp", "xcomp", "attr", "oprd", "dative"):
        found = syntax.children(verb, dep)
        if found:
            return f"{dep}-{_kind(found[0])}" if dep == "dobj" else dep
    return "prep" if syntax.children(verb, "prep") else "none"


def _kind(word: Token) -> str:
    """What sort of thing a noun or pronoun stands for."""
    if word.pos_ == "PRON" or word.tag_ in ("WP", "WDT", "DT"):
        return PRONOUNS.get(word.lower_, "relative" if word.tag_ in ("WP", "WDT") else "pronoun")
    if word.ent_type_ in ACTING:
        return ACTING[word.ent_type_]
    if word.pos_ == "PROPN":
        return "name"
    if word.pos_ == "NUM" or word.ent_type_ in NUMBERS or syntax.children(word, "nummod"):
        return "number"
    noun = word.lemma_.lower()
    if is_human(noun):
        return f"{_determiner(word)}-human"
    return "mover" if moves(noun) else "thing"


def _determiner(noun: Token) -> str:
    for child in noun.children:
        if child.dep_ == "poss":
            return "poss"
        if child.dep_ == "det":
            return {"the": "the", "a": "a", "an": "a", "no": "no"}.get(child.lower_, "other")
    return "bare-s" if noun.tag_ == "NNS" else "bare"


def _lists(verb: Token) -> Iterator[str]:
    lemma = verb.lemma_.lower()
    if lemma in word_list(PLAIN):
        yield "plain"
    if ("v", lemma) in deed_frames():
        yield "deeds"
    if ("v", lemma) in frames.frames():
        yield "tables"
    if (told := status.words().get(("comp", lemma))) is not None:
        yield f"comp-{told}"


def _phrases(word: Token, under: list[Token]) -> Iterator[str]:
    """Names, numbers and places among the words that hang on it."""
    near = {t.ent_type_ for t in under if t.i != word.i and abs(t.i - word.i) < 12}
    if "PERSON" in near:
        yield "near=person"
    if near & PLACES:
        yield "near=place"
    if near & NUMBERS:
        yield "near=number"
    if near & TIMES:
        yield "near=time"
    yield from (f"prep={c.lower_}" for c in syntax.children(word, "prep"))
