"""Lines whose verb says nothing without what stands elsewhere: "the office announced today", "Rye held a call"."""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Verbs that say nothing without what was told, shown, done.
TELLING = frozenset(
    {"announce", "share", "release", "issue", "unveil", "disclose", "reveal", "tell", "propose", "mention", "note"}
)
#: Of these how, where and to whom says nothing either: only what was said does.
SAYING = frozenset({"say", "urge", "argue", "claim", "insist", "sing", "add", "recall", "tell", "suggest", "explain"})
#: What was said, as the parser ties it to its verb.
SAID = frozenset({"dobj", "ccomp", "xcomp", "oprd", "attr", "acomp", "parataxis", "dative", "nsubjpass", "csubj"})
#: What one tells, and not whom.
TALES = frozenset({"story", "truth", "lie", "tale", "joke", "secret"})
#: With these it is said of what.
ABOUT = frozenset({"about", "against", "of", "for", "on", "over", "in"})
MARKS = frozenset({"“", "”", '"', "''", "``", ":"})
#: "Released a statement", "wrote a letter": what does it say?
PAPERS = frozenset({"statement", "letter", "video", "message", "memo", "tweet"})
GIVING = frozenset({"release", "issue", "publish", "post", "put", "give", "write", "send"})
#: "Held a call", "conducted a session": with whom, about what?
MEETINGS = frozenset({"call", "conversation", "session", "briefing", "discussion"})
HOLDING = frozenset({"hold", "conduct", "have"})
#: Said with one of these, the verb's or the noun's own, it is with whom or about what.
JOINED = frozenset(
    {"with", "about", "on", "to", "for", "between", "among", "of", "against", "over", "from", "regarding"}
)
#: What was said, and what it did to others: the words themselves are not told.
REMARKS = frozenset(
    {"comment", "remark", "conclusion", "decision", "announcement", "finding", "response", "reaction"}
)
REMARKS |= {"statement", "warning", "request", "criticism", "proposal", "move", "ruling", "verdict"}
#: Of these a line tells nothing whose clause says only what it should do to somebody.
RULINGS = frozenset(
    {"ruling", "decision", "verdict", "order", "report", "speech", "statement", "move", "announcement"}
)
HANDING = GIVING | {"make", "hand", "deliver", "announce", "reach", "take"}
UNSURE = frozenset({"should", "could", "may", "might", "would", "will"})
STIRRING = frozenset({"contradict", "come", "follow", "echo", "draw", "prompt", "spark", "stir", "anger", "appear"})
#: "Filed a complaint with the board": against whom, over what?
SUITS = frozenset({"complaint", "lawsuit", "suit", "petition"})
#: "Rejected Rye's claim": what did she claim?
CLAIMS = frozenset({"claim", "remark", "comment", "argument", "assertion", "suggestion", "accusation", "allegation"})
JUDGING = frozenset(
    {"reject", "dispute", "refute", "rebut", "dismiss", "praise", "applaud", "criticize", "criticise"}
)
JUDGING |= {"condemn", "echo", "defend", "denounce", "contradict", "deny"}
#: "One explanation is that": what somebody makes of it.
VIEWS = frozenset({"explanation", "reason", "question", "problem", "theory", "concern", "point", "thing", "answer"})
#: These are to something.
ANSWERS = frozenset({"response", "reply", "reaction"})
ANSWERING = frozenset({"authorize", "authorise", "order", "prepare", "plan", "launch", "coordinate", "begin"})


def says_nothing(verb: Token, doers: "list[Token]", tokens: "list[Token]") -> bool:
    """ "The office announced earlier today", "There have been discussions": what was announced, whose discussions?"""
    if doers and all(d.dep_ == "expl" for d in doers):
        return not any(t.pos_ in ("PROPN", "NUM") for t in tokens)
    if verb.lemma_ == "involve" and any(c.dep_ == "auxpass" for c in verb.children):
        return not any(c.lower_ in ("in", "with") and c.dep_ == "prep" for c in verb.children)
    said = [c for c in verb.children if c.dep_ not in ("punct", "aux", "advmod", "npadvmod", "cc", "mark", *SUBJECTS)]
    return (verb.lemma_ in TELLING and not said) or _is_unspoken(verb, tokens)


def _is_unspoken(verb: Token, tokens: "list[Token]") -> bool:
    """ "Rye said at a fair, as the guards stood by", "Lind urged on Thursday": the words said were left out."""
    here = {t.i for t in tokens}
    own = [c for c in verb.children if c.i in here]
    said = [c for c in own if c.dep_ in SAID and not (verb.lemma_ == "tell" and _is_told_to(c, own))]
    if verb.lemma_ not in SAYING or any(t.text in MARKS for t in tokens) or said:
        return False
    if any(c.dep_ in ("aux", "auxpass", "neg", "conj") or c.lower_ in ("so", "more", "as") for c in own):
        return False
    return not any(c.lower_ in ABOUT and c.dep_ == "prep" and _is_of_things(c) and verb.lemma_ != "say" for c in own)


def _is_told_to(noun: Token, own: "list[Token]") -> bool:
    """ "Rye told state television late on Thursday": to whom, and not what."""
    alone = noun.dep_ == "dobj" and not any(c.dep_ in SAID - {"dobj"} for c in own)
    return alone and noun.lemma_.lower() not in TALES


