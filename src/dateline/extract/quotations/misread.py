"""Who says it where the parser takes another word for the subject of the verb."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.rules import words
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.quotations.passage import Range

_WHEN = frozenset({"after", "before", "since", "until", "once"})
_FINITE = ("VBD", "VBZ")
_PAPERS = frozenset({"statement", "release", "communique", "tweet", "message"})
_ISSUES = frozenset({"issue", "release", "put", "make", "give", "publish", "post", "send", "share", "deliver"})


#: By what somebody says it.
_MEANS = frozenset(
    {"telephone", "phone", "email", "e-mail", "mail", "text", "letter", "fax", "satellite", "radio", "video"}
)


#: So many words of title and name stand behind such a verb.
_TITLE = 5
#: A name between the marks and the verb.
_NAME = re.compile(r"(?:[A-Z][\w.’'\-]*\s){1,4}\Z")


def glued_name(text: str, begin: int, end: int) -> "Range | None":
    """`"...,"Norn said`: no blank behind the marks, so that the name is no word of its own."""
    return (begin, end - 1) if begin < end and _NAME.fullmatch(text, begin, end) else None


def reads_as_told(words: "list[Token]") -> bool:
    """`"...," sniffed chairman Ida Norn`, read as if the chairman were a sniffed one: a past form before somebody."""
    first = words[0]
    if not first.lower_.endswith("ed") or first.dep_ != "amod" or first.head.i > first.i + _TITLE:
        return False
    return first.head.pos_ == "PROPN" or any(t.ent_type_ == "PERSON" for t in words[1 : _TITLE + 1])


def is_means(noun: "Token") -> bool:
    """`Norn said by telephone`, read as if the telephone did."""
    return noun.lemma_.lower() in _MEANS


def month_name(verb: "Token") -> "Token | None":
    """`May said`: no month and no helping verb stands before a past tense."""
    return next((c for c in verb.children if is_may(c, verb)), None)


def issued(noun: "Token") -> bool:
    """`The guild put out a statement saying`: the guild says so."""
    return noun.dep_ == "dobj" and noun.lemma_.lower() in _PAPERS and noun.head.lemma_.lower() in _ISSUES


def is_may(word: "Token", verb: "Token") -> bool:
    """Whether a helping verb is the name May."""
    return word.text == "May" and word.dep_ == "aux" and verb.tag_ in _FINITE and word.i == verb.i - 1


def shaken(noun: "Token") -> bool:
    """`Lund was late, and shaken markets said`: read as if Lund had shaken the markets."""
    before = noun.head
    joined = before.i == noun.i - 1 and before.i > noun.sent.start and before.nbor(-1).dep_ == "cc"
    return noun.dep_ == "dobj" and before.tag_ == "VBN" and joined


def glossed(verb: "Token") -> "Token | None":
    """`he gave way after Norn, head of the guild, said`: Norn said so, not the one who gave way."""
    if verb.tag_ not in _FINITE or verb.i < 3 or verb.nbor(-1).text != ",":
        return None
    name = verb.nbor(-1).head
    opened = name.dep_ == "pobj" and name.head.lower_ in _WHEN and name.i < verb.i
    return name if opened and any(c.dep_ == "appos" for c in name.children) else None


def appearing(verb: "Token") -> "Token | None":
    """`Two officials appearing before the panel defended it`, read as if the panel did."""
    above = verb.head
    if verb.dep_ != "advcl" or above.tag_ != "VBG" or above.dep_ != "ROOT":
        return None
    near = any(c.dep_ == "mark" and c.i == above.i + 1 for c in verb.children)
    helped = any(c.dep_ == "aux" for c in above.children)
    subject = next((c for c in above.children if c.dep_ == "nsubj" and c.i < above.i), None)
    return subject if near and not helped else None


def asked_too(verb: "Token", asking: frozenset[str]) -> bool:
    """`When told of it and asked for a reply, Lind said`: Lind was asked."""
    first = verb.head
    opened = first.dep_ == "advcl" and first.tag_ == "VBN" and verb.dep_ == "conj"
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for part in (verb, first) for c in part.children)
    return opened and not own and verb.tag_ in ("VBN", "VBD") and verb.lower_ in asking


def doer_of_clause(own: "Token") -> "Token":
    """`Lind slammed Vik and said`, read as if the slamming spoke: Lind did."""
    if own.tag_ not in ("VBD", "VBZ"):
        return own
    return next((c for c in own.children if c.dep_ == "nsubj" and c.i < own.i), own)


def second_doer(verb: "Token", own: "Token") -> "Token | None":
    """`The cuts angered owners and the guild cited them`, read as if both did: only the second did."""
    before = own.left_edge.i - 1
    if before < verb.sent.start or own.doc[before].tag_ not in ("VBD", "VBN", "VBZ") or own.pos_ == "PRON":
        return None
    return next((c for c in own.children if c.dep_ == "conj" and own.i < c.i < verb.i), None)


#: Who does this says why, in a participle right behind it.
_STANDS = frozenset(
    {"oppose", "resist", "support", "back", "reject", "object", "favor", "favour", "criticize", "criticise"}
)

_TURNS_DOWN = frozenset({"rebuff", "spurn", "dismiss", "refuse", "condemn", "deny", "dispute", "decline", "welcome"})


def objector(verb: "Token") -> "Token | None":
    """`Lind met owners who oppose the fee, saying it is too high`: the owners say so, unless the main verb tells."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return None
    if above.i < verb.i - 2 and (doer := _turned_down(verb.nbor(-2))) is not None:
        return doer
    if speech_verb(above.lemma_.lower()) is not None:
        return None
    for clause in verb.doc[above.i : verb.i]:
        who = any(c.lower_ == "who" and c.dep_ == "nsubj" for c in clause.children)
        near = clause.right_edge.i in (verb.i - 1, verb.i - 2) and verb.nbor(-1).text == ","
        if clause.dep_ == "relcl" and clause.lemma_ in _STANDS and who and near:
            return clause.head
    return None


