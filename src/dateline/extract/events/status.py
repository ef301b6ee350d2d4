"""Has it happened? Read the status of an event off its own verb and each word that governs it, up to the main clause.

The inner reading comes from tense, auxiliaries and negation; each governor then changes it or leaves it: "plans to
visit" is planned, "refused to visit" negated, "called off the visit" cancelled, "said he visited" stays as it is.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events import syntax
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
#: Joined to "be", these tell a deed done by what they point at: "the first envoy to visit".
SUPERLATIVES = frozenset(
    {"first", "second", "third", "last", "latest", "only", "highest", "most", "next", "fourth", "fifth"}
)


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


def word_of(token: Token) -> str:
    """A lemma as the table writes it, with its particle."""
    part = syntax.particle(token)
    lemma = token.lemma_.lower()
    return f"{lemma}_{part}" if part else lemma


def read_status(token: Token, block: str = "body", light: Token | None = None) -> Reading:
    """Status of the event a token tells.

    `block` is the kind of block it stands in; `light` the verb that carries a noun ("held" in "held talks").
    """
    if light is not None:
        reading, at = _own_noun(token), light
        outer = _own(light, block)
        reading = outer if reading.status == "occurred" else reading
        if reading.status in ("occurred", "ongoing") and is_affected(light, token):
            reading = _by_governing_verb(reading, light, "noun")
        return _climb(reading, at, block)
    if syntax.is_verb(token):
        return _climb(_own(token, block), token, block)
    if token.pos_ == "ADJ" and syntax.is_verb(token.head):
        return _climb(_own(token.head, block), token.head, block)
    return _noun(token, block)


def is_affected(verb: Token, noun: Token) -> bool:
    """Tell whether the noun is what the verb acts on."""
    return any(noun.i == each.i for each in syntax.objects(verb))


def _own(verb: Token, block: str, depth: int = 0) -> Reading:
    """From auxiliaries, negation and tense of the verb itself."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not helpers and depth < syntax.DEEPEST and _shares_helpers(verb):
        shared = _own(verb.head, block, depth + 1)
        if shared.status != "occurred" or verb.tag_ == "VB":
            return Reading("negated", verb, "negation") if syntax.is_negated(verb) else shared
    lowers = [h.lower_ for h in helpers]
    reading = _tense(verb, helpers, lowers, block)
    if syntax.is_negated(verb):
        return Reading("negated", verb, "negation", reading.past)
    return reading


def _shares_helpers(verb: Token) -> bool:
    """Tell whether a joined verb has no auxiliaries of its own because it shares those before the first."""
    if verb.dep_ != "conj" or not syntax.is_verb(verb.head) or syntax.children(verb, "nsubj", "nsubjpass"):
        return False
    return (verb.tag_ == verb.head.tag_ and verb.tag_ not in FINITE) or verb.tag_ in ("VB", "VBN")


def _tense(verb: Token, helpers: "list[Token]", lowers: list[str], block: str) -> Reading:
    for helper in helpers:
        status = words().get(("aux", helper.lower_))
        if status == "would":
            if "have" in lowers:
                return Reading("conditional", helper, "would-have")
            return Reading(_future_in_past(verb), helper, "would")
        if status:
            if "have" in lowers and status == "possible" and helper.lower_ not in ("must",):
                return Reading("possible", helper, "may-have")
            return Reading(status, helper, "modal")
    past = "had" in lowers and verb.tag_ == "VBN"
    if verb.tag_ == "VBG" and any(h.lemma_ == "be" for h in helpers):
        if verb.lower_ == "going" and any(c.dep_ == "xcomp" for c in verb.children):
            return Reading("planned", verb, "going-to")
        return Reading("ongoing", verb, "progressive")
    if verb.tag_ in ("VBZ", "VBP") and block not in HEADLINES and verb.lemma_ == "be":
        return Reading("ongoing", None, "present")
    if verb.tag_ == "VB" and "to" in lowers and verb.dep_ == "ROOT":
        return Reading("planned", verb, "headline-infinitive")
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not lowers and not syntax.children(verb, "nsubj"):
        return Reading("possible", verb, "imperative")
    return Reading("occurred", None, "tense", past)


