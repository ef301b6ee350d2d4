"""Whether the words for the speaker are somebody who can speak; else the words have no speaker, or nobody said them.

The subject of a reporting verb is now and then a pronoun that points at the content, a thing, a day or nobody at all:
`this suggests`, `the price reflects`, `Wednesday's call for`, `no one said`. Words in quotation marks stay, without
such a speaker; a paraphrase that nobody could have said is no quotation.
"""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.rules import words
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Rules whose speaker is no subject of a verb.
_SET_APART = frozenset({"script", "post", "direct-signed", "direct-panel"})
#: Whoever writes or is spoken to: outside quotation marks that is the author or the reader of the text.
_SELF = frozenset({"i", "we", "you", "me", "us", "we all", "my", "our", "your"})
_WHO = frozenset({"who", "which", "that"})
#: `his claim that`
_OWN = frozenset({"his", "her", "their", "its"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)
#: Entities that no one is.
_MEASURED = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "ORDINAL", "PERCENT"})
#: `one of the two said`, `62 percent of respondents said`, `a third denied it`
_COUNTED = re.compile(
    r"\b(?:of|percent|per cent|people|voters)\b|%|\A(?:an?|the) (?:second|third|fourth|fifth|sixth)\Z"
)
#: More words before `, citing` are no name.
_LONGEST = 3
#: `Of Lind, Ada Norn said`
_TOPIC = re.compile(r"(?:Of|About|On|As for) [A-Z][\w’'.\- ]{1,40}, (?=[A-Z])")
#: Endings of what is thought, done or felt, not of who does it.
_ABSTRACT = re.compile(r".{3,}(?:tions?|sions?|ness|ments?|ities|ity|ships?|ances?|ences?|isms?|ings?|hood)")
#: `Today's sailings show how ...`
_OF_DAY = _DAYS | {"yesterday", "tonight", "week", "month", "year"}
#: What, though of a day, was written to tell something.
_TELLING = frozenset({"report", "study", "survey", "poll", "letter", "ruling", "datum", "data", "figure", "paper"})


def voiced(passage: Passage, found: Attribution) -> bool:
    """Mend or take away the speaker; false where without one nothing is left that somebody said."""
    if found.speaker is None or found.rule in _SET_APART or found.speaker_at not in (None, passage.index):
        return True
    if _entitled(passage, found):
        return False
    topic = _TOPIC.match(passage.text, *found.speaker)
    found.speaker = (topic.end(), found.speaker[1]) if topic is not None else found.speaker
    if passage.text[slice(*found.speaker)].lower() == "that":
        found.speaker = antecedent(passage, found) or found.speaker  # "a sign that says"
    found.speaker = _to_clause(passage, found.speaker)
    if _whole_headline(passage, found, found.speaker):
        found.speaker = None
        return any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents)
    if not _speechless(passage, found, found.speaker):
        return True
    if not any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents):
        return False
    found.speaker = _person_in(passage, found.speaker)
    return True


def _entitled(passage: Passage, found: Attribution) -> bool:
    """`Mayor Norn Announces Ida Lind for Harbour Master`: a title that tells a deed, whose object nobody said."""
    announces = found.word is not None and found.word.cue in ("announce", "propose", "offer")
    return passage.paragraph.kind == "headline" and found.rule == "verb-object" and announces and not passage.quotes


def _to_clause(passage: Passage, speaker: Range) -> Range:
    """`Norn, who wrote a book called “Nets”, said`: words that break off before marks end at the comma."""
    comma = passage.text.find(", who ", *speaker)
    last = passage.tokens_in(*speaker)[-1:]
    broken = any(t.tag_ in ("DT", "IN", "VBN", "VBD", "PRP$", "TO", "CC") for t in last)
    marks = passage.text[speaker[1] : speaker[1] + 2].strip().startswith(("“", '"', "‘", "'"))
    return (speaker[0], comma) if comma > speaker[0] and broken and marks else speaker


def _whole_headline(passage: Passage, found: Attribution, speaker: Range) -> bool:
    """`Norn Pardons Boat Owners, Citing “Zeal”`, `Norn Reads Mail, Boldly Claims “Zeal”`, read as one name."""
    verb = found.verb
    before = verb.nbor(-2 if verb.nbor(-1).pos_ == "ADV" else -1) if verb is not None and verb.i > 1 else None
    apart = before is not None and before.text == "," and verb is not None and verb.tag_ in ("VBG", "VBZ")
    return passage.paragraph.kind == "headline" and apart and len(passage.text[slice(*speaker)].split()) > _LONGEST


def _person_in(passage: Passage, speaker: Range) -> Range | None:
    """`strategist Ada Norn, an aide in Lind's failed bid`, read as if the bid spoke: up to the name of the person."""
    for token in passage.tokens_in(*speaker):
        last = token.i + 1 == len(passage.tokens) or passage.tokens[token.i + 1].ent_type_ != "PERSON"
        if token.ent_type_ == "PERSON" and last:
            owner = passage.text[token.idx + len(token) : token.idx + len(token) + 2] in ("'s", "’s")
            return None if owner else (speaker[0], token.idx + len(token))
    return None


def antecedent(passage: Passage, found: Attribution) -> Range | None:
    """`the maid who alleged`: the words for whom "who" stands, where that is no name; names are resolved later."""
    if found.speaker is None or passage.text[slice(*found.speaker)].lower() not in _WHO or found.verb is None:
        return None
    noun = found.verb.head
    if found.verb.dep_ != "relcl" or noun.pos_ != "NOUN" or noun.idx > found.speaker[0]:
        return None
    return passage.trim(noun.left_edge.idx, noun.idx + len(noun))