def _turned_down(clause: "Token") -> "Token | None":
    """`made a bid, which the board rejected, saying it was too low`: the board says why."""
    if clause.nbor(1).text != "," or clause.dep_ != "relcl" or clause.lemma_ not in _STANDS | _TURNS_DOWN:
        return None
    return next((c for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT")), None)


def done_when(verb: "Token", came: "Token") -> "Token | None":
    """`The first sign came when Lind flew to Oslo and said`: the sign says nothing, Lind does."""
    subject = next((c for c in came.children if c.dep_ == "nsubj"), None)
    lemma = subject.lemma_.lower() if subject is not None else ""
    if verb.tag_ not in _FINITE or lemma not in words("mute") | words("things"):
        return None
    clauses = [c for c in came.children if c.dep_ == "advcl" and came.i < c.i < verb.i]
    return next((s for c in reversed(clauses) for s in c.children if s.dep_ == "nsubj"), None)


def before_participle(own: "Token") -> "Token | None":
    """`Norn, briefing reporters after the talks, said`: the parser takes the reporters for who said it."""
    first = own.left_edge
    if own.pos_ != "NOUN" or first.tag_ != "VBG" or first.i < first.sent.start + 2 or first.nbor(-1).text != ",":
        return None
    name = first.nbor(-2)
    closed = own.right_edge.i + 1 < len(own.doc) and own.doc[own.right_edge.i + 1].text == ","
    return name if name.pos_ == "PROPN" and (closed or own.right_edge.text == ",") else None


def before_clause(verb: "Token", within: "Range") -> "Token | None":
    """`Ada Norn, who sails with the guild, told`: the name before the clause between commas."""
    doc, at = verb.doc, verb.i - 1
    if at < 2 or doc[at].text != "," or doc[at].idx < within[0]:
        return None
    for comma in range(at - 1, 0, -1):
        if doc[comma].idx < within[0]:
            return None
        if doc[comma].text == "," and doc[comma + 1].lower_ in ("who", "whose", "which", "where"):
            told = doc[comma + 1].head.head if doc[comma + 1].head.dep_ == "relcl" else doc[comma - 1]
            return told if told.pos_ in ("PROPN", "NOUN") and within[0] <= told.idx and told.i < comma else None
    return None


def behind_day(verb: "Token") -> "Token | None":
    """`On Friday Ida Norn said`: a name right before the verb, which the parser runs together with the day."""
    if verb.i < 3 or verb.tag_ not in ("VBD", "VBZ"):
        return None
    name = verb.doc[verb.i - 1]
    dated = (
        name.left_edge.ent_type_ == "DATE" and name.left_edge.i < name.i and name.ent_type_ not in ("DATE", "TIME")
    )
    before = name.dep_ == "pobj" and name.head.head.i == verb.i
    return name if name.pos_ == "PROPN" and dated and before else None


def stays_first(first: "Token", second: "Token") -> bool:
    """`A pilot who has seen pictures said`, `The guild, meanwhile, said boats that were late had sailed`.

    Two subjects of one verb: the second is the object of a clause about the first, or belongs to what is said.
    """
    verb = first.head
    if not first.i < second.i or first.pos_ not in ("NOUN", "PROPN") or second.pos_ not in ("NOUN", "PROPN"):
        return False
    if second.i > verb.i > first.i:
        if verb.dep_ == "parataxis" and verb.head.i > second.i:
            return True
        clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > second.i]
        return any(not any(s.dep_ in ("nsubj", "nsubjpass", "expl") for s in c.children) for c in clauses)
    clause = next((c for c in first.children if c.dep_ == "relcl" and c.right_edge.i == second.left_edge.i - 1), None)
    who = clause is not None and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in clause.children)
    taken = clause is not None and any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in clause.children)
    return who and not taken