def _future_in_past(verb: Token) -> str:
    """ "said it would leave" is a plan; "it would be a disaster" is none."""
    at = verb
    for _ in range(syntax.DEEPEST):
        if at.dep_ in ("ccomp", "conj") and syntax.is_verb(at.head):
            at = at.head
            if words().get(("comp", at.lemma_.lower())) in ("keep", "planned") and at.tag_ in ("VBD", "VBN"):
                return "planned"
        else:
            break
    return (
        "conditional" if any(c.dep_ == "advcl" and _opens(c) == "conditional" for c in verb.children) else "possible"
    )


def _opens(clause: Token) -> str | None:
    for child in clause.children:
        if child.dep_ in ("mark", "advmod"):
            status = words().get(("mark", child.lower_))
            if status:
                return status
    return None


def _climb(reading: Reading, start: Token, block: str) -> Reading:
    """Walk from a verb to the main clause; each governor may change the reading."""
    at = start
    for _ in range(syntax.DEEPEST):
        reading = _clause_words(reading, at)
        if reading.rule == "whether":
            break
        head = at.head
        if head.i == at.i:
            break
        if at.dep_ in ("csubj", "csubjpass") and at.tag_ == "VBG":
            break
        if at.dep_ in ("xcomp", "ccomp", "csubj", "csubjpass") or (at.dep_ == "acl" and syntax.is_verb(head)):
            if syntax.is_verb(head):
                reading = _complement(reading, at, head, block)
                if _is_finite(at):
                    break
            elif head.pos_ == "ADJ":
                reading = _adjective(reading, at, head, block)
                head = head.head if syntax.is_verb(head.head) else head
        elif at.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN") and at.tag_ in ("VB", "VBG"):
            reading = _noun_complement(reading, at, head, block)
            break
        elif at.dep_ == "advcl" and syntax.is_verb(head):
            reading = _adverbial(reading, at, head, block)
        elif head.lower_ == "about" and at.tag_ == "VB":
            reading = Reading("planned", head, "about-to")
            head = head.head
        elif at.dep_ == "pcomp":
            reading = _gerund(reading, at, head, block)
            break
        elif at.dep_ == "conj" and syntax.is_verb(head):
            if at.tag_ in FINITE and head.tag_ not in FINITE:
                break
        else:
            break
        at = head
    return reading


def _clause_words(reading: Reading, verb: Token) -> Reading:
    """ "if" and "whether" at the clause itself; an if-clause that hangs on it."""
    status = _opens(verb)
    if status == "conditional" and reading.status not in ("denied",):
        return Reading("conditional", verb, "if", reading.past)
    if status == "possible":
        return Reading("possible", verb, "whether", reading.past)
    if status == "planned" and reading.status == "occurred" and verb.tag_ in ("VBZ", "VBP", "VB"):
        return Reading("planned", verb, "until", reading.past)
    if reading.status in ("planned", "possible") and any(
        c.dep_ == "advcl" and _opens(c) == "conditional" for c in verb.children
    ):
        return Reading("conditional", verb, "consequence", reading.past)
    return reading


