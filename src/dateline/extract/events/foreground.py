"""How far a deed is what its line tells: its main clause, or something said by the way; and lines that tell no deed.

A chronology shows a line for an event. Where the event stands in a clause that says when, why or which, the line
is of another event, often of another day; where it is about markets, minds or the speaker, it tells hardly any.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: No deed is deeper in its line than this is told.
DEEPEST = 3
#: A longer chain of heads is a broken parse.
LONGEST_CHAIN = 12
#: What each step from a deed up to the main clause of its line puts between them.
STEPS = {"relcl": 2, "acl": 2, "advcl": 2, "pcomp": 2, "appos": 2, "npadvmod": 1, "csubj": 1, "csubjpass": 1}
#: What a noun may be in a clause; a verb that carries it tells it.
NOUN_PARTS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "compound", "poss", "nmod", "amod"})
#: Verbs that say of a noun that it took place, was done, planned or told: the noun is what the clause is about.
CARRYING = frozenset(
    {"hold", "have", "pay", "make", "take", "conduct", "carry", "launch", "stage", "mount", "give", "deliver", "open"}
    | {"begin", "start", "resume", "continue", "end", "finish", "conclude", "complete", "host", "wage", "be", "face"}
    | {"happen", "occur", "erupt", "break", "strike", "hit", "kill", "rock", "shake", "devastate", "reach", "sign"}
    | {"announce", "plan", "schedule", "set", "call", "cancel", "postpone", "delay", "issue", "file", "fail"}
    | {"collapse", "stall", "suffer", "undergo", "follow", "come", "win", "lose", "join", "lead", "agree", "seal"}
)
#: What stands behind these says when something else was done.
AFTERWARDS = frozenset({"after", "following", "since", "before", "until", "till"})
#: Parts of a phrase that say what it is about.
NAMING = frozenset({"nsubj", "nsubjpass", "dobj", "compound", "amod", "nmod", "pobj"})
#: What is traded, and the figures of trade.
MARKET = frozenset(
    {"share", "stock", "index", "price", "future", "yield", "euro", "dollar", "yen", "pound", "sterling", "currency"}
    | {"bond", "equity", "treasury", "gilt", "average", "crude", "call", "put", "option", "note", "spread", "dow"}
    | {"nasdaq", "ftse", "volume", "turnover", "market", "trader", "trading", "sentiment"}
    | {"capitalization", "capitalisation"}
)
MOVES = frozenset(
    {
        "rise",
        "fall",
        "climb",
        "drop",
        "gain",
        "lose",
        "close",
        "open",
        "trade",
        "end",
        "soar",
        "jump",
        "slip",
        "slide",
    }
    | {"plunge", "tumble", "slump", "surge", "plummet", "rally", "dip", "edge", "sink", "advance", "retreat", "ease"}
    | {"send", "push", "lift", "trim", "hit", "fetch", "add", "touch", "change", "loan", "drive", "weigh", "boost"}
    | {"weaken", "strengthen", "recover", "rebound", "decline", "shed", "outperform", "underperform", "initiate"}
)
#: In whose eyes things are so; nobody does anything.
OBSERVERS = frozenset({"analyst", "expert", "observer", "critic", "commentator", "strategist", "economist", "pundit"})
MINDS = frozenset({"think", "believe", "feel", "fear", "doubt", "wonder", "worry", "hope", "expect", "remember"})
STATES = frozenset({"seem", "appear", "look", "remain", "mean", "depend", "reflect", "feel", "become"})
FIRST = frozenset({"i", "we", "you"})
OWN = frozenset({"my", "our", "your"})
#: Told in the simple present of what is news: words, stances, plans, states.
TOLD_NOW = frozenset(
    {"say", "tell", "plan", "want", "seek", "call", "urge", "warn", "accuse", "deny", "reject", "demand", "claim"}
    | {"face", "remain", "continue", "support", "oppose", "agree", "have", "be", "expect", "hope", "ask", "welcome"}
    | {"condemn", "criticise", "criticize", "back", "admit", "confirm", "insist", "promise", "vow", "threaten"}
    | {"announce", "refuse", "start", "begin", "open", "end", "close", "expire", "run", "meet", "report", "allege"}
    | {"take", "arrive", "leave", "visit", "hold", "launch", "intend", "consider", "mark", "become", "set", "stand"}
)
GIFTS = frozenset({"donate", "donation", "fundraiser", "fundraising", "charity"})
NEEDY = frozenset({"victim", "survivor", "aid", "help", "cash", "quake", "refugee"})


def depth(deed: Token, tokens: "list[Token]") -> int:
    """How deep below the main clause of its line a deed is told: 0 at that clause, 3 an aside."""
    here = {t.i for t in tokens}
    at, deep = deed, 0
    for _ in range(LONGEST_CHAIN):
        if at.head.i == at.i or at.head.i not in here:
            break
        if at.dep_ in ("relcl", "acl") and not is_verb(at.head) and at.head.head.i not in here and at.head.head != at:
            break  # the noun and its clause are the whole line
        deep += _step(at)
        at = at.head
    return min(deep, DEEPEST)


def _step(word: Token) -> int:
    head = word.head
    if word.dep_ == "acl" and word.tag_ == "VB":
        return 1
    if word.dep_ in STEPS:
        return STEPS[word.dep_]
    if word.dep_ not in NOUN_PARTS:
        return 0
    if word.dep_ == "pobj" and head.lower_ in AFTERWARDS and is_verb(head.head):
        return 3 if head.i < head.head.i else 2  # "Following the talks, she flew home" tells of the flight
    if word.dep_ == "pobj":
        return 0 if head.head.lemma_ in CARRYING and head.lower_ in ("in", "to", "into", "for") else 1
    return 0 if is_verb(head) and head.lemma_ in CARRYING else 1


def is_slight(deed: Token, tokens: "list[Token]", kind: str) -> bool:
    """Markets, minds, how things stand, what speakers say of themselves, what a picture shows: hardly a deed.

    `kind` is that of the block of the report.
    """
    here = {t.i for t in tokens}
    top = _top(deed, here)
    if kind != "headline" and _is_picture(deed, top):
        return True
    if _is_of_market(deed) or _is_of_market(top) or _is_own_word(top, tokens) or _is_giving(deed):
        return True
    return any(_is_state_of_things(deed, verb) for verb in _path(deed, here))


def _path(deed: Token, here: set[int]) -> "list[Token]":
    """The words above a deed in its line."""
    at, found = deed, []
    for _ in range(LONGEST_CHAIN):
        if at.head.i == at.i or at.head.i not in here:
            break
        at = at.head
        found.append(at)
    return found


def _is_picture(deed: Token, top: Token) -> bool:
    """ "Doctors treat a fighter in a Varholm hospital": the simple present of a deed, in running text."""
    plain = top.tag_ in ("VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass", "neg") for c in top.children)
    doers = [c for c in top.children if c.dep_ == "nsubj"]
    return (
        plain and top.i == deed.i and top.lemma_ not in TOLD_NOW and any(d.pos_ in ("NOUN", "PROPN") for d in doers)
    )


def _is_giving(deed: Token) -> bool:
    """An appeal for gifts: "started an appeal for the victims", "donated 20 million to charity"."""
    near = [deed, *deed.children, *(g for c in deed.children for g in c.children)]
    if any(t.lemma_.lower() in GIFTS for t in near):
        return True
    return any(t.lemma_ == "appeal" and any(g.lemma_.lower() in NEEDY for g in t.subtree) for t in near)


def _top(deed: Token, here: set[int]) -> Token:
    """The verb of the main clause of a line."""
    return (_path(deed, here) or [deed])[-1]


def _is_of_market(verb: Token) -> bool:
    """ "shares fell", "jobs data trimmed equity gains"."""
    if verb.pos_ == "NOUN":
        return verb.lemma_ in MOVES and any(t.lemma_.lower() in MARKET for t in verb.children)
    if verb.lemma_ not in MOVES:
        return False
    about = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    named = [
        t for noun in about for t in (noun, *(c for c in noun.children if c.dep_ in ("compound", "amod", "nmod")))
    ]
    return any(t.lemma_.lower() in MARKET for t in named)


def _is_state_of_things(deed: Token, top: Token) -> bool:
    """ "it is clear that the flood was", "experts say it will", "the ships remain where they were moved to"."""
    if top.i == deed.i:
        return False
    doers = [c for c in top.children if c.dep_ in SUBJECTS]
    if any(d.lemma_.lower() in OBSERVERS for d in doers) or top.lemma_ in MINDS | STATES:
        return True
    told = [c for c in top.children if c.dep_ in ("acomp", "attr")]
    return top.lemma_ == "be" and bool(told) and not any(t.i == deed.i for t in told)


def _is_own_word(top: Token, tokens: "list[Token]") -> bool:
    """ "I mentioned it yesterday": the speaker about himself, outside marks of quotation."""
    doers = [c for c in top.children if c.dep_ in SUBJECTS]
    doers = [d for d in doers if d.lower_ in FIRST or any(c.lower_ in OWN for c in d.children)]
    return any(sum(t.text in ("“", "”", '"') for t in tokens if t.i < d.i) % 2 == 0 for d in doers)
