"""What a sentence says that a verb alone does not: the noun it is done with, and the deed behind `said it had`.

`Made its $3 billion cash and stock offer` is an offer, `walked away from the talks` ends them, and `said on Friday it
had offered to` is the offer. Labels are short; the words behind the trigger are read where the label leaves
the kind open.
"""

import re
from functools import cache, lru_cache

from dateline.link.kinds import family_of, phrases
from dateline.link.pile import Pile
from dateline.link.words import fold, stem
from dateline.model import EventMention

#: So many characters behind a verb its noun stands.
REACH = 90
#: `On Friday it had offered`: what is said, of the speaker's own deed; nothing that lies further back.
_SAID = re.compile(
    r"(?:\s(?:on|late|early|[A-Z]\w+day|that|a?\s?statement|in)){0,4}\s(?:it|he|she|they)\s(?:has|had|have)\s"
    r"(?:also\s|now\s|formally\s)?(?P<verb>\w+)(?P<rest>[^.;]{0,90})",
)
_SAYS = frozenset({"said", "says", "announced", "confirmed", "disclosed"})
#: What is done by words: who says that he has done it does it. Of a raid or a sale the news is told by others too.
_BY_WORDS = frozenset({"approach", "propose", "agree", "reject", "withdraw", "cancel", "postpone", "appoint", "sue"})
#: Verbs whose participle is not their stem.
_LEMMAS = {"made": "make", "held": "hold", "brought": "bring", "withdrawn": "withdraw"}
_FURTHER_BACK = re.compile(r"\b(?:last|ago|earlier|previously|already|since|in (?:19|20)\d\d)\b")
#: A noun that a verb takes begins with one of these, or stands behind `away from`.
_OBJECT = re.compile(r"\s(?:(?:away|back|out)\s)?(?:(?:from|of)\s)?(?:a|an|its|his|her|their|the)\s(?P<words>.*)")
#: Where the noun's own words end: a mark, or a word that begins something new.
_END = re.compile(
    r"\s?(?:--|[;:()\u2014\u2013\"“”]|,(?!\d))|\.(?!\d)|\s(?:to|for|of|on|in|at|by|with|from|over|under|after|before|as"
    r"|that|which|who|when|while|where|worth|valued|valuing|under|during|against|into|between|this|last|earlier"
    r"|[A-Z]\w+day|is|are|was|were|has|had|have|will|would|if|because|since|until|it|he|she|they)\b"
)


def phrased(pile: Pile, mention: EventMention) -> tuple[str, str] | None:
    """Stem and family of what the words behind a trigger say it is; None where they say no more than the trigger."""
    text = pile.reports[mention.report].text
    verb = mention.label.split(maxsplit=1)[0] if mention.label else mention.text
    if not _may_be_phrase(mention.text, verb):
        return None
    return _phrased(mention.text, verb, text[mention.end : min(mention.sentence[1], mention.end + 2 * REACH)])


@cache
def _verbs() -> frozenset[str]:
    """Stems of the verbs in the table."""
    return frozenset([verb for verb, _ in phrases()])


@lru_cache(maxsize=10_000)
def _may_be_phrase(trigger: str, lemma: str) -> bool:
    """Whether it is a verb of saying, or one that stands in the table: of most no words behind need be read."""
    return fold(trigger.split()[0]) in _SAYS or stem(fold(lemma)) in _verbs()


def _phrased(trigger: str, lemma: str, behind: str) -> tuple[str, str] | None:
    told = fold(trigger.split()[0])
    if told in _SAYS and (said := _SAID.match(behind)):
        verb = fold(said["verb"])
        if _FURTHER_BACK.search(said["rest"]):
            return None
        family = _of_noun(_LEMMAS.get(verb, verb), said["rest"]) or family_of(verb)
        return (stem(verb), family) if family in _BY_WORDS else None
    family = _of_noun(fold(lemma), behind)
    return (stem(fold(lemma)), family) if family else None


def _of_noun(verb: str, behind: str) -> str | None:
    """The family of a verb and of the last word of the noun that stands behind it."""
    found = _OBJECT.match(" ".join(behind[:REACH].split()) if behind[:1] != " " else behind[:REACH])
    if found is None:
        return None
    noun = _END.split(found["words"], maxsplit=1)[0].split()
    return phrases().get((stem(verb), stem(fold(noun[-1])))) if noun else None
