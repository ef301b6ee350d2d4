"""What is nobody: laws and plans, what is made, where something is posted; and what is only told of."""

from typing import TYPE_CHECKING

from dateline.extract.events.people import is_human
from dateline.extract.events.spelling import is_lone_ticker

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

DASHES = frozenset({"-", "--", "–", "—"})
#: What these are about does not befall whom it is about: "praised the strike against Kovar".
SPEAKS_OF = frozenset(
    {"tout", "praise", "condemn", "criticise", "criticize", "defend", "denounce", "welcome", "hail"}
)
SPEAKS_OF |= {
    "decry",
    "discuss",
    "justify",
    "applaud",
    "celebrate",
    "mourn",
    "recall",
    "report",
    "describe",
    "mention",
}
SPEAKS_OF |= {"deplore", "debate", "investigate", "examine", "review", "deny", "witness", "watch", "see", "survive"}
#: On these something is shown, said or posted: nobody is meant.
PLATFORMS = frozenset({"twitter", "facebook", "instagram", "youtube", "tiktok", "telegram", "weibo", "reddit"})
PLATFORMS |= {"snapchat", "linkedin", "whatsapp", "tumblr", "x", "medium", "wechat", "vkontakte", "tv", "cnn"}
#: Named with a capital these are things: "announced the Sandholm Harbour Plan".
THINGS = frozenset({"plan", "framework", "act", "bill", "law", "strategy", "deal", "proposal", "memo"})
THINGS |= {
    "agenda",
    "package",
    "cuts",
    "protocol",
    "rule",
    "index",
    "guidelines",
    "resolution",
    "amendment",
    "budget",
    "agreement",
    "treaty",
    "pact",
    "accord",
    "accords",
    "charter",
}
#: The same, though the parser may take them for persons or bodies: "the Kovar Survey", "an Executive Order".
PAPERS = frozenset({"order", "orders", "document", "documents", "nomination", "proclamation", "memorandum", "survey"})
PAPERS |= {"poll", "declaration", "statement", "e.o.", "eo", "mou"}
#: Where something is posted.
PAGES = frozenset({"website", "webpage", "homepage"})
#: Without an article no body: "restarted assembly".
MAKING = frozenset({"assembly", "production", "service", "administration", "management", "leadership", "command"})
#: Behind these "at" says who is meant.
AIMS = frozenset(
    {"fire", "shoot", "aim", "throw", "hurl", "shout", "yell", "scream", "swipe", "launch", "lash", "hit", "hiss"}
)
AIMS |= {"strike", "laugh", "mock", "sneer", "jeer", "point", "direct", "rage", "snap", "jab", "lob", "take", "poke"}


#: What befalls somebody or something, and is not done: a land or a plan does not do it.
BEFALLING = frozenset({"slide", "slip", "drift", "die", "sink", "expire", "stall", "languish", "unravel", "lapse"})


def slides(noun: Token, verb: Token) -> bool:
    """ "Norland slid away from Rye": a land or a place does not do that."""
    return verb.lemma_ in BEFALLING and noun.ent_type_ in ("GPE", "LOC", "FAC", "LAW", "PRODUCT")


#: What strikes people without a name, and how: "a lorry hit the picket", "shells struck the market".
BLOWS = frozenset({"plane", "jet", "helicopter", "drone", "lorry", "truck"})
BLOWS |= {"bus", "car", "train", "tram", "van", "ferry", "boat", "ship", "warship", "vessel", "tanker", "warplane"}
BLOWS |= {"storm", "cyclone", "hurricane", "typhoon", "tornado", "earthquake", "quake", "tsunami", "flood"}
BLOWS |= {"avalanche", "fire", "blaze", "wildfire", "epidemic", "outbreak", "virus", "disease"}
BLOWS |= {"aircraft", "landslide", "cholera"}
STRUCK = frozenset({"kill", "hit", "strike", "bomb", "crash", "ram", "injure", "wound", "destroy", "damage", "bury"})
STRUCK |= {"flatten", "devastate", "shell", "slam", "sink", "attack", "run", "ravage", "wreck", "knock", "collide"}


