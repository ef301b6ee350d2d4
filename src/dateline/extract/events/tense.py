"""The reading a verb gives of itself: tense, auxiliaries, negation; and the words of `status.tsv`."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events import syntax
from dateline.extract.events.polite import is_polite
from dateline.extract.events.turned import is_turned, is_turned_away
from dateline.lexicon import read_table

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Blocks written in the present for what has happened.
HEADLINES = frozenset({"headline", "caption", "standfirst", "subheading"})


FINITE = frozenset({"VBD", "VBZ", "VBP"})


SETTLED = frozenset({"negated", "denied", "cancelled", "postponed"})


UNREAL = frozenset({"planned", "possible", "conditional"})


class Reading(NamedTuple):
    """A status, the words that gave it, and whether the event is told as history."""

    status: str
    token: Token | None
    rule: str
    past: bool = False


@cache
def words() -> dict[tuple[str, str], str]:
    """(how, lemma) -> status from `status.tsv`."""
    found: dict[tuple[str, str], str] = {}
    for row in read_table(Path(__file__).with_name("status.tsv")):
        for word in row["words"].split():
            found.setdefault((row["how"], word), row["status"])
    return found


#: What the parser's lemmatiser makes of some forms.
MENDED = {"planne": "plan", "bann": "ban", "stopp": "stop"}


def lemma_of(token: Token) -> str:
    """The lemma in lower case."""
    lemma = token.lemma_.lower()
    return MENDED.get(lemma, lemma)


def word_of(token: Token) -> str:
    """A lemma as the table writes it, with its particle."""
    part = syntax.particle(token)
    lemma = lemma_of(token)
    return f"{lemma}_{part}" if part else lemma


def own(verb: Token, block: str, depth: int = 0) -> Reading:
    """From auxiliaries, negation and tense of the verb itself."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not helpers and depth < syntax.DEEPEST and _shares_helpers(verb):
        shared = own(verb.head, block, depth + 1)
        if shared.status != "occurred" or verb.tag_ == "VB":
            return Reading("negated", verb, "negation") if syntax.is_negated(verb) else shared
    lowers = [h.lower_ for h in helpers]
    reading = _tense(verb, helpers, lowers, block)
    if syntax.is_negated(verb):
        return Reading("negated", verb, "negation", reading.past)
    if reading.status in ("occurred", "ongoing") and (why := _nothing_came(verb)) is not None:
        return Reading("negated", why, "nothing-of-it", reading.past)
    if reading.status == "occurred":
        return _hedged(verb, reading)
    if reading.rule == "modal" and reading.status == "planned" and (word := _hedge(verb)) is not None:
        return Reading("possible", word, "hedge", reading.past)
    return reading


NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
#: Right before the verb these say that it did not come about.
NEARLY = frozenset({"nearly", "almost", "hardly", "scarcely"})