def those_who(verb: "Token", own: "Token") -> "Token":
    """`Those who saw it say`: what they saw, which the parser makes the subject, does not say so."""
    seen = own.pos_ in ("PRON", "NOUN") and own.i == verb.i - 1 and verb.tag_ in ("VB", "VBP")
    many = verb.head
    single = own.lower_ in ("it", "him", "her", "this", "that") or own.tag_ == "NN"
    helped = any(c.dep_ == "aux" for c in verb.children)
    if not (seen and single and not helped) or verb.dep_ != "relcl" or many.i > own.i:
        return own
    who = any(t.lower_ == "who" for t in verb.doc[many.i + 1 : own.i])
    return many if who and (many.tag_ in ("NNS", "NNPS") or many.lower_ in ("those", "many", "most", "some")) else own


def counted_one(verb: "Token") -> "Token | None":
    """`Two pilots were found. A third denied it`: one more of them, no adverb."""
    if verb.i < verb.sent.start + 2 or verb.tag_ not in ("VBD", "VBZ", "VBN"):
        return None
    word = verb.nbor(-1)
    counted = word.lower_ in ("second", "third", "fourth", "fifth", "sixth") and word.dep_ in ("npadvmod", "advmod")
    return word if counted and word.nbor(-1).lower_ in ("a", "the") and word.i - 1 == verb.sent.start else None


def _before_comma(clause: "Token") -> bool:
    return "," in (clause.right_edge.text, clause.right_edge.nbor(1).text)


def in_opening(verb: "Token") -> "Token | None":
    """`On the quay he turned, waved and said`, read as if it were a quay on which he turned."""
    if verb.tag_ not in _FINITE or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return None
    for phrase in (c for c in verb.children if c.dep_ == "prep" and c.left_edge.i == verb.sent.start):
        noun = next((c for c in phrase.children if c.dep_ == "pobj"), None)
        clause = next((c for c in noun.children if c.dep_ == "relcl"), None) if noun is not None else None
        if clause is None or noun is None or clause.tag_ not in _FINITE or not _before_comma(clause):
            continue
        doer = next((c for c in clause.children if c.dep_ == "nsubj"), None)
        if doer is not None and doer.lower_ in ("he", "she", "they") and doer.i == noun.i + 1:
            return doer
    return None
