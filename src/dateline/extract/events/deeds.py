"""Deeds told plainly by a verb that no row of the event tables takes: "riot police moved the pickets away".

The tables say of which type a deed is, and under which objects; a chronicler notes many more. A verb of `deeds.tsv`
tells one, of type OTHER, where a finite clause says that somebody did it, will do it, or that it befell somebody or
something: never in the simple present, under "if", "would" or "can", of "people" or "you", or of whom is only meant.
"""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

TABLE = Path(__file__).with_name("deeds.tsv")
#: Nobody in particular does what these do.
ANYBODY = frozenset({"i", "we", "you", "one", "those", "anyone", "anybody", "someone", "somebody", "everyone", "who"})
ANYBODY |= {
    "everybody",
    "nobody",
    "none",
    "nothing",
    "something",
    "that",
    "which",
    "what",
    "this",
    "there",
    "whoever",
}
WILL = frozenset({"will", "'ll", "’ll", "wo"})
DONE = frozenset({"has", "have", "had", "'ve", "’ve", "'d", "’d", "having"})
WAS = frozenset({"was", "were", "been", "got"})
#: What is planned by these is a plan.
PLANNING = frozenset({"expect", "schedule", "set", "plan", "slate", "due", "intend", "vow", "pledge", "promise"})
SAYING = frozenset({"say", "tell", "announce", "add", "report", "confirm", "disclose", "reveal", "declare", "insist"})
HEARSAY = frozenset({"say", "report", "believe", "know", "think", "understand"})
KEEPING = frozenset({"keep", "have", "get", "leave", "see", "want", "be"})
#: In the present these days make it a plan.
SOON = frozenset({"tomorrow", "tonight", "today"})
#: Conditions, aims and likenesses tell nothing that was done.
UNTOLD = frozenset({"if", "unless", "whether", "so", "lest", "like"})
FINITE = frozenset({"ROOT", "conj", "ccomp", "relcl", "advcl"})
#: A clause told as a fact, whatever it hangs on.
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis", "pcomp"})


@cache
def deed_frames() -> dict[tuple[str, str], list[Frame]]:
    """The rows of `deeds.tsv`; raises RuleError for one that is not well-formed."""
    return frames.read_frames((TABLE,))


def is_plain_deed(frame: Frame) -> bool:
    """Tell whether a row of `deeds.tsv` found it."""
    return frame.at.startswith("deeds.tsv")


def deeds(sentence: Span, known: Collection[int], nouns: Collection[int], dated: frozenset[int]) -> Iterator[Trigger]:
    """Yield what the verbs of `deeds.tsv` tell; `known` are the tokens that tell events, `nouns` the nouns of them.

    A verb whose own object or subject is such a noun ("carried out a raid") adds nothing. On `dated` hangs a time.
    """
    for token in sentence:
        if token.pos_ != "VERB" or token.i in known or ("v", token.lemma_.lower()) not in deed_frames():
            continue
        frame = frames.match_in(deed_frames(), token, "v")
        if frame is None or any(n.i in nouns for n in _near(token)):
            continue
        if frame.particle is None and frames.is_ruled_out(token, "v"):
            continue
        if _is_told(token, frame, dated) and _has_parties(token):
            yield Trigger(token, frame, None)


