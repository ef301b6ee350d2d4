"""Headlines: `Minister: talks will fail`, `Talks will fail: minister`, `Talks 'will fail' - minister`."""

import re

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import behind_entry
from dateline.extract.quotations.rules import words
from dateline.lexicon.roles import role_nouns
from dateline.lexicon.speech import speech_verb

_BEFORE = re.compile(r"(?P<label>[^:\"“”]{2,60}?)(?P<colon>:)\s+")
_AFTER = re.compile(r"\s?(?P<colon>:|(?<=\s)[-–—])\s+(?P<label>[\w.’'\- ]{2,40})$")
#: `Ice too thin for ferries, says coast guard`
_SAYS = re.compile(r"[,’'”\"]\s+(?P<verb>[a-z]+)\s+(?P<label>[\w.’'\- ]{2,50}?)\s*$")
#: `‘We will not sell’: mayor on the island's future`
_TOPIC = re.compile(r"\s(?:on|over|about|after|as|amid)\s")
#: A longer first line is no headline.
_LONGEST = 30


def is_headline(passage: Passage) -> bool:
    """A headline or subheading block, or the first line of a plain text without a full stop inside."""
    if passage.paragraph.kind in ("headline", "subheading"):
        return True
    plain = passage.index == 0 and len(passage.doc) <= _LONGEST and ". " not in passage.text
    return plain and not any(q.begin == 0 for q in passage.quotes)


def read_headline(passage: Passage) -> Attribution | None:
    """Read a speaker set apart by a colon or a dash."""
    text = passage.text
    if (match := _BEFORE.match(text)) and _speaker(passage, match.span("label")):
        content = passage.trim(match.end(), len(text))
        if content is not None and _clause(passage, content) and not _opens_quote(passage, content[0]):
            if _tells_of(passage, match.span("label"), content) or _rubric(passage, match.span("label"), content):
                return None
            return _attribution("headline-before", content, match)
    if (match := _AFTER.search(text)) and _speaker(passage, match.span("label")):
        content = passage.trim(0, match.start())
        if content is not None and _clause(passage, content):
            return _attribution("headline-after", content, match)
    if (match := _SAYS.search(text)) and _speaker(passage, match.span("label")):
        return _said(passage, match)
    return None


def _said(passage: Passage, match: re.Match[str]) -> Attribution | None:
    """The verb of the last words reports what stands before the comma, also where that has no verb."""
    verb = match.group("verb")
    word = speech_verb(verb.removesuffix("s")) or speech_verb(verb.removesuffix("es"))
    content = passage.trim(0, match.start() + 1)
    if content is None or word is None or word.kind != "speech" or "that" not in word.frames:
        return None
    return Attribution(
        rule="headline-says", contents=[content], cue=match.span("verb"), speaker=match.span("label"), word=word
    )


def _attribution(rule: str, content: Range, match: re.Match[str]) -> Attribution:
    label = match.span("label")
    if (topic := _TOPIC.search(match.group("label"))) is not None:
        label = (label[0], label[0] + topic.start())
    label = behind_entry(match.string, label[0]), label[1]
    return Attribution(rule=rule, contents=[content], cue=match.span("colon"), speaker=label)


def _speaker(passage: Passage, label: Range) -> bool:
    """A noun phrase without a verb that names somebody, not a section."""
    span = passage.doc.char_span(*label, alignment_mode="contract")
    if span is None or not len(span) or any(t.pos_ in ("VERB", "AUX", "NUM") for t in span):
        return False
    if words("sections") & {t.lower_ for t in span} or span[-1].lower_ in words("affairs"):
        return False
    return any(t.pos_ in ("PROPN", "NOUN") for t in span)


def _rubric(passage: Passage, label: Range, content: Range) -> bool:
    """`HouseMoney: Should you mend the roof?`: a question to the reader behind the name of a column."""
    asks = passage.text[slice(*content)].rstrip("”’\"' ").endswith("?")
    heads = passage.tokens_in(*label)[-1:]
    noun = role_nouns().get(heads[0].lower_) if heads else None
    somebody = (noun is not None and noun.human) or any(t.ent_type_ == "PERSON" for t in heads)
    return asks and not somebody


def _tells_of(passage: Passage, label: Range, content: Range) -> bool:
    """`Ada Norn: Bergen mayor steps down`: the name is what the headline tells of."""
    named = passage.doc.char_span(*label, alignment_mode="contract")
    tokens = passage.tokens_in(*content)
    subject = next((t for t in tokens if t.dep_ == "nsubj"), None)
    if named is None or subject is None or named[-1].ent_type_ != "PERSON" or subject.head.tag_ != "VBZ":
        return False
    noun = role_nouns().get(subject.lower_)
    bare = not any(c.dep_ in ("det", "poss") for c in subject.children)
    return bare and subject.tag_ == "NN" and noun is not None and noun.human


def _opens_quote(passage: Passage, offset: int) -> bool:
    """A quotation behind the colon is read as such (rule direct-label)."""
    return any(q.begin == offset and q.end >= len(passage.text) - 2 for q in passage.outer)


def _clause(passage: Passage, content: Range) -> bool:
    span = passage.doc.char_span(*content, alignment_mode="expand")
    return span is not None and len(span) > 2 and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in span)
