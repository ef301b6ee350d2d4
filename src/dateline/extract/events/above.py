"""Who does what the line of an event tells, where the event is told in a side clause of it.

"Rye urged calm as a lawmaker warned the port": the warning is the event, and a reader of the line looks for Rye too.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dateline.extract.events import lists, syntax
from dateline.extract.events.cast import Cast
from dateline.extract.events.doers import doers
from dateline.extract.events.nouns import is_people
from dateline.extract.events.parties import Slots
from dateline.model import Dossier, EventMention, Paragraph, Parties

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So a side clause is tied to the main clause of its sentence.
BESIDE = frozenset({"as", "after", "before", "while", "when"})
#: Who does no more than this does nothing.
STATES = frozenset({"be", "have", "think", "expect", "believe", "seem", "appear", "remain"})
PRONOUNS = frozenset({"it", "he", "she", "they"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
#: A deed hangs so on the verb of its own clause.
INSIDE = frozenset({"xcomp", "conj", "dobj"})


def with_those_above(
    dossier: Dossier, paragraph: Paragraph, event: EventMention, deed: "Token | None", tokens: "list[Token]"
) -> Iterator[EventMention]:
    """Yield the event again with those first who do what the main clause of its line tells."""
    side = _side_clause(deed) if deed is not None else None
    verb = _main_verb(side, {t.i for t in tokens}) if side is not None else None
    if verb is None or side is None or event.parties is None:
        return
    told = event.parties
    if not (_goes_on(side, verb) if not told.who else not _tells_event(dossier, paragraph, verb)):
        return
    above = Slots(dossier, paragraph, Cast(dossier, paragraph)).those(doers(verb))
    who = lists.distinct([*above, *told.who])
    if not above or len(who) == len(told.who):
        return
    whom = tuple(p for p in told.to_whom if not any(lists.same(p, one) for one in who))
    yield msgspec.structs.replace(event, parties=Parties(who, whom, told.where))


def _tells_event(dossier: Dossier, paragraph: Paragraph, verb: Token) -> bool:
    """The main clause is an event of its own: the line shows that, and the side clause only by its word."""
    begin, _ = paragraph.place(verb)
    return any(e.begin <= begin < e.end for e in dossier.events.values())


def _goes_on(side: Token, verb: Token) -> bool:
    """ "The brewer beat forecasts as it cut costs": "it" is the brewer, as nobody else is named before."""
    own = syntax.children(side, "nsubj")
    above = {t.i for noun in doers(verb) for t in noun.subtree}
    between = [t for t in verb.sent if t.i < side.left_edge.i and t.i not in above]
    if len(own) != 1 or own[0].lower_ not in PRONOUNS or side.i < verb.i or syntax.is_passive(side):
        return False
    return not any(t.ent_type_ in NAMES or (t.pos_ == "NOUN" and is_people(t)) for t in between)


def _main_verb(side: Token, here: set[int]) -> "Token | None":
    """The verb of the line's main clause, beside which the deed's own clause stands."""
    verb = side.head
    if verb.dep_ == "ccomp" and syntax.is_verb(verb.head) and side.i > verb.i > verb.head.i:
        verb = verb.head  # "Rye said the talks went well as Lind walked out": the parser hangs it on the words told
    if verb.lemma_ == "say" and side.i < verb.i:
        return None  # "While the port closed boats, experts said owners gained": told by them
    whole = verb.i in here and verb.dep_ == "ROOT" and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    return verb if whole and verb.lemma_ not in STATES and not syntax.is_passive(verb) else None


def _side_clause(deed: Token) -> "Token | None":
    at = deed
    for _ in range(syntax.DEEPEST):
        if at.dep_ == "advcl":
            marks = {c.lower_ for c in at.children if c.dep_ in ("mark", "advmod")}
            finite = at.tag_ in ("VBD", "VBZ", "VBP") or bool(syntax.children(at, "aux", "auxpass"))
            told = finite and bool(marks & BESIDE) and bool(syntax.children(at, *syntax.SUBJECTS))
            return at if told and syntax.is_verb(at.head) else None
        if at.dep_ not in INSIDE or at.head.i == at.i:
            return None
        at = at.head
    return None
