"""Who is meant to speak: the subject of a reporting verb, its passive agent, or the one who controls a participle."""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.quotations.misread import (
    appearing,
    asked_too,
    before_participle,
    behind_day,
    counted_one,
    doer_of_clause,
    done_when,
    glossed,
    in_opening,
    is_means,
    issued,
    month_name,
    objector,
    second_doer,
    shaken,
    stays_first,
    those_who,
)
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.put_to import PUT_TO, answering, was_asked
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.quotations.passage import Passage

_ADDS = frozenset({"add", "note", "stress", "explain", "continue", "conclude"})
_SAYS = frozenset({"say", "tell", "argue", "insist", "warn", "announce", "write", "report", "claim", "tweet"})
_CAME = frozenset({"come", "follow"})
#: Openers of a clause that only tells on what occasion something was said.
_OCCASION = frozenset({"after", "before", "when", "as", "while", "once", "until"})
_SUBJECT = frozenset({"nsubj", "csubj"})
_PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})


class Subject(NamedTuple):
    """The head noun of the speaker, and the person spoken to where the verb is passive (`was told by X`)."""

    speaker: "Token | None"
    addressee: "Token | None" = None
    rule: str = "subject"
    #: who quotes the speaker: `the paper quoted Lind as saying`
    relay: "Token | None" = None


def subject_of(verb: "Token", depth: int = 0) -> Subject:
    """Find who does the verb; walks up from participles, conjuncts and infinitives to a clause with a subject."""
    own = passive = agent = None
    for child in verb.children:
        dep = child.dep_
        if dep in _SUBJECT:
            own = own if own is not None and (own.right_edge.dep_ == "cc" or stays_first(own, child)) else child
        elif dep in _PASSIVE:
            passive = child if dep != "auxpass" else passive or child
        elif dep == "agent":
            agent = next((c for c in child.children if c.dep_ == "pobj" and not is_means(c)), None)
    if passive is not None and passive.dep_ == "nsubjpass" and verb.lemma_ in ("quote", "cite"):
        return Subject(passive, None, "agent", agent)  # "Lind was quoted as saying by the wire"
    if passive is not None or agent is not None:
        told = passive if passive is not None and passive.dep_ == "nsubjpass" else None
        return Subject(agent, told, "agent")
    if own is not None and depth and verb.dep_ == "ccomp" and _empty_it(verb):
        return _again(verb.head, depth, "participle")  # "insisted it was too early ..., adding": "it" adds nothing
    own = doer_of_clause(own) if own is not None else None
    own = those_who(verb, own) if own is not None else None
    if own is not None and was_asked(verb):
        return Subject(None, own, "agent")
    if own is not None:
        return Subject(appearing(verb) or before_participle(own) or second_doer(verb, own) or own)
    behind = (
        answering(verb) or month_name(verb) or behind_day(verb) or beside(verb) or glossed(verb) or counted_one(verb)
    )
    return Subject(behind) if behind is not None else _controller(verb, depth)


def beside(verb: "Token") -> "Token | None":
    """A name right before a finite verb that has no subject: the parser hung it on something else."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i < verb.sent.start + 1:
        return None
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ == "ADV":
        at -= 1
    if verb.doc[at].text == ")":
        opening = next((i for i in range(at, max(at - 8, verb.sent.start), -1) if verb.doc[i].text == "("), at)
        at = opening - 1
    name = verb.doc[at]
    named = name.pos_ == "PROPN" and name.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    return name if named or shaken(name) else None


def _controller(verb: "Token", depth: int) -> Subject:
    head, dep = verb.head, verb.dep_
    if depth > 5 or head.i == verb.i:
        return Subject(in_opening(verb))
    if (opened := in_opening(verb)) is not None:
        return Subject(opened, None, "participle")
    if (beside_it := _with_whom(verb)) is not None:
        return Subject(beside_it, None, "participle")
    if dep == "conj" and verb.tag_ == "VBG" and head.dep_ == "relcl" and head.tag_ != "VBG":
        first = next((a for a in head.ancestors if a.tag_ == "VBG" and a.dep_ in ("advcl", "conj", "pcomp")), None)
        if first is not None:
            return _again(first, depth, "participle")  # "fining owners who fish at night and saying ..."
    if (holder := objector(verb)) is not None:
        return Subject(holder, None, "participle")
    if dep == "advcl" and verb.tag_ == "VBG" and (teller := _teller(verb, head)) is not None:
        return _again(teller, depth, "participle")
    if asked_too(verb, PUT_TO):
        return Subject(None, _again(head.head, depth, "participle").speaker, "agent")
    if dep == "conj" and head.lemma_ in _CAME and (doer := done_when(verb, head)) is not None:
        return Subject(doer, None, "conjunct")
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return _again(_finite_partner(verb, head), depth, "conjunct")
    if dep == "advcl" and _asked(verb):
        return Subject(None, _again(head, depth, "participle").speaker, "agent")
    if dep == "advcl" and verb.lemma_ in _ADDS and head.dep_ == "ccomp" and head.head.lemma_ in _ADDS | _SAYS:
        return _again(head.head, depth, "participle")  # "said talks went on, adding": whoever said so adds
    if dep in ("xcomp", "advcl", "ccomp", "oprd", "parataxis", "dep", "prep") and head.pos_ in ("VERB", "AUX"):
        return _again(head, depth, "participle" if verb.tag_ == "VBG" else "infinitive")
    if dep == "pcomp" and head.lower_ == "as" and head.head.lemma_ in ("quote", "cite"):
        return _quoted(head.head)
    if dep == "pcomp":
        defended = head.lower_ == "by" and any(c.dep_ == "auxpass" for c in head.head.children)
        return Subject(None) if defended else _of_preposition(head.head, depth)  # "is defended by arguing"
    if dep == "csubj" and verb.tag_ == "VBG":
        return _earlier(verb, depth)
    if dep == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        if verb.tag_ == "VBN":
            return Subject(head) if _misread(verb, head) else Subject(None, head, "agent")
        if issued(head):
            return _again(head.head, depth, "participle")
        return Subject(head, None, "participle")
    return Subject(None)


def _with_whom(verb: "Token") -> "Token | None":
    """`The race was stopped, with some pilots, including Vik, claiming ...`: the pilots claim."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "pcomp", "acl") or verb.i < 3 or verb.nbor(-1).text != ",":
        return None
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - 16) : verb.i]):
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if token.lower_ == "with":
            noun = next((c for c in token.children if c.dep_ == "pobj"), None)
            including = noun is not None and any(c.lower_ == "including" for c in noun.children)
            return noun if including else None
    return None


