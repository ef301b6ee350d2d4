"""Words that "and" joins: verbs that share the time of another, nouns of one list and those that are not."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.once import once_each
from dateline.extract.events.verbs import is_wished_done

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With one of these a joined verb tells of its own doer or its own time.
OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
#: Between commas these only say whose words it is: "the port has closed, she said, and has".
COMMENTS = frozenset({"say", "tell", "add", "report", "claim", "announce", "note", "explain", "write"})
#: By these the one who said the first goes on: "said growth was back but cautioned".
GOES_ON_TO = frozenset({"caution", "warn", "add", "stress", "insist"})
#: By these too, behind a comma: "denied that the mayor knew, and on Friday dismissed the report".
SPEAKS_ON = frozenset(
    {"accuse", "pledge", "threaten", "dismiss", "deny", "urge", "vow", "promise", "condemn", "praise", "reject"}
    | {"underscore", "announce", "reiterate", "thank", "blame", "criticise", "criticize", "welcome", "note", "appeal"}
    | {"downplay", "hint", "suggest", "demand", "reaffirm", "emphasise", "emphasize", "denounce", "acknowledge"}
)


def joined_to(verb: Token) -> Token | None:
    """ "declared that a danger exists and ordered help": what is told in the past goes on with the teller's verb.

    The parser joins it to the clause that is told, of another tense. None where "and" joins like to like.
    """
    told = verb.head
    if (below := _below(verb, told)) is not None:
        return below
    if (above := _behind_comment(verb, told)) is not None:
        return above
    plain = verb.dep_ == "conj" and verb.tag_ == "VBD" and not any(c.dep_ in OWN for c in verb.children)
    teller = told.head
    if plain and is_wished_done(told):
        return teller  # "ordered the mill closed and denied it"
    inside = told.dep_ == "ccomp" and told.tag_ in ("VBZ", "VBP") and teller.tag_ == "VBD" and teller.pos_ == "VERB"
    # "said the port is closed and burned": only a clause that "that" opens has an end to find
    opened = any(c.lower_ == "that" and c.dep_ == "mark" for c in told.children)
    if plain and told.dep_ == "ccomp" and verb.lemma_ in GOES_ON_TO and teller.tag_ == "VBD" and teller.i < told.i:
        return teller
    if plain and told.dep_ == "ccomp" and _speaks_on(verb, told):
        while teller.dep_ in ("ccomp", "acomp", "attr") and teller.head.i < teller.i:
            teller = teller.head  # "said it was clear that he knew, and accused her"
        return teller if teller.pos_ == "VERB" and teller.i < told.i else None
    return teller if plain and inside and opened and teller.i < told.i < verb.i else None


def _behind_comment(verb: Token, comment: Token) -> Token | None:
    """ "The mill has lost its licence, she says, and has sent them home": the mill has, and not she."""
    if verb.dep_ != "conj" or comment.lemma_ not in COMMENTS or comment.tag_ not in ("VBZ", "VBD"):
        return None
    subject = next((c for c in comment.children if c.dep_ == "nsubj"), None)
    told = [c for c in comment.children if c.dep_ == "ccomp" and subject is not None and c.i < subject.left_edge.i]
    told += [comment.head] if comment.dep_ == "parataxis" and comment.head.i < comment.i else []
    here = _helpers(verb)
    return next((one for one in told if here and here & _helpers(one)), None)


def _helpers(verb: Token) -> "set[str]":
    return {c.lower_ for c in verb.children if c.dep_ == "aux" and c.lower_ != "to"}


def _below(verb: Token, above: Token) -> Token | None:
    """ "Nine are confirmed dead after a dam burst and sent water down the valley": the dam sent it, and not the nine.

    The parser joins the past verb to the clause in the present; the past clause between them goes before.
    """
    own = verb.dep_ != "conj" or verb.tag_ != "VBD" or any(c.dep_ in OWN for c in verb.children)
    present = above.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in above.children if c.dep_ in OWN)
    if own or not present or above.tag_ == "VBD":
        return None
    behind = [c for c in above.children if above.i < c.i < verb.i and c.dep_ == "advcl" and _tells(c)]
    return behind[-1] if behind else None


def _tells(clause: Token) -> bool:
    """ "After the dam burst": a past clause of its own, also of a verb whose past looks like its present."""
    parts = {c.dep_ for c in clause.children}
    opened = any(c.lower_ in APART | MOMENTS and c.dep_ == "mark" for c in clause.children)
    return opened and "nsubj" in parts and "aux" not in parts and clause.tag_ in ("VBD", "VB")


def may_be_of_another(verb: Token) -> bool:
    """A joined verb behind a clause with a subject of its own: that one may have done it, whatever the parser says.

    "Nine are confirmed dead after a dam burst and sent water down": not told without the sentence.
    """
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in OWN for c in verb.children):
        return False
    between = [c for c in verb.head.children if c.dep_ == "advcl" and verb.head.i < c.i < verb.i]
    subjects = [g for c in between if c.tag_ in ("VBD", "VBN", "VB") for g in c.children if g.dep_ in OWN]
    return bool(subjects)


def _speaks_on(verb: Token, told: Token) -> bool:
    """ "said she would wait, but named a clerk": of another tense behind a comma, or a word of speech there."""
    joins = [c.i for c in told.children if c.dep_ == "cc" and c.i < verb.i]
    if not joins or told.doc[joins[-1] - 1].text != ",":
        return False
    return verb.lemma_ in SPEAKS_ON or any(c.tag_ == "MD" for c in told.children)


def by_which(gerund: Token) -> Token | None:
    """ "restored trust on Monday by agreeing": the verb whose deed it is; it was done then."""
    by = gerund.head
    plain = gerund.dep_ == "pcomp" and gerund.tag_ == "VBG" and by.lower_ == "by"
    return by.head if plain and by.head.pos_ == "VERB" else None


@once_each
def conjuncts(token: Token) -> "list[Token]":
    """ "rejected the offer but chief Rye has warmed to it": the parser hangs the next subject on the object."""
    own = syntax.children(token, "conj")
    if (
        not own
        or token.pos_ not in ("NOUN", "PROPN")
        or not any(c.lower_ == "but" for c in syntax.children(token, "cc"))
    ):
        return own
    return own if any(t.lower_ in ("not", "all") for t in token.subtree) else []


def is_closed(word: Token) -> bool:
    """An "and" that joins two nouns before the next: "banned Rye and his show, a day after Lind testified"."""
    return any(word.i < c.i < word.i + 4 for c in word.head.children if c.dep_ == "conj")


#: A clause opened by one of these tells of the same moment as the clause it hangs on.
MOMENTS = frozenset({"when", "while", "as"})


def is_same_moment(clause: Token) -> bool:
    """ "fell ill when he was flying": a past clause, or a participle, opened by "when", "while" or "as"."""
    opened = any(c.lower_ in MOMENTS and c.dep_ in ("mark", "advmod") for c in clause.children)
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    return opened and (clause.tag_ in ("VBD", "VBG") or bool(helpers & {"was", "were"})) and "had" not in helpers


#: A clause opened by one of these is of another time than the one above it.
APART = frozenset({"after", "before", "since", "until", "till", "because", "if", "unless", "although", "though"})


def is_apart(clause: Token) -> bool:
    """ "resumed on Monday, ending weeks of quiet after they struck": nothing above it dates the strike."""
    return any(c.lower_ in APART and c.dep_ in ("mark", "advmod", "prep") for c in clause.children)


def is_alike(verb: Token, head: Token) -> bool:
    """Of one tense: "was convicted in 2012 and received a fine" goes on in the past."""
    if _is_told_otherwise(verb, head):
        return False
    passed = head.tag_ == "VBN" and any(c.lower_ in ("was", "were") for c in syntax.children(head, "auxpass"))
    return verb.tag_ == head.tag_ or (verb.tag_ == "VBD" and passed)


HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})


def _is_told_otherwise(verb: Token, head: Token) -> bool:
    """ "Was questioned on Monday and has been barred", "had been due on Monday but was put off": two times."""
    own, before = ({c.lower_ for c in syntax.children(v, "aux", "auxpass")} for v in (verb, head))
    return bool(own) and bool(own & HAVE) != bool(before & HAVE)


def met(inner: Token) -> "list[Token]":
    """ "spoke with Rye to thank her": the parser takes Rye for the one who thanks; with Rye it was spoken."""
    if inner.dep_ != "pcomp" or inner.tag_ != "VB" or inner.head.lower_ != "with":
        return [inner]
    named = [c for c in inner.children if c.dep_ == "nsubj" and c.pos_ in ("PROPN", "NOUN")]
    aim = any(c.dep_ == "aux" and c.lower_ == "to" for c in inner.children)
    return named if aim and named else [inner]


def next_subject(verb: Token) -> Token | None:
    """ "Rye expelled two envoys and Norland has signed on", "closed in on Monday and nine were held": the next one.

    The parser joins Norland to the envoys, and the nine to Monday.
    """
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass") and c.lower_ != "to"]
    if verb.dep_ != "conj" or not helpers or min(helpers) < 2:
        return None
    noun = verb.doc[min(helpers) - 1]
    parted = noun.dep_ == "conj" and noun.pos_ in ("PROPN", "NUM") and noun.head.dep_ in ("dobj", "pobj")
    before = verb.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    return noun if parted and before.lower_ in ("and", "but") and verb.head.i < noun.head.i else None


def next_subjects(verb: Token) -> "list[Token]":
    """The same, as a list of one or none."""
    found = next_subject(verb)
    return [found] if found is not None else []


#: In a list the "and" may stand so many words after the verb.
LATER = 25


def is_joined(verb: Token) -> bool:
    """An "and" joins it to the clause before: else the parser hung it there for want of a better place."""
    if verb.i and verb.nbor(-1).text == "," and verb.tag_ == verb.head.tag_ and verb.tag_ in ("VBZ", "VBD"):
        return True  # a heading: "Rye wins, vows to go on"
    first = verb
    for _ in range(syntax.DEEPEST):
        if first.dep_ != "conj":
            break
        first = first.head
    chain = [first, *first.subtree]
    return any(t.dep_ == "cc" and t.i < verb.i + LATER and syntax.is_verb(t.head) for t in chain)