def _nothing_came(verb: Token) -> Token | None:
    """ "no soldier crossed", "neither side signed", "signed no treaty", "nearly died": the word that says so."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            if child.lower_ in NOBODY or (child.lower_ == "one" and any(c.lower_ == "no" for c in child.children)):
                return child
            if child.pos_ == "NOUN" and child.lemma_ not in ("doubt", "matter") and verb.lemma_ != "leave":
                found = next((c for c in child.children if c.dep_ == "det" and c.lower_ in ("no", "neither")), None)
                if found is not None:
                    return found
        if child.dep_ == "advmod" and child.lower_ in NEARLY and child.i == verb.i - 1:
            return child
    return None


HEDGES = frozenset(
    {"allegedly", "purportedly", "supposedly", "possibly", "perhaps", "maybe", "conceivably", "potentially"}
    | {"likely", "probably", "presumably"}
)


def _hedged(verb: Token, reading: Reading) -> Reading:
    """ "allegedly attacked", "perhaps attacked"; "next time we close the coast", "tomorrow we leave"."""
    if (word := _hedge(verb)) is not None:
        return Reading("possible", word, "hedge", reading.past)
    before = (c for c in syntax.children(verb, "npadvmod", "advmod") if c.i < verb.i)
    ahead = next((c for c in before if verb.tag_ in ("VBP", "VBZ") and _is_ahead(c)), None)
    return reading if ahead is None else Reading("planned", ahead, "time-ahead", reading.past)


def _hedge(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ in HEDGES and _hedges(c, verb)), None)


def _hedges(word: Token, verb: Token) -> bool:
    """Not "vowed to stay, and perhaps until July": there it is said of what follows it."""
    return word.i < verb.i or word.nbor(-1).dep_ != "cc"


def _is_ahead(word: Token) -> bool:
    """ "tomorrow", "next time", "next week", "someday"."""
    return word.lower_ in ("tomorrow", "someday") or (
        word.pos_ == "NOUN" and any(c.lower_ == "next" for c in word.children)
    )


def _shares_helpers(verb: Token) -> bool:
    """Tell whether a joined verb has no auxiliaries of its own because it shares those before the first."""
    if verb.dep_ != "conj" or not syntax.is_verb(verb.head) or syntax.children(verb, "nsubj", "nsubjpass"):
        return False
    return (verb.tag_ == verb.head.tag_ and verb.tag_ not in FINITE) or verb.tag_ in ("VB", "VBN")


def _tense(verb: Token, helpers: "list[Token]", lowers: list[str], block: str) -> Reading:
    for helper in helpers:
        status = words().get(("aux", helper.lower_))
        if status == "would":
            if "have" not in lowers and is_polite(verb, bound=_is_bound(verb)):
                return Reading("occurred", helper, "polite-would")
            if "have" in lowers:
                return Reading("conditional", helper, "would-have")
            return Reading(_future_in_past(verb), helper, "would")
        if status:
            if "have" in lowers and helper.lower_ in ("should", "ought"):
                return Reading("negated", helper, "should-have")
            if "have" in lowers and helper.lower_ in ("could", "might") and is_turned_away(verb):
                return Reading("negated", helper, "could-have-but")
            if "have" in lowers and status == "possible" and helper.lower_ not in ("must",):
                return Reading("possible", helper, "may-have")
            return Reading(status, helper, "modal")
    past = "had" in lowers and verb.tag_ == "VBN"
    if verb.tag_ == "VBG" and any(h.lemma_ == "be" for h in helpers):
        if verb.lower_ == "going" and any(c.dep_ == "xcomp" for c in verb.children):
            return Reading("planned", verb, "going-to")
        return _progressive(verb, lowers)
    if verb.tag_ in ("VBZ", "VBP") and block not in HEADLINES and verb.lemma_ == "be":
        return Reading("ongoing", None, "present")
    if verb.tag_ in ("VBZ", "VBP") and block in HEADLINES and lemma_of(verb) in LASTING:
        return Reading("ongoing", None, "present")
    if verb.tag_ == "VB" and "to" in lowers and verb.dep_ == "ROOT":
        return Reading("planned", verb, "headline-infinitive")
    if verb.tag_ == "VB" and verb.dep_ in ORDERING and not lowers and not syntax.children(verb, "nsubj", "mark"):
        return Reading("possible", verb, "imperative")
    return Reading("occurred", None, "tense", past)


#: What a headline tells so goes on: "Norland reviews the drilling plans", "police hunt for a gunman".
LASTING = frozenset(
    {"review", "probe", "investigate", "examine", "study", "weigh", "mull", "eye", "consider", "negotiate"}
)
LASTING |= {"hunt", "search", "battle", "fight", "race", "struggle", "scramble", "brace", "await", "seek", "prepare"}


def _progressive(verb: Token, lowers: list[str]) -> Reading:
    """ "were shelling it", "had been shelling it" are over, "said they were searching" as ongoing as the saying."""
    told = verb.dep_ == "ccomp" and words().get(("comp", lemma_of(verb.head))) == "keep"
    if {"was", "were", "had"} & set(lowers) and not told and verb.dep_ != "conj":
        return Reading("occurred", verb, "past-progressive")
    return Reading("ongoing", verb, "progressive")


#: Where the parser hangs a bare verb that orders something: "check the list, then send it".
ORDERING = frozenset({"ROOT", "parataxis", "advcl", "dep", "intj"})


def _future_in_past(verb: Token) -> str:
    """ "said it would leave" is a plan; "it would be a disaster" is none."""
    at = verb
    for _ in range(syntax.DEEPEST):
        if at.dep_ in ("ccomp", "conj") and syntax.is_verb(at.head):
            at = at.head
            if words().get(("comp", at.lemma_.lower())) in ("keep", "planned") and at.tag_ in ("VBD", "VBN"):
                return "planned"
            if at.dep_ != "conj" and at.tag_ in ("VBP", "VBZ"):
                break  # "we think it would be bad, he said": an opinion of now
        else:
            break
    return "conditional" if _is_bound(verb) else "possible"


def _is_bound(verb: Token) -> bool:
    """ "If it rains, ..." hangs on it."""
    return any(c.dep_ == "advcl" and opens(c) == "conditional" for c in verb.children)


def opens(clause: Token) -> str | None:
    """What the word that opens a clause makes of it: "if" conditional, "whether" possible."""
    for child in clause.children:
        if child.dep_ in ("mark", "advmod") and not _is_no_condition(child, clause):
            status = words().get(("mark", child.lower_))
            if status:
                return status
    return "conditional" if is_turned(clause) else None


def _is_no_condition(opener: Token, clause: Token) -> bool:
    """ "as if he knew" compares; "he once left" tells a time, "once he had left, Orr led" what came to be."""
    if opener.lower_ == "if":
        return opener.i > 0 and opener.nbor(-1).lower_ == "as"
    if opener.lower_ != "once":
        return False
    done = clause.tag_ == "VBD" or any(c.lower_ in ("was", "were") for c in syntax.children(clause, "aux", "auxpass"))
    behind = any(s.i < opener.i for s in syntax.children(clause, "nsubj", "nsubjpass"))
    # "Once the largest in the land, the yard filed for relief in 2041"
    return behind or (done and (clause.dep_ != "advcl" or clause.head.tag_ == "VBD"))


def is_question(verb: Token) -> bool:
    """Tell whether a clause asks "did he leave?"; what "why did he leave?" asks takes the deed for granted."""
    helpers = syntax.children(verb, "aux", "auxpass") or ([verb] if verb.lemma_ == "be" else [])
    doers = syntax.children(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "ROOT" or not helpers or not doers or helpers[0].i > doers[0].i or doers[0].tag_ in ("WP", "WDT"):
        return False
    asks = any(t.tag_ in ("WP", "WRB", "WDT", "WP$") for t in verb.doc[verb.left_edge.i : helpers[0].i + 1])
    return not asks and verb.sent.text.rstrip(' \n"”’)').endswith("?")


def is_infinitive(verb: Token) -> bool:
    """Tell whether it is "to" and a bare verb, or "to be" and a participle."""
    return verb.tag_ in ("VB", "VBN") and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