def deals_blow(noun: Token) -> bool:
    """ "was hit by a lorry", "a military plane bombed the town": what struck, whoever steered it."""
    agent = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
    verb = noun.head.head if agent else noun.head
    struck = verb.lemma_ in STRUCK and (agent or noun.dep_ == "nsubj")
    return struck and noun.lemma_.lower() in BLOWS


def is_owner(noun: Token) -> bool:
    """ "Kovar Inc's and Orr Inc's shares fell": whose they are; "Kovar's said" is the firm."""
    owned = next((c.i for c in noun.children if c.dep_ == "case"), None)
    after = noun.doc[owned + 1] if owned is not None and owned + 1 < len(noun.doc) else None
    return after is not None and after.pos_ not in ("VERB", "AUX", "ADV")


def are_things(noun: Token) -> bool:
    """Wares and papers that the parser takes for bodies: "eight Norphones", "a series of Executive Orders"."""
    return noun.tag_ in ("NNS", "NNPS") and noun.ent_type_ == "ORG" and not is_human(noun.lower_.removesuffix("s"))


def is_thing(noun: Token) -> bool:
    """A law or a plan by its name, or what is made and not who: "the Harbour Plan", "restarted assembly"."""
    word = noun.lower_
    bare = not any(c.dep_ in ("det", "poss", "compound", "amod", "nmod", "nummod") for c in noun.children)
    if word == "leadership" and any(c.dep_ == "prep" and c.lower_ in ("in", "on") for c in noun.children):
        return True  # "praised Norland's leadership in the talks": a quality
    if word in PAGES and noun.dep_ == "pobj":
        return True
    if word in PAPERS:
        return noun.text[:1].isupper()
    if word in MAKING:
        return noun.tag_ == "NN" and bare and noun.dep_ == "dobj"
    return word in THINGS and noun.text[:1].isupper() and (noun.ent_type_ != "PERSON" or word.endswith("s"))


def is_dash(word: Token) -> bool:
    """A dash with spaces around it: no part of a word."""
    return word.text in DASHES and bool(word.i and word.nbor(-1).whitespace_ and word.whitespace_)


def is_of_another(to: Token, verb: Token) -> bool:
    """ "spoke of parts, including engines, to Norland", "met with Rye, adviser to the king"."""
    joint = any(c.lower_ == "with" and c.i < to.i for c in verb.children if c.dep_ == "prep")
    return joint or (to.i > 0 and to.nbor(-1).text == ",")


def aims(verb: Token) -> bool:
    """ "fired at", "shouted at": not where it is done, but who is meant."""
    return verb.lemma_ in AIMS or any(
        c.lower_ in ("out", "back", "off") and c.dep_ in ("prt", "advmod") for c in verb.children
    )


def is_addressed(noun: Token) -> bool:
    """ "The role we play, Ida, has been": a lone name between commas, among words of I, we and you."""
    if noun.ent_type_ != "PERSON" or noun.i == noun.sent.start or noun.i + 1 >= len(noun.doc):
        return False
    alone = noun.nbor(-1).text == "," and noun.nbor(1).text == "," and not any(not c.is_punct for c in noun.children)
    return alone and any(t.lower_ in ("i", "we", "you", "our", "your") for t in noun.sent)


def is_ware(noun: Token) -> bool:
    """ "crashed his Kovar": what somebody owns and calls by its maker."""
    owned = noun.pos_ == "PROPN" and any(c.tag_ == "PRP$" for c in noun.children)
    return owned and noun.ent_type_ in ("ORG", "PRODUCT") and not is_human(noun.lemma_.lower())


def is_sign_or_deed(noun: Token) -> bool:
    """ "clients of Kovar (KVR.NL)", "agreed to partner together": no one it is done to."""
    bare = noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.head.lower_ == "to" and not list(noun.children)
    after = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    return is_lone_ticker(noun) or (bare and after in ("together", "with", "closely"))