def _near(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")]


def _is_told(verb: Token, frame: Frame, dated: frozenset[int]) -> bool:
    """In a finite clause that tells it as done or planned."""
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in UNTOLD for c in verb.children):
        return False
    if verb.dep_ == "acl":
        return verb.tag_ == "VBN" and verb.i in dated and any(c.lower_ == "the" for c in verb.head.children)
    helpers = {c.lower_ for c in syntax.children(verb, "aux", "auxpass")}
    if _is_state_kept(verb) or _is_awaited(verb, helpers) or (_is_which(verb, helpers) and verb.i not in dated):
        return False
    if verb.dep_ == "xcomp":
        return bool(verb.tag_ == "VB" or helpers & {"be", "have", "been"}) and _is_planned(verb, dated, helpers)
    if verb.dep_ not in CLAUSES:
        return False
    if verb.tag_ == "VBG":
        return _goes_on(verb, frame, helpers)
    if verb.tag_ in ("VBZ", "VBP"):
        return frame.kind == "state" or any(c.lower_ in SOON for c in verb.children)
    if verb.tag_ == "VBD":
        return "did" in helpers or not helpers
    if verb.tag_ == "VBN":
        if not helpers and syntax.children(verb, "nsubj"):
            return verb.dep_ in FINITE  # "two judges dissented": the tagger took the past tense for a participle
        return (bool(helpers & (DONE | WAS | WILL)) and "would" not in helpers) or _shares_helper(verb)
    return verb.tag_ == "VB" and (bool(helpers & WILL) or "did" in helpers or _is_said_ahead(verb, helpers))


def _is_state_kept(verb: Token) -> bool:
    """ "Keeps the office shut down"."""
    return verb.dep_ in ("ccomp", "oprd", "acl") and verb.head.lemma_ in KEEPING


def _is_awaited(verb: Token, helpers: set[str]) -> bool:
    """ "Until the board has joined"."""
    waits = any(c.dep_ in ("mark", "advmod") and c.lower_ in ("until", "once") for c in verb.children)
    return waits and bool(helpers & {"has", "have"})


def _is_which(verb: Token, helpers: set[str]) -> bool:
    """ "The roads that will be rebuilt": which roads."""
    return verb.dep_ == "relcl" and bool(helpers & WILL) and verb.head.pos_ == "NOUN"


def _shares_helper(verb: Token) -> bool:
    """ "was questioned and released"."""
    above = verb.head
    if verb.dep_ != "conj" or above.tag_ != "VBN" or syntax.children(verb, "aux", "auxpass", "nsubj"):
        return False
    return bool({c.lower_ for c in syntax.children(above, "aux", "auxpass")} & (DONE | WAS | WILL))


def _is_said_ahead(verb: Token, helpers: set[str]) -> bool:
    """ "The firm said it would appeal"."""
    return "would" in helpers and "have" not in helpers and verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING


def _goes_on(verb: Token, frame: Frame, helpers: set[str]) -> bool:
    """ "Prosecutors are looking into it", and, behind a comma, what came of it: "..., cutting the only road"."""
    if helpers:
        return frame.kind == "run" or bool(helpers & {"is", "are"} and any(c.lower_ in SOON for c in verb.children))
    came = verb.dep_ == "advcl" and verb.i > verb.head.i and verb.nbor(-1).text == ","
    return came and verb.head.tag_ in ("VBD", "VBN")


def _is_planned(verb: Token, dated: frozenset[int], helpers: set[str]) -> bool:
    """ "Is to be buried on Friday", "is due to appear", "plans to march": a plan, not an ability."""
    above = verb.head
    if "have" in helpers and above.lemma_ in HEARSAY and syntax.is_passive(above):
        return True  # "is said to have obtained it"
    if above.lemma_ == "be":
        return verb.i in dated and any(c.lower_ == "to" for c in syntax.children(verb, "aux"))
    return above.lemma_.lower() in PLANNING and above.tag_ in ("VBD", "VBN", "VBZ", "VBP", "JJ")


def _has_parties(verb: Token) -> bool:
    """Somebody does it, or, of a passive, what it befell is told."""
    who = syntax.agents(verb)
    if who:
        return any(_is_somebody(w) for w in who)
    if syntax.is_passive(verb):
        return any(o.lower_ not in ANYBODY | {"it", "they", "them"} for o in syntax.objects(verb))
    return False


def _is_somebody(word: Token) -> bool:
    if word.pos_ == "PRON" or word.lower_ in ANYBODY:
        return word.lower_ in ("he", "she", "they", "it")
    if word.lemma_.lower() == "people":
        return any(c.dep_ in ("nummod", "det", "amod") for c in word.children)
    return True