def _complement(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    finite = _is_finite(at)
    status = words().get(("comp", word_of(head))) or words().get(("comp", head.lemma_.lower()))
    if finite:
        return _reported(reading, head, status)
    if status is None or status == "keep":
        if head.lemma_ == "be":
            return _be_to(reading, head, block)
        if head.lemma_ in ("have", "need") or (status is None and _is_infinitive(at)):
            status = "possible"
        else:
            status = "same"
    outer = _own(head, block)
    if status == "same":
        return reading if reading.status in SETTLED else (outer if outer.status != "occurred" else reading)
    if _is_infinitive(at) and ("ger", head.lemma_.lower()) in words():
        return reading if reading.status in SETTLED else Reading("possible", at, "purpose")
    if status in SETTLED:
        if outer.status == "negated":
            return Reading("occurred", head, "not-" + head.lemma_)
        return Reading(status, head, "governor", reading.past)
    if outer.status == "negated":
        return Reading("negated", head, "negated-governor", reading.past)
    if reading.status in SETTLED:
        return reading
    if outer.status in ("possible", "conditional"):
        return Reading(outer.status, head, "governor")
    return Reading(status, head, "governor", reading.past)


def _is_finite(clause: Token) -> bool:
    """A told clause, "that he left": beyond it, what becomes of the telling does not touch what is told."""
    if clause.dep_ not in ("ccomp", "csubj"):
        return False
    heads = [clause, *syntax.children(clause, "aux", "auxpass")]
    return any(h.tag_ in FINITE or h.tag_ == "MD" for h in heads)


def _be_to(reading: Reading, head: Token, block: str) -> Reading:
    """ "is to visit" is a plan; "the aim is to end the war" a wish."""
    if any(
        c.pos_ in ("NOUN", "PRON", "PROPN") and c.dep_ == "nsubj" and c.ent_type_ == "" and c.pos_ == "NOUN"
        for c in head.children
    ):
        return Reading("possible", head, "aim")
    return Reading("planned", head, "be-to")


def _reported(reading: Reading, head: Token, status: str | None) -> Reading:
    """Inside "said that ...": the words keep their own status, unless the teller denies or does not know."""
    if status == "denied":
        return Reading("denied", head, "denied")
    if reading.past and head.tag_ in ("VBD", "VBN"):
        # "said they had left": the pluperfect only carries the past of the saying.
        reading = reading._replace(past=False)
    negated = syntax.is_negated(head) and head.lemma_ != "be"
    if negated and reading.status in ("occurred", "ongoing", "planned"):
        soft = head.lemma_ in (
            "know",
            "say",
            "confirm",
            "reveal",
            "disclose",
            "indicate",
            "specify",
            "announce",
            "tell",
        )
        return Reading("possible" if soft else "negated", head, "negated-teller")
    if (
        status == "possible"
        and reading.status == "occurred"
        and head.lemma_ in ("fear", "worry", "suspect", "wonder")
    ):
        return Reading("possible", head, "governor")
    if head.lemma_ in ("hope", "wish", "demand", "propose", "suggest", "recommend") and reading.status == "occurred":
        return Reading("possible", head, "governor")
    return reading


def _adjective(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    status = words().get(("adj", head.lemma_.lower()))
    verb = head.head if syntax.is_verb(head.head) else None
    if status is None or reading.status in SETTLED:
        return reading
    if verb is not None and syntax.is_negated(verb):
        return Reading("negated" if status != "negated" else "possible", head, "negated-adjective")
    if head.lemma_ == "able" and verb is not None and verb.tag_ in ("VBD", "VBN"):
        return reading
    if head.lemma_ == "unclear":
        return Reading("possible", head, "unclear")
    return Reading(status, head, "adjective", reading.past)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)


def _noun_complement(reading: Reading, at: Token, noun: Token, block: str) -> Reading:
    """ "plans to visit", "a refusal to visit"; "the first envoy to visit" has done so."""
    if at.tag_ == "VBG":
        return reading
    status = words().get(("of", noun.lemma_.lower()))
    if status is None and any(
        c.lower_ in SUPERLATIVES or c.tag_ in ("JJS", "RBS") for m in noun.children for c in (m, *m.children)
    ):
        verb = syntax.clause_of(noun)
        outer = _own(verb, block) if syntax.is_verb(verb) else reading
        return outer if outer.status in UNREAL | SETTLED else Reading("occurred", noun, "first-to")
    if status is None:
        status = "possible"
    if reading.status in SETTLED and status not in SETTLED:
        return reading
    return Reading(status, noun, "noun-complement", reading.past)


def _adverbial(reading: Reading, at: Token, head: Token, block: str) -> Reading:
    if _is_infinitive(at):
        return reading if reading.status in SETTLED else Reading("possible", at, "purpose")
    if at.tag_ in ("VBG", "VBN") and not _opens(at) and not syntax.children(at, "nsubj", "aux", "mark"):
        outer = _own(head, block)
        return outer if outer.status in UNREAL and reading.status == "occurred" else reading
    return reading


def _gerund(reading: Reading, at: Token, prep: Token, block: str) -> Reading:
    """ "after visiting", "without visiting", "stopped short of sending", "from exporting"."""
    status = words().get(("prep", prep.lower_))
    head = prep.head
    if prep.lower_ in ("of", "from", "for", "to", "about", "on", "against", "in", "at"):
        if syntax.is_verb(head):
            governor = words().get(("comp", word_of(head))) or words().get(("comp", head.lemma_.lower()))
            if head.lemma_ == "stop" and any(c.lower_ == "short" for c in head.children):
                governor = "negated"
            if prep.lower_ == "from" and governor == "same":
                governor = "negated"
            if governor in SETTLED:
                return Reading(governor, head, "governor")
            if governor in UNREAL and reading.status == "occurred":
                return Reading(governor, head, "governor")
            outer = _own(head, block)
            return outer if outer.status in UNREAL and governor == "same" else reading
        if head.pos_ == "NOUN":
            status = words().get(("of", head.lemma_.lower()))
            return Reading(status, head, "noun-complement") if status else reading
        if head.lower_ == "short":
            return Reading("negated", head, "short-of")
    if status == "negated":
        return Reading("negated", prep, "without")
    if status == "planned" and reading.status == "occurred":
        outer = _own(head, block) if syntax.is_verb(head) else reading
        return Reading("planned", prep, "before") if outer.status in UNREAL | {"ongoing"} else reading
    return reading


def _own_noun(noun: Token) -> Reading:
    """From the modifiers of a noun that tells an event."""
    if syntax.is_negated(noun):
        return Reading("negated", noun, "negation")
    past = False
    for child in noun.children:
        status = words().get(("mod", child.lower_))
        if status == "background":
            past = True
        elif status and child.dep_ in ("amod", "det", "advmod", "compound", "nmod"):
            return Reading(status, child, "modifier")
    return Reading("occurred", None, "noun", past)


def _noun(noun: Token, block: str, depth: int = 0) -> Reading:
    """A noun event under a verb, a preposition or another noun."""
    reading = _own_noun(noun)
    at = noun
    for _ in range(4):
        if at.dep_ not in ("conj", "appos") or at.head.pos_ not in ("NOUN", "PROPN"):
            break
        at = at.head
    head = at.head
    if reading.status not in ("occurred",):
        return reading
    if at.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd") and syntax.is_verb(head):
        return _under_verb(reading, at, head, block)
    if at.dep_ == "pobj":
        return _under_preposition(reading, at, head, block, depth)
    if at.dep_ in ("compound", "poss", "nmod") and head.pos_ == "NOUN":
        status = words().get(("of", head.lemma_.lower()))
        if status and status != "possible":
            return Reading(status, head, "compound")
    return reading


def _under_verb(reading: Reading, at: Token, verb: Token, block: str) -> Reading:
    if at.dep_ == "nsubj" and not (verb.lemma_ in ("be",) or _happens(verb)):
        return reading
    if at.dep_ == "nsubj" and verb.lemma_ == "be":
        states = [words().get(("state", c.lower_)) for c in syntax.children(verb, "acomp")]
        if any(states):
            return Reading(next(filter(None, states)), verb, "adjective")
    if at.dep_ in ("attr", "oprd", "nsubj") and verb.lemma_ == "be":
        outer = _climb(_own(verb, block), verb, block)
        return outer if outer.status in UNREAL | SETTLED else reading
    if at.dep_ == "nsubj":
        return _climb(_own(verb, block), verb, block)
    return (
        _climb(_by_governing_verb(reading, verb, block), verb, block)
        if _carries(at, verb)
        else _by_governing_verb(reading, verb, block)
    )


def _happens(verb: Token) -> bool:
    return verb.lemma_ in (
        "happen",
        "occur",
        "begin",
        "start",
        "take",
        "resume",
        "continue",
        "go",
        "follow",
        "come",
        "open",
        "end",
        "erupt",
    )


def _carries(noun: Token, verb: Token) -> bool:
    """Tell whether the noun shares the fate of the verb's own clause: a light verb, or a thing not yet known."""
    if words().get(("noun", word_of(verb))) == "same":
        return True
    return not any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children)


