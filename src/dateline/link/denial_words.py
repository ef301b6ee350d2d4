"""The words by which a report tells that somebody gainsays somebody (`gainsaid.py`)."""

import re

from dateline.link.words import stem

SAYS = r"(?:says?|said|insists?|insisted|maintains?|maintained|declared|replied|told\s[^,.;:\"“]{2,40}?)"
STANDS = r"(?:insist(?:s|ed)?|maintain(?:s|ed)?|swears?|swore)"
CLAIM = r"(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|accounts?|versions?)"
IT = r"(?:this|that|it)"
#: What may be untrue, and what it then is called.
WORDS = (
    r"(?:reports?|lists?|figures?|claims?|allegations?|accusations?|accounts?|stor(?:y|ies)|papers?|films?|videos?"
    r"|letters?)"
)
NOT_SO = (
    r"(?:(?:an?|the|pure|mere|sheer|complete|total|utter)\s){0,2}(?:\w+\s)?(?:lies?|untrue|untruths?|nonsense"
    r"|fabrications?|inventions?|fantas(?:y|ies)|fiction|fairy tales?|fables?|myths?|forger(?:y|ies)|fakes?|hoax"
    r"|slander|smears?|gossip|speculation|rumou?rs?|groundless|baseless|unfounded|false|rubbish|propaganda)\b"
)
PART = (
    r"(?:involvement|responsibility|wrongdoing|connection|guilt|knowledge|ill-treatment|links?|role|part|complicity"
    r"|liability|negligence|misconduct)"
)
#: A denial of what stands just before it.
BACK = re.compile(
    rf"\bden(?:y|ies|ied)\s(?:{IT}(?=\s*[.,;:!?)]|\s(?:then|and|but|outright|flatly|on|in)\b|\s*$)"
    rf"|(?:the|this|that|these|those)\s(?:\w+\s)?{CLAIM}(?=\s*[.,;]))"
    rf"|\b(?:rejects|rejected|disputes?|disputed|dismissed)\s(?:even\s)?(?:{IT}|(?:the|this|that|these|those)\s{CLAIM})"
    r"(?=\s*[.,;:])"
    r"|^(?:\d\d[.:]\d\d\s)?Not so(?:,\s|:\s|\.\s)"
    rf"|\b{SAYS}\s(?:that\s)?{IT}\s(?:is|was)\s(?:simply\s|just\s)?[\"“]?(?:un|not\s)true\b"
    rf"|\b{SAYS}\s(?:that\s)?there\s(?:is|are|was|were)\snone\b"
    rf"|\bcall(?:s|ed)?\s(?:{IT}|(?:the|that|this|his|her|their)\s{WORDS})\s[\"“]?{NOT_SO}"
    rf"|\b{STANDS}\s(?:that\s)?(?:{IT}|they)\s(?:had|was|were|did|has|have|is|are)(?:\s(?:not|never)\b|n['’]t\b)"
    rf"|\b(?:{IT}|which)\s(?:was|is|has\sbeen)\s(?:\w+ly\s)?(?:disputed|denied|contradicted|rejected|contested)\sby\b"
    r"|^[^,;:\"“]{2,50}?\sdisagree[ds]?(?=\s*[.:;])"
    r"|^(?:An?|The)\s?(?:second|third|fourth|other)(?:\s[a-z]+){0,2}\sden(?:y|ies|ied)\b",
    re.IGNORECASE,
)
UNSAID = re.compile(
    r"(?:\b(?:not|never|nor)|n['’]t)\s(?:say|tell|claim|report)\b|\bdeclined to (?:say|comment)\b", re.IGNORECASE
)
#: Whom one blames, and who denies what it did.
BLAMED = re.compile(
    r"\b(?:blam(?:e[sd]?|ing)|accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|ing|edly|ations?)|suspect(?:s|ed)?|implicat\w+"
    r"|charged with)\b",
    re.IGNORECASE,
)
DID_NOT = re.compile(
    r"\bden(?:y|ies|ied)\s(?:(?:that\s)?(?:it|he|she|they)\s(?:had|has|have|was|were|did)\b"
    rf"|(?:everything|them\sall|(?:any\s|all\s)?{PART}|(?:all|the)\s(?:\w+\s)?(?:counts|charges))(?=\s*[.,;]))",
    re.IGNORECASE,
)
#: Who stands by what another voice, in the sentence before, said was not so.
HOLDS = re.compile(
    rf"[^,;:\"“]{{2,70}}?\s{STANDS}\s(?!on\b|in\b|to\b|upon\b)"
    r"(?:that\b|(?:it|he|she|they|there)\b|[^,;:\"“]{2,40}?\s(?:is|are|was|were|has|have|had|did|will|would)\b)"
)
#: `No such letter`: what it is stands in the sentence before, or a little before that.
NO_SUCH = re.compile(
    rf"(?:(?<!\bwho\s)(?<!\bwhich\s)\b{SAYS}\s(?:that\s)?(?:(?:it|he|she|they|there)\s)?(?:[a-z]+\s){{0,2}}?no\ssuch\s"
    r"|\bden(?:y|ies|ied)\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?(?:[a-z]+\s){0,2}?any\ssuch\s)(?P<thing>\w+)",
    re.IGNORECASE,
)
#: `Said that no divers had been sent`, `denied that there had been any quarrel`: its words stand in what it denies.
NONE = re.compile(
    rf"\b(?:{SAYS}\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?(?:no(?:\sone|body)?|none|neither)"
    r"|(?<!who )(?<!who has )den(?:y|ies|ied)(?:\sthat)?)\s(?P<denied>[^.;:\"“”]{4,160})",
    re.IGNORECASE,
)
#: What begins another clause, whose denial is of the one before.
CUT = re.compile(r";\s|,\s(?:al)?though\s|,\swhile\s")
#: `..., which police denied`: of the same sentence.
WHICH = re.compile(r",\s(?=which\s[\w’' -]{2,40}?\sden(?:y|ies|ied)\s*[.,;])", re.IGNORECASE)
#: What somebody is told to say, or to be blamed for.
CLAIMED = re.compile(
    r"\b(?:says?|said|saying|according to|accus\w+|claim(?:s|ed|ing)?|alleg\w+|reported(?:ly)?|told|tells?|testified"
    r"|telling|insist\w*|swears?|blam\w+|found that|writes?|wrote|counted|rumou?r\w*|have reason to)\b",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:not|no|never|nobody|none|den(?:y|ies|ied)|without)\b|n['’]t\b", re.IGNORECASE)
NO = re.compile(
    r"\b(?:not|never|or|nor|but|and|to|would|could|can|might|may|will|should|must)\s(?:\w+ly\s|(?:he|she|they|it)\s)?$"
    r"|n['’]t\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
#: Who is told by a pronoun may deny what the sentence before does not tell: his guilt.
PRONOUN = re.compile(r"\s*(?:He|She|They|It|Both|All|Neither|None|I|We)\b")
#: What the reporter does himself is no claim.
OURS = re.compile(r"\s*(?:We|I)\s(?:did|asked)\b|.*\?\s*$", re.DOTALL)
#: So far before a denial stands what it denies, or beside it; so many words of its own must stand there.
BEFORE, BESIDE, SHARED = 500, 60, 2
#: So far before `no` stands who says it.
REACH = 70
#: So many sentences back at most.
SENTENCES = 5
QUOTED = frozenset('"“')
#: So much of a denial in its own words stands in what it denies.
OWN = 0.75
#: Letters of which a denial has some; `no` behind what somebody says.
CUES: tuple[str, ...] = (
    "deny",
    "denie",
    "no such",
    "not so",
    "reject",
    "disput",
    "dismiss",
    "true",
    "a lie",
    "invention",
    "none",
)
CUES += (
    *(
        f"call{end} {word} "
        for end in ("", "s", "ed")
        for word in ("this", "that", "it", "the", "his", "her", "their")
    ),
)
CUES += ("denied", "insist", "maintain", "swear", "swore", "disagree", "denied", "contradicted", "contested")
SAID_NO = re.compile(rf"\b{SAYS}\s(?:that\s)?(?:there\s(?:was|were|had\sbeen)\s)?$", re.IGNORECASE)
#: That something was at all says nothing of what.
WAS = frozenset(map(stem, ("taken", "take", "place", "happened", "existed", "ever", "been")))
