"""What is to come on a day, by a verb no table knows: "will brief the council on Thursday", "is due in Oakham".

A plan with its day is one whatever is planned, where somebody is to do it. So is what is expected, due or planned
itself on a day. Months and years are left out: they tell forecasts as often as plans.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger
from dateline.lexicon import word_list

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Span, Token
else:
    Path = Span = Token = object

#: The verb tells what is to be done.
COMING = Frame("coming", None, (), "OTHER", None, "act", "coming")
#: The word only says that it is set for that day: "is due in Oakham tomorrow".
AWAITED = Frame("awaited", None, (), "OTHER", None, "act", "awaited")
WILL = frozenset({"will", "'ll", "’ll", "wo"})
BE = frozenset({"is", "are", "'s", "’s", "'re", "’re", "was", "were"})
NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
#: A plan, where an infinitive follows.
PLANNING = frozenset(
    {"schedule", "set", "plan", "slate", "due", "intend", "vow", "pledge", "promise", "expect", "be"}
)
#: A plan by themselves.
SET = frozenset({"expect", "due", "schedule", "slate", "plan"})
SAYING = frozenset({"say", "announce", "tell", "add", "confirm", "declare"})
NEAR = frozenset({"tomorrow", "tonight"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset({"january", "february", "march", "april", "may", "june", "july", "august", "september"})
MONTHS |= {"october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec."}
#: What goes ahead on a day: occasions.
OCCASIONS = frozenset(
    {
        "round",
        "hearing",
        "vote",
        "ballot",
        "election",
        "meeting",
        "summit",
        "session",
        "verdict",
        "ruling",
        "decision",
    }
)
OCCASIONS |= {
    "march",
    "rally",
    "strike",
    "protest",
    "funeral",
    "burial",
    "ceremony",
    "concert",
    "match",
    "conference",
}
#: Papers and payments that are due on a day.
DUE = OCCASIONS | {"report", "finding", "answer", "reply", "response", "budget", "judgment", "judgement", "sentence"}
DUE |= {"payment", "instalment", "installment", "tranche", "delivery", "decision", "opinion", "statement", "plan"}
OCCASIONS |= {"talk", "trial", "launch", "flight", "ferry", "ship", "convoy", "train", "plane", "result", "second"}
#: Conditions tell no plan.
UNTOLD = frozenset({"if", "unless", "whether", "until", "once", "when", "so", "before", "after", "while", "as"})
TOLD = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
#: To be so, or to come to be so, is no deed.
IDLE = frozenset({"need", "face", "mark", "turn", "fall", "become", "expire", "depend", "celebrate", "feature"})
IDLE |= {"affect", "benefit", "rise", "reach", "total", "cost", "last", "run", "help", "find", "know", "prove"}


def coming(
    sentence: Span, known: Collection[int], nouns: Collection[int], dated: frozenset[int], plain: Path
) -> Iterator[Trigger]:
    """Yield what is planned for a day; `known` and `nouns` tell events already, on `dated` hangs a time."""
    for token in sentence if dated else ():
        if token.i in known or _near(token) & set(nouns):
            continue
        if _is_awaited(token) and _is_on_a_day(token, dated):
            yield Trigger(token, AWAITED, token.head if token.dep_ == "acomp" else None)
        elif token.i in dated and _names_day(token) and _is_to_come(token, plain):
            yield Trigger(token, COMING, None)


def _is_to_come(verb: Token, plain: Path) -> bool:
    return verb.pos_ == "VERB" and _is_deed(verb, plain) and _is_ahead(verb)


def _is_on_a_day(word: Token, dated: Collection[int]) -> bool:
    """The day hangs on the word itself or on the "is" before it: "is due back in Oakham on Tuesday"."""
    places = (word, word.head) if word.dep_ == "acomp" else (word,)
    return any(w.i in dated and (_names_day(w) or _is_today(w) or _is_bounded(w)) for w in places)


def _is_bounded(word: Token) -> bool:
    """ "Is due by the end of May"."""
    return any(c.dep_ == "prep" and c.lower_ == "by" for c in word.children)


def _is_today(word: Token) -> bool:
    """ "Is due in court today"."""
    return any(c.lower_ == "today" for c in syntax.children(word, "npadvmod", "advmod"))


def _is_deed(verb: Token, plain: Path) -> bool:
    """Not to be, to need or to rise; "goes ahead" is one."""
    if verb.lemma_ == "go" and any(c.lower_ == "ahead" for c in verb.children):
        return True
    lemma = verb.lemma_.lower()
    idle = lemma in IDLE or lemma in word_list(plain)
    return not idle and not frames.is_ruled_out(verb, "v")


def _near(verb: Token) -> set[int]:
    return {c.i for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")}


def _names_day(verb: Token) -> bool:
    """ "On Thursday", "tomorrow", "on 9 June", "next week"."""
    own = (c for c in verb.children if c.dep_ in ("prep", "npadvmod", "advmod", "tmod") and c.i > verb.i - 4)
    return any(_is_day(t) for c in own for t in c.subtree)


def _is_day(word: Token) -> bool:
    if word.lower_ in NEAR or word.lower_ in WEEKDAYS:
        return True
    if word.lower_ in ("week", "month"):
        return any(c.lower_ == "next" for c in word.children)
    return word.lower_ in MONTHS and any(c.like_num and len(c) <= 2 for c in (*word.children, word.head))


def _is_awaited(word: Token) -> bool:
    """ "A second ship is expected on Sunday", "Rye is due in Oakham tomorrow"."""
    if word.lemma_.lower() not in SET or syntax.children(word, "xcomp", "ccomp", "dobj", "neg"):
        return False
    if word.tag_ == "VBN" and word.pos_ == "VERB":
        helpers = {c.lower_ for c in syntax.children(word, "aux", "auxpass")}
        who = syntax.children(word, "nsubjpass", "nsubj") if helpers & BE else []
    elif word.dep_ == "acomp":
        who = syntax.children(word.head, "nsubj") if word.head.lower_ in BE else []
    else:
        who = []
    if word.lemma_ == "plan":
        return any(w.lemma_.lower() in OCCASIONS for w in who)
    return any(_comes(w) or (word.lower_ == "due" and w.lemma_.lower() in DUE) for w in who)


def _comes(subject: Token) -> bool:
    if subject.lower_ in ("he", "she", "they"):
        return True
    return subject.lemma_.lower() in OCCASIONS or (subject.pos_ != "PRON" and frames.is_somebody(subject))


def _is_ahead(verb: Token) -> bool:
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in UNTOLD for c in verb.children) or syntax.is_negated(verb):
        return False
    helpers = {c.lower_ for c in syntax.children(verb, "aux", "auxpass")}
    if verb.dep_ == "xcomp":
        fell_through = "have" in helpers and verb.head.lower_ in ("was", "were")  # "was to have left on Friday"
        bare = verb.tag_ == "VB" or (bool(helpers & {"be", "have"}) and (fell_through or "have" not in helpers))
        return bare and "to" in helpers and _is_plan(verb.head) and _acts(verb.head, verb)
    if verb.dep_ == "ROOT" and verb.tag_ == "VB" and helpers == {"to"}:
        return _acts(verb, verb)  # "Union to ballot members on Thursday"
    if verb.dep_ not in TOLD:
        return False
    if verb.tag_ == "VBG":
        ahead = bool(helpers & NOW)
    elif verb.tag_ in ("VBZ", "VBP"):
        ahead = any(t.lower_ in NEAR for c in syntax.children(verb, "npadvmod", "advmod") for t in c.subtree)
    elif verb.dep_ == "ccomp" and "would" in helpers and verb.head.lemma_ in SAYING:
        ahead = "have" not in helpers
    else:
        ahead = bool(helpers & WILL) and "have" not in helpers
    return ahead and _acts(verb, verb)


def _is_plan(above: Token) -> bool:
    """ "Is to stand trial", "is due to", "plans to", "was expected to"."""
    lemma = above.lemma_.lower()
    if lemma == "be":
        return above.lower_ in BE
    return lemma in PLANNING and above.pos_ in ("VERB", "ADJ")


def _acts(clause: Token, verb: Token) -> bool:
    """Somebody is to do it, or it is to befall somebody or an occasion."""
    at = clause.head if clause.dep_ == "acomp" else clause
    own = syntax.children(at, "nsubj", "nsubjpass") or syntax.subjects(verb)
    return any(w.lower_ == "we" or _comes(w) for w in own)