def _by_governing_verb(reading: Reading, verb: Token, block: str) -> Reading:
    status = words().get(("noun", word_of(verb))) or words().get(("noun", verb.lemma_.lower()))
    outer = _own(verb, block if block in HEADLINES else "body")
    if verb.lemma_ == "announce" and reading.token is None and not _is_prospective(verb):
        status = "same"
    if status in (None, "same"):
        if status == "same" and outer.status != "occurred":
            ends = verb.lemma_ in ("end", "stop", "finish", "conclude", "complete", "leave")
            return reading if ends and outer.status in UNREAL else outer
        if outer.status in UNREAL | {"negated"} and status is None:
            return Reading("possible" if outer.status != "planned" else "planned", verb, "under-unreal")
        return reading
    if outer.status == "negated" and status in SETTLED:
        return reading
    if outer.status == "negated":
        return Reading("negated", verb, "negated-governor")
    if status in SETTLED and outer.status in UNREAL:
        return Reading("planned", verb, "not-yet-" + status)
    return Reading(status, verb, "governor", reading.past)


def _is_still_to_come(noun: Token, governor: Token) -> bool:
    """ "spoke before the talks" leaves the talks to come; "left before the attack" does not."""
    if ("announced", noun.lemma_.lower()) in words() or not syntax.is_verb(governor):
        return True
    return _own(governor, "body").status in UNREAL | {"ongoing"}


