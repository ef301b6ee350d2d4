"""What kind of source speaks, for whom, and through whom the words reach us."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.rules import words
from dateline.lexicon.roles import role_nouns
from dateline.lexicon.sources import agencies_in, agency_pattern
from dateline.model import Sourcing

if TYPE_CHECKING:
    from spacy.tokens import Token

_OUTLET = re.compile(
    r"\b(?:BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|CNBC|Fox News|Bloomberg|Politico|Axios|Al Jazeera|Sky News|Xinhua|TASS|"
    r"(?:[A-Z][\w’'\-]+ ){0,4}(?:Times|Post|News|Journal|Tribune|Herald|Gazette|Guardian|Telegraph|Observer|"
    r"Chronicle|Mirror|Examiner|Courier|Daily|Globe|Register|Standard|Independent|Radio|Television|TV|Magazine|Press|Review))\b"
)
_SPOKEN_FOR = re.compile(
    r"(?:spokes(?:man|woman|person|people)|representatives?|lawyers?|attorneys?)\s+for\s+(?P<body>(?:the\s+)?[^,;]+)"
)
_SPOKES = re.compile(r"(?P<body>.+?)(?:[’']s)?\s+(?:chief\s+|deputy\s+)?spokes(?:man|woman|person|people)\b")
#: `the guild's lawyer`, `Norn, the governor's press secretary`
_OWNED = re.compile(
    r"(?:.*,\s)?(?P<body>[^,]+?)[’']s?\s(?:\w+\s){0,2}?(?:press secretary|press officer|lawyer|attorney|"
    r"representative|envoy|ambassador)s?\b"
)
#: `speaking on behalf of the families`
_BEHALF = re.compile(r"\bon behalf of\s+(?:the\s+)?(?P<body>[\w’'. \-]{3,50}?)(?=[,;.|]|\s(?:said|says|told)\b|$)")
_ARTICLE = re.compile(r"(?:the|a|an|one)\s+", re.IGNORECASE)
_VIA = re.compile(
    rf"(?i:\bper|\bvia|\bas reported by|\baccording to|\bcited by|\bquoted by|\breported by|\btold|\binterview with|"
    rf"\bspeaking to|\bstatement to|\bon)\s+(?:[Tt]he\s+)?(?P<relay>{agency_pattern()}|{_OUTLET.pattern})"
)
#: The same at the very end of a sentence, where it is no part of what was said.
_TAIL = re.compile(
    rf",?\s(?:per|via|as reported by|according to)\s+(?:[Tt]he\s+)?(?:{agency_pattern()}|{_OUTLET.pattern})\s*$"
)


def sourcing_of(passage: Passage, speaker: Range, head: "Token | None") -> Sourcing:
    """Tell a named source from one person without a name, several without a name, and an outlet."""
    text = passage.text[speaker[0] : speaker[1]]
    if is_outlet(text):
        return "outlet"
    if head is None or head.pos_ == "PROPN" or head.ent_type_ == "PERSON":
        return "collective" if text.lower() in words("crowd") else "named"
    if head.lower_ in words("media") and (head.lower_ != "agency" or any(c.lower_ == "news" for c in head.lefts)):
        return "outlet"
    if _names_somebody(passage, speaker):
        return "named"
    return _unnamed(head)


def is_outlet(words: str) -> bool:
    """An agency, or the name of a paper or a broadcaster."""
    return bool(agencies_in(words)) or _OUTLET.fullmatch(words.removeprefix("The ").removeprefix("the ")) is not None


def _unnamed(head: "Token") -> Sourcing:
    noun = role_nouns().get(head.lower_)
    human = (
        (noun is not None and noun.human)
        or head.lower_ in words("crowd")
        or head.lemma_.lower() in ("source", "person")
    )
    if not human:
        return "named"
    many = head.tag_ == "NNS" or head.lower_ in words("crowd")
    if not many and (head.lemma_.lower() in _NEVER_NAMED or _left_unnamed(head)):
        return "anonymous"  # "the source, who is close to the guild": definite, and still nobody's name
    definite = any(
        c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "one", "another", "some") for c in head.lefts
    )
    if many:
        both = any(c.lower_ == "both" for c in head.lefts)
        pair = any(c.lower_ == "two" for c in head.lefts) and (definite_article(head) or head.pos_ == "PROPN")
        return "named" if both or pair else "collective"
    if any(c.lower_ in ("a", "an") for of in head.rights if of.lower_ == "of" for n in of.children for c in n.lefts):
        return "anonymous"  # "the trading head of a bank in Lund"
    return "named" if definite else "anonymous"


def _left_unnamed(head: "Token") -> bool:
    """`the official, who was not identified because ...`, `the clerk, who asked not to be named`."""
    clauses = [c for c in head.children if c.dep_ in ("relcl", "acl")]
    return any(_UNNAMED.search(head.doc[c.left_edge.i : c.right_edge.i + 1].text) for c in clauses)


def definite_article(head: "Token") -> bool:
    """`the two ministers`, as against `two people`."""
    return any(c.dep_ in ("det", "poss") and c.lower_ in ("the", "these", "those") for c in head.lefts)


def _names_somebody(passage: Passage, speaker: Range) -> bool:
    span = passage.doc.char_span(*speaker, alignment_mode="contract")
    return span is not None and any(t.dep_ == "appos" and t.pos_ == "PROPN" for t in span)


def on_behalf_of(speaker: str, clause: str = "") -> str | None:
    """The body a spokesperson speaks for, from the words for the speaker or from the clause of the cue.

    >>> on_behalf_of("Harbour Ministry spokeswoman Ida Norn")
    'Harbour Ministry'
    """
    found = _SPOKEN_FOR.search(speaker) or _SPOKES.match(speaker) or _OWNED.match(speaker) or _BEHALF.search(clause)
    if found is None:
        return None
    body = _ARTICLE.sub("", found.group("body").strip(), count=1).strip()
    return body if len(body) > 2 and body.lower() not in ("senior", "chief", "other", "another") else None


#: Words for somebody whose name is held back.
_NEVER_NAMED = frozenset({"source", "insider"})
_UNNAMED = re.compile(
    r"\b(?:not|n[’']t|never|nor)\s(?:to\s)?(?:be\s|been\s|further\s)*(?:named|identified)\b|\banonym|"
    r"\bnot\s(?:be\s)?authori[sz]ed\s|\b(?:declined|refused)\sto\s(?:be\snamed|be\sidentified|give\s\w+\sname)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"on\s+(?:the\s+|customary\s+|strict\s+)?condition\s+(?:of\s+anonymity|that\s+\w+\s+not\s+be\s+(?:named|identified))|"
    r"(?:asked|insisted|declined|requested)\s+(?:not\s+to\s+be\s+(?:named|identified)|to\s+be\s+(?:named|identified)|"
    r"to\s+remain\s+anonymous|anonymity)|w(?:as|ere)\s+not\s+authori[sz]ed\s+to\s+\w+",
    re.IGNORECASE,
)


def condition(words: str) -> tuple[int, int] | None:
    """Where a text says on what condition an unnamed source spoke."""
    found = _CONDITION.search(words)
    return found.span() if found is not None else None


def relay_tail(words: str) -> int | None:
    """Where `, per the Fjord Times` begins at the end of reported words; None when there is no such tail."""
    found = _TAIL.search(words)
    return found.start() if found is not None else None


def relays(clause: str) -> tuple[str, ...]:
    """Agencies and outlets that a clause names as the way the words came: `told the Fjord Times`, `per NTB`."""
    names: dict[str, None] = {}
    for found in _VIA.finditer(clause):
        known = agencies_in(found.group("relay"))
        names.setdefault(known[0] if known else found.group("relay"))
    return tuple(names)
