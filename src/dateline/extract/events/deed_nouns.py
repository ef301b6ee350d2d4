"""Nouns that tell deeds, and whose deed each is: by its owner, by "of", "by" and "between", by the clause on it."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.nouns import is_people, tells_deed
from dateline.extract.events.roles import BEFALLS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Nouns whose "of" names the one it befell, beside those of `roles.BEFALLS`.
OF_BEFALLEN = BEFALLS | {"killing", "shooting", "beating", "hanging", "hiring", "takeover", "purchase", "acquisition"}
OF_BEFALLEN |= {"condemnation", "criticism", "invasion", "occupation", "bombing", "shelling", "rescue", "release"}
#: Nouns whose "of" names the one who did it or to whom it happened.
OF_DOER = frozenset(
    {"arrival", "visit", "trip", "resignation", "withdrawal", "death", "surrender", "departure", "refusal", "return"}
    | {"meeting", "retirement", "collapse", "suicide", "defection", "testimony", "appearance"}
)
#: Nouns whose owner it befell: "Rye's arrest".
OWNER_BEFALLEN = BEFALLS | {"killing", "shooting", "release", "acquittal", "trial", "sentence", "sentencing"}
OWNER_BEFALLEN |= {"election", "rescue"}
OWNER_BEFALLEN |= {"sacking", "nomination", "appointment", "hospitalisation", "injury", "lynching", "takeover"}
#: Nouns for what somebody does by announcing it.
DECREED = frozenset(
    {"ban", "embargo", "sanction", "boycott", "strike", "recall", "curfew", "emergency", "blockade", "moratorium"}
    | {"ceasefire", "cease-fire", "truce", "amnesty", "pardon", "tariff", "layoff", "cut", "shutdown", "suspension"}
    | {"restriction", "limit", "quota", "crackdown", "freeze", "lockdown"}
)
DECREES = frozenset({"announce", "declare", "order", "proclaim", "impose", "issue", "call", "grant"})
DECREES |= {"implement", "introduce", "enact", "adopt", "levy", "lift", "extend"}
#: Who does one of these has it done to them: "the mayor faces criticism".
SUFFERS = frozenset({"face", "draw", "receive", "attract", "suffer", "earn", "get", "encounter", "withstand"})
#: Who does one of these is there; whose wedding or speech it is, is another's.
ATTENDS = frozenset({"attend", "watch", "visit", "skip", "miss", "boycott", "join", "mark", "celebrate", "witness"})
#: Who does one of these leads a meeting; of whom it is, is only what it is called.
CHAIRS = frozenset({"chair", "host", "lead", "convene", "head", "open", "preside", "address"})
#: Whoever does one of these to a deed does, or was to do, the deed: "the strike that dockers called".
BRINGS = frozenset(
    {"call", "announce", "hold", "launch", "stage", "plan", "organise", "organize", "declare", "impose"}
)
BRINGS |= {
    "issue",
    "convene",
    "mount",
    "begin",
    "start",
    "prepare",
    "carry",
    "make",
    "pay",
    "conduct",
    "give",
    "take",
}
BRINGS |= {"threaten", "schedule", "wage", "lodge", "file", "table", "publish", "deliver"}
#: A journey that somebody does one of these to is his own, where nothing says whose it is.
OF_A_JOURNEY = frozenset({"cancel", "cut", "shorten", "plan", "postpone", "scrap", "extend", "break", "interrupt"})
OF_A_JOURNEY |= {"delay", "put", "call", "abandon", "make", "defer"}
JOURNEYS = frozenset({"visit", "trip", "tour", "holiday", "journey"})
#: Bodies before what they do: "the cabinet meeting", "a police raid".
BODIES_BEFORE = frozenset({"cabinet", "parliament", "police", "army", "navy", "council", "board", "committee"})
BODIES_BEFORE |= {"senate", "court", "tribunal", "commission", "government"}
THEIRS = frozenset({"meeting", "session", "raid", "offensive", "ruling", "decision", "vote", "operation", "inquiry"})
THEIRS |= {"statement", "investigation", "summit", "hearing", "verdict", "patrol", "search"}
#: What somebody is to go to.
ENGAGEMENTS = frozenset({"audience", "address", "launch", "march", "rally", "speech", "performance", "interview"})
#: What becomes of a deed that was to come.
FATES = frozenset({"cancel", "postpone", "scrap", "shelve", "abandon", "delay", "defer", "adjourn", "axe", "drop"})
#: With these particles these verbs tell such a fate too.
FATES_WITH = frozenset({"call_off", "put_off", "put_back", "push_back", "break_off", "wind_up", "wrap_up"})
#: What somebody lays down in words, and gives out himself: no letters, which papers print, and no books.
PAPERS = frozenset({"report", "verdict", "ruling", "judgment", "judgement", "award", "statement", "communique"})
PAPERS |= {"communiqué", "resolution", "decree", "decision", "finding", "recommendation", "ultimatum", "version"}
PAPERS |= {"response", "reply", "proposal", "petition", "appeal", "complaint", "manifesto", "directive", "edict"}
#: So words are given out; with a particle behind "_".
GIVES_OUT = frozenset({"publish", "release", "issue", "deliver", "submit", "present", "file", "lodge", "announce"})
GIVES_OUT |= {"hand_down", "hand_in", "send_out", "put_out", "unveil", "promulgate"}
#: So a speaker's words are spread in which he says something.
SPREADS = GIVES_OUT | {"broadcast", "air", "post", "tape", "record", "televise", "send", "circulate"}
SAYS = frozenset({"say", "announce", "declare", "warn", "promise", "vow", "claim", "deny", "state", "add", "tell"})
SPEECHES = frozenset({"statement", "address", "speech", "video", "message", "recording", "email", "e-mail", "memo"})
SPEECHES |= {"communique", "communiqué", "post", "clip", "tape", "audio", "note", "manifesto", "tweet"}


def makers(noun: Token) -> "list[Token]":
    """Who does what a noun tells, by a clause on it or by the verb it is the object of; nobody where none says so."""
    for clause in syntax.children(noun, "acl", "relcl"):
        found = _bringers(noun, clause) if clause.lemma_ in BRINGS else []
        if found:
            return found
    verb = noun.head
    owned = bool(syntax.children(noun, "poss")) or any(
        n in ("by", "of", "between") for n, _ in syntax.prepositions(noun)
    )
    if noun.dep_ == "dobj" and verb.lemma_ in OF_A_JOURNEY and noun.lemma_.lower() in JOURNEYS and not owned:
        return [] if syntax.is_passive(verb) else syntax.subjects(verb)
    word = noun.lemma_.lower()
    before = syntax.children(noun, "compound", "nmod")
    return [c for c in before if word in THEIRS and c.lemma_.lower() in BODIES_BEFORE and c.i == noun.i - 1]


def _bringers(noun: Token, clause: Token) -> "list[Token]":
    if syntax.is_passive(clause):
        return syntax.agents(clause)
    own = [c for c in syntax.children(clause, "nsubj") if c.lower_ not in syntax.RELATIVES]
    others = [c for c in syntax.children(clause, "dobj") if c.lower_ not in syntax.RELATIVES]
    return [] if others else syntax.joined(own)


def fated(verb: Token) -> "list[Token]":
    """ "The dockers' strike was called off": the deeds of whose fate a passive without a doer tells."""
    fate = verb.lemma_ in FATES or f"{verb.lemma_}_{syntax.particle(verb)}" in FATES_WITH
    if not syntax.is_passive(verb) or syntax.agents(verb):
        return []
    if _word(verb) in GIVES_OUT:  # "the board's report, published in May": the board gave it out
        return [noun for noun in syntax.objects(verb) if noun.lemma_.lower() in PAPERS]
    nouns = [noun for noun in syntax.objects(verb) if noun.pos_ in ("NOUN", "PROPN")]
    return [noun for noun in nouns if fate and _is_deed(noun)]


def _word(verb: Token) -> str:
    part = syntax.particle(verb)
    return f"{verb.lemma_}_{part}" if part else str(verb.lemma_)


def is_told_in(verb: Token) -> Token | None:
    """ "In a statement issued on Monday Rye said": who says something there had it issued; the verb of saying."""
    noun = verb.head
    spread = verb.dep_ == "acl" and verb.tag_ == "VBN" and _word(verb) in SPREADS and not syntax.agents(verb)
    if not spread or noun.lemma_.lower() not in SPEECHES or noun.dep_ != "pobj" or syntax.children(noun, "poss"):
        return None
    if any(name in ("by", "from", "of") for name, _ in syntax.prepositions(noun)):
        return None  # "in a note from Lind posted on Monday"
    saying = noun.head.head
    inside = noun.head.lower_ == "in" and noun.head.dep_ == "prep" and syntax.is_verb(saying)
    return saying if inside and saying.lemma_ in SAYS and not syntax.is_passive(saying) else None


def _is_deed(noun: Token) -> bool:
    word = noun.lemma_.lower()
    return not is_people(noun) and (tells_deed(noun) or word in OF_DOER | THEIRS | JOURNEYS | ENGAGEMENTS)