def _speechless(passage: Passage, found: Attribution, speaker: Range) -> bool:
    text = passage.text[slice(*speaker)].lower()
    if found.rule in ("noun-owner", "tally", "colon-clause") and text in _OWN:
        return False
    if (
        text in words("nobody")
        or text.endswith(" by")
        or text.startswith("whose ")
        or (text.endswith(" whom") and _bare(found))
    ):
        return True
    if text == "which" and (_bare(found) or _shown(found) or _hints(found) or _of_thing(passage, found)):
        return True
    if text in _SELF:
        return _self(passage, found)
    if text == "it" and (_shown(found) or _stands_empty(passage, found)):
        return True
    if text in ("many", "most") and found.word is not None and found.word.kind == "thought":
        return True  # "many believe": the report's own opinion
    span = passage.doc.char_span(*speaker, alignment_mode="expand")
    if span is not None and span.root.dep_ == "csubj" and span[0].lower_ in ("what", "that", "how", "whether"):
        return True  # "what happened in the bay shows that ..."
    return span is None or (
        passage.level[span.root.i] is None and _thing(_meant(span.root, text, found), text, found)
    )


def _meant(head: "Token", text: str, found: Attribution) -> "Token":
    """`the shaft, which threatens to fall in`: what "which" stands for."""
    noun = found.verb.head if found.verb is not None and found.verb.dep_ == "relcl" else None
    return noun if text in ("which", "that") and noun is not None else head


def _looms(head: "Token", text: str, found: Attribution) -> bool:
    """`threatens to fall in`, `were encouraged by the mood to sign`: no person or body need do that."""
    wishes = found.word is not None and (found.word.force == "threaten" or found.word.cue == "encourage")
    if not wishes or found.rule not in ("verb-infinitive", "nested"):
        return False
    nobody = role_nouns().get(head.lemma_.lower()) is None and head.lemma_.lower() not in words("spared")
    return text == "it" or (head.pos_ == "NOUN" and not head.ent_type_ and nobody)


def _shown(found: Attribution) -> bool:
    """`suggest`, `reflect`: a thing does that as well."""
    return found.word is not None and found.word.cue in words("shown")


def _hints(found: Attribution) -> bool:
    """`The tug turned back, which indicates the yard is shut`: the report's own conclusion."""
    present = found.verb is not None and found.verb.tag_ == "VBZ"
    return present and found.word is not None and found.word.cue in ("indicate", "signal")


def _stands_empty(passage: Passage, found: Attribution) -> bool:
    """`It is why I built the pier, and asked Vik to watch it`: "it" asks nobody."""
    span = passage.doc.char_span(*found.speaker) if found.speaker is not None else None
    verb = span.root.head if span is not None else None
    return verb is not None and found.verb is not None and verb.lemma_ == "be" and verb.i < found.verb.i


def _after(found: Attribution) -> bool:
    """`The charter, built on old vows, affirms our commitment`, read as if the commitment spoke."""
    at = found.verb.idx if found.verb is not None else None
    return found.rule == "comment-clause" and at is not None and found.speaker is not None and found.speaker[0] > at


def _bare(found: Attribution) -> bool:
    """The object of the verb, no clause: `which claimed many lives`."""
    return found.rule in ("verb-object", "verb-names", "verb-as")


def _of_thing(passage: Passage, found: Attribution) -> bool:
    noun = found.verb.head if found.verb is not None else None
    return noun is not None and noun.pos_ == "NOUN" and _thing(noun, noun.lower_, found)


def _self(passage: Passage, found: Attribution) -> bool:
    """In her own words "I" is the speaker; of a turn of a transcript, and outside marks, it tells nothing new."""
    if found.inside is not None and found.inside.rule not in ("script", "interview"):
        return False
    return found.speaker is None or not any(q.holds(found.speaker[0]) for q in passage.outer)


def _thing(head: "Token", text: str, found: Attribution) -> bool:
    """A day, a sum, a negated noun, or a common noun that is neither people, a body nor a text."""
    if _looms(head, text, found) or (text.startswith(("few ", "very few ")) and " of " not in text):
        return True
    if any(c.lower_ in ("no", "neither") and c.dep_ in ("det", "advmod") for c in head.children):
        return True
    if head.ent_type_ in _MEASURED and (head.pos_ != "PROPN" or head.lower_ in _DAYS):
        return not _COUNTED.search(text)
    named = any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in head.children)
    if head.pos_ != "NOUN" or named or head.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return False
    noun = head.lower_
    if noun in words("things") or head.lemma_.lower() in words("things"):
        return True
    if _shown(found) and head.lemma_.lower() in words("inferred"):
        return True
    if _shown(found) and noun in ("data", "evidence") and all(c.lower_ in words("whose_data") for c in head.children):
        return True  # "recent data suggest": the report's own conclusion
    if head.lemma_.lower() in words("enacted") and any(c.lower_ == "of" for c in head.children):
        return True  # "the passage of this bill reminds us that ..."
    if _shown(found) and any(c.dep_ == "poss" and c.lower_ in _OF_DAY for c in head.children):
        return head.lemma_.lower() not in words("spared") | _TELLING
    shown = _shown(found) or (found.word is not None and found.word.kind != "speech") or _after(found)
    return shown and _ABSTRACT.fullmatch(noun) is not None and head.lemma_.lower() not in words("spared")