def _teller(verb: "Token", head: "Token") -> "Token | None":
    """`"...," Norn said after Vik won, noting that ...`: Norn goes on, not the one who won."""
    if head.lemma_ in _CAME:
        return _done_as(verb, head)
    word = speech_verb(verb.lemma_.lower())
    inside = head.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _OCCASION for c in head.children)
    above = speech_verb(head.head.lemma_.lower()) if inside else None
    if word is None or above is None or word.kind != "speech" or above.kind != "speech" or verb.nbor(-1).text != ",":
        return None
    return None if speech_verb(head.lemma_.lower()) is not None else head.head


def _done_as(verb: "Token", came: "Token") -> "Token | None":
    """`The remark came as Lind turned the guild down, saying ...`: Lind says so, the remark does not."""
    clauses = [c for c in came.children if c.dep_ == "advcl" and came.i < c.i < verb.i]
    told = [c for c in clauses if any(s.dep_ == "nsubj" and s.pos_ == "PROPN" for s in c.children)]
    return told[-1] if told else None


def _asked(verb: "Token") -> bool:
    """`Asked whether he would sign, Okoro said ...`, `when asked if ...`: Okoro was asked."""
    own = any(c.dep_ in ("dobj", "dative", "nsubj", "nsubjpass") for c in verb.children)
    opened = verb.i == verb.sent.start or verb.nbor(-1).lower_ in ("when", "if", "as", "once")
    return verb.tag_ in ("VBN", "VBD") and verb.lower_ in PUT_TO and opened and not own


def _empty_it(head: "Token") -> bool:
    """`it was too early to sell`: a subject that stands for an infinitive or a clause."""
    it = any(c.dep_ in ("nsubj", "expl") and c.lower_ in ("it", "there") for c in head.children)
    return it and head.lemma_ in ("be", "’s", "'s") and any(c.dep_ in ("acomp", "attr") for c in head.children)


def _quoted(quoting: "Token") -> Subject:
    """`The paper quoted Lind as saying`, `Lind was quoted by the paper as saying`: Lind speaks, through the paper."""
    through = subject_of(quoting)
    goal = next((c for c in quoting.children if c.dep_ == "dobj"), None)
    passive = any(c.dep_ == "nsubjpass" for c in quoting.children)
    return through if passive else Subject(through.addressee or goal, None, "participle", through.speaker)


def _of_preposition(head: "Token", depth: int) -> Subject:
    """`after saying`, and `made a point of saying`: who does the verb that the preposition's noun belongs to."""
    if head.pos_ == "NOUN" and head.dep_ == "dobj" and not any(c.dep_ == "poss" for c in head.children):
        head = head.head
    return _again(head, depth, "participle") if head.pos_ in ("VERB", "AUX") else Subject(None)


def _earlier(verb: "Token", depth: int) -> Subject:
    """`Lind said on Friday, noting the plan “stinks”`: the parser makes the participle a subject of what follows."""
    comma = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    before = [t for t in verb.doc[verb.sent.start : verb.i] if t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP")]
    return _again(before[-1], depth, "participle") if comma and before else Subject(None)


def _misread(verb: "Token", head: "Token") -> bool:
    """`Lind's party called the plan a “gift”` read as a noun with a participle: the sentence has no other verb."""
    return head.dep_ == "ROOT" and any(c.dep_ in ("dobj", "oprd", "ccomp") and c.i > verb.i for c in verb.children)


def _finite_partner(verb: "Token", head: "Token") -> "Token":
    """`said it had nothing to hide and denies ...`, `by letting it set fees and asking ...`: like joins like."""
    if verb.tag_ == "VBG" and head.tag_ == "VB":
        return next((a for a in head.ancestors if a.tag_ == "VBG"), head)
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return head
    for ancestor in (head, *head.ancestors):
        if ancestor.tag_ in ("VBD", "VBZ", "VBP") or (ancestor.dep_ == "relcl" and ancestor.tag_ == "VBN"):
            return ancestor
    return head


def _again(head: "Token", depth: int, rule: str) -> Subject:
    found = subject_of(head, depth + 1)
    if found.speaker is None and found.addressee is not None:
        # "was seen in the yard, saying ...": the passive subject of the main clause speaks.
        return Subject(found.addressee, None, rule)
    return Subject(found.speaker, None, rule)


def relay_of(subject: Subject, passage: "Passage") -> str | None:
    """The words for who quotes the speaker."""
    if subject.relay is None:
        return None
    begin, end = noun_phrase(subject.relay, passage)
    words = passage.text[begin:end]
    return words[4:] if words[:4].lower() == "the " else words