def _is_prospective(verb: Token) -> bool:
    """Tell whether what is announced is by its nature still to come: a visit, a vote, talks."""
    return any(("announced", noun.lemma_.lower()) in words() for noun in syntax.objects(verb))


def _under_preposition(reading: Reading, at: Token, prep: Token, block: str, depth: int) -> Reading:
    name = prep.lower_
    outer = prep.head
    if prep.dep_ == "prep" and outer.dep_ == "prep":
        name, outer = outer.lower_, outer.head
    if prep.dep_ == "prep" and prep.head.lower_ in ("ahead", "short", "prior", "case", "lieu"):
        word = prep.head.lower_
        table = {"short": "negated", "case": "conditional", "lieu": "negated"}
        if word in table:
            return Reading(table[word], prep.head, word + "-of")
        name, outer = "ahead", prep.head.head
    status = words().get(("prep", name))
    if outer.pos_ in ("NOUN", "PROPN") and name in (
        "of",
        "for",
        "to",
        "on",
        "about",
        "against",
        "in",
        "including",
        "with",
    ):
        by_noun = words().get(("of", outer.lemma_.lower()))
        if by_noun and (name in ("of", "for") or (by_noun == "planned" and name == "including")):
            return Reading(by_noun, outer, "noun-complement")
        if outer.lemma_.lower() in (
            "start",
            "beginning",
            "opening",
            "round",
            "series",
            "day",
            "eve",
            "end",
            "hour",
            "kind",
        ):
            return _noun(outer, block, depth + 1) if depth < syntax.DEEPEST else reading
        return reading
    if name == "of" and outer.lower_ == "short":
        return Reading("negated", outer, "short-of")
    if syntax.is_verb(outer) and outer.pos_ == "VERB":
        if outer.lemma_ == "stop" and any(c.lower_ == "short" for c in outer.children):
            return Reading("negated", outer, "short-of")
        if name == "for" and outer.lemma_ in (
            "call",
            "push",
            "press",
            "appeal",
            "hope",
            "ask",
            "prepare",
            "plan",
            "wait",
            "vote",
            "campaign",
            "lobby",
        ):
            kind = "planned" if outer.lemma_ in ("prepare", "plan", "wait") else "possible"
            return Reading(kind, outer, "called-for")
        if name in ("in", "at", "on", "with", "to", "by", "through", "via", "into", "including") and status is None:
            own = _climb(_own(outer, block), outer, block)
            definite = any(c.dep_ == "poss" or c.lower_ in ("the", "this") for c in at.children)
            return own if own.status in UNREAL | SETTLED and not definite else reading
        if name == "for":
            return reading
    if name == "against" and outer.lemma_ in ("warn", "advise", "caution", "decide", "argue", "rule", "vote"):
        return Reading("possible", outer, "warned-against")
    if name == "before" and not _is_still_to_come(at, outer):
        return reading
    if status and name != "for":
        return Reading(status, prep, "preposition") if status != "occurred" else reading
    return reading