def is_hollow(tokens: "list[Token]") -> bool:
    """ "Rye held a call on Monday", "Lind released a statement Friday": with whom, about what, what does it say?"""
    if tokens and _leads_on(tokens[-1]):
        return True
    if any(t.lemma_ == "tell" and t.tag_ in ("VBD", "VBZ") and _is_unspoken(t, tokens) for t in tokens):
        return True
    if any(t.lemma_ == "counterpart" and [c.tag_ for c in t.children] == ["PRP$"] for t in tokens):
        return True  # "reached out to his counterpart"
    if any(_is_untold(t) or _is_view(t) for t in tokens if t.dep_ in SUBJECTS):
        return True
    asked = (_is_unanswered, _is_praised, _is_unfounded)
    return any(t.dep_ == "dobj" and (_is_empty(t, tokens) or any(one(t) for one in asked)) for t in tokens)


def _is_unfounded(noun: Token) -> bool:
    """ "Rye is filing a complaint with the board": over what?"""
    if noun.lemma_.lower() not in SUITS or noun.head.lemma_ != "file" or noun.tag_ != "NN":
        return False
    if not any(c.lower_ in ("a", "an") for c in noun.children):
        return False
    near = [*noun.children, *(c for c in noun.head.children if c.i > noun.i)]
    told = any(c.dep_ in ("acl", "relcl", "appos", "compound", "ccomp", "advcl", "xcomp", "conj") for c in near)
    about = (c for c in near if c.dep_ == "prep" and c.lower_ in JOINED - {"with"} | {"in"})
    return not told and not any(_is_of_things(c) for c in about)


def is_of_words(noun: Token, tokens: "list[Token]") -> bool:
    """ "Lind rejected Rye's claim": of which the line says nothing."""
    if noun.dep_ != "dobj" or noun.lemma_.lower() not in CLAIMS or noun.head.lemma_ not in JUDGING:
        return False
    if not any(c.dep_ == "poss" for c in noun.children) or any(t.text in MARKS for t in tokens):
        return False
    near = [*noun.children, *(c for c in noun.head.children if c.i > noun.i and c.i != noun.i)]
    told = any(c.dep_ in ("acl", "relcl", "appos", "compound", "amod", "ccomp", "advcl", "xcomp") for c in near)
    return not told and not any(c.dep_ in ("prep", "agent") and _is_of_things(c) for c in near)


def _is_praised(noun: Token) -> bool:
    """ "A judge issued a ruling that should please the union": and what was ruled?"""
    if noun.lemma_.lower() not in RULINGS or noun.head.lemma_ not in HANDING:
        return False
    behind = [c for c in noun.children if c.i > noun.i and not c.is_punct and c.dep_ != "npadvmod"]
    unsure = [c for c in behind if c.dep_ == "relcl" and any(g.lower_ in UNSURE for g in c.children)]
    which = any(c.dep_ in ("compound", "poss") or c.ent_type_ for c in noun.children if c.i < noun.i)
    return len(unsure) == len(behind) == 1 and not which


def _is_untold(noun: Token) -> bool:
    """ "Rye's remarks contradicted the ministry", "Rye's comments were made in May": what did she remark?"""
    stirs = noun.dep_ == "nsubj" and noun.head.lemma_ in STIRRING
    handed = noun.dep_ == "nsubjpass" and noun.head.lemma_ in HANDING
    if noun.lemma_.lower() not in REMARKS or not (stirs or handed):
        return False
    whose = any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
    told = any(c.dep_ in ("prep", "acl", "relcl", "appos") for c in noun.children)
    return whose and not told and noun.head.dep_ == "ROOT"


def _is_view(noun: Token) -> bool:
    """ "One explanation is that the fleet was late"."""
    if noun.lemma_.lower() not in VIEWS or noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return False
    return noun.head.dep_ == "ROOT" and any(c.dep_ == "ccomp" for c in noun.head.children)


def _leads_on(last: Token) -> bool:
    """ "Its task will be to:", what is meant stands in a list behind a colon."""
    return last.tag_ in ("IN", "TO", "VB") and last.i + 1 < len(last.doc) and last.nbor(1).text == ":"


def _is_empty(noun: Token, tokens: "list[Token]") -> bool:
    verb, lemma = noun.head, noun.lemma_.lower()
    paper = lemma in PAPERS and verb.lemma_ in GIVING
    meeting = lemma in MEETINGS and verb.lemma_ in HOLDING and _is_alone(verb)
    if not (paper or meeting) or noun.tag_ != "NN" or any(t.text in MARKS for t in tokens):
        return False
    if not any(c.lower_ in ("a", "an") for c in noun.children):
        return False
    near = [*noun.children, *(c for c in verb.children if c.i > verb.i and c.i != noun.i)]
    if any(
        c.dep_ in ("acl", "relcl", "appos", "compound", "ccomp", "xcomp", "advcl", "conj", "dative") for c in near
    ):
        return False
    return not any(c.dep_ in ("prep", "agent") and c.lower_ in JOINED and _is_of_things(c) for c in near)


def _is_alone(verb: Token) -> bool:
    """One does it, and not several with each other."""
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    return bool(doers) and all(d.tag_ in ("NN", "NNP") and not any(c.dep_ == "cc" for c in d.subtree) for d in doers)


def _is_unanswered(noun: Token) -> bool:
    if noun.lemma_.lower() not in ANSWERS or noun.head.lemma_ not in ANSWERING:
        return False
    near = [c for t in (noun, noun.head) for c in t.children if c.dep_ == "prep" and c.i > noun.i]
    return not any(c.lower_ in JOINED and _is_of_things(c) for c in near)


def _is_of_things(preposition: Token) -> bool:
    """What follows is no time: "on Thursday" says when."""
    return any(c.dep_ in ("pobj", "pcomp") and c.ent_type_ not in ("DATE", "TIME") for c in preposition.children)
