"""Whether anything was said at all: what somebody did, wants, shows, or leaves unsaid is no quotation.

`posted a profit`, `described the scene`, `declined to name the buyer` and `is expected to sail` hold nobody's words.
What counts is a clause, a wish, words in quotation marks, or a noun phrase that tells what was asked or foretold.
"""

from typing import TYPE_CHECKING

from dateline.extract.quotations.denials import denies
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.unsaid import unsaid
from dateline.lexicon.roles import role_nouns
from dateline.lexicon.speech import speech_noun, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Rules whose content can be a mere noun phrase.
_NOMINAL = frozenset({"verb-object", "verb-phrase", "noun-owner", "noun-light-verb"})
#: Prepositions behind which the topic stands, not what was said of it.
_TOPIC = frozenset({"about", "on", "over", "upon", "with", "to"})
#: An offer for a firm, an estimate of the flow: what they are about is not what was said.
_TRADED = frozenset({("propose", "for"), ("predict", "of"), ("propose", "of"), ("predict", "for")})
_SHORTEST = 3
_HANDS_OUT = frozenset({"post", "share", "tweet", "publish", "release", "play", "air", "circulate"})
_LONGEST_ANSWER = 4
_FEWEST = 2


def uttered(passage: Passage, found: Attribution) -> bool:
    """Tell whether the content is something that somebody is said to have said, thought or wished."""
    if found.rule.startswith("direct") or found.verb is None:
        return found.rule not in _NOMINAL or _tells(passage, found)
    if (
        _only_clause(passage, found)
        or _in_link(passage, found)
        or _denied(found.verb)
        or _withheld(found)
        or _handed_out(passage, found)
    ):
        return False
    if unsaid(found, _marked(passage, found)):
        return False
    if _marked(passage, found) or (found.rule == "verb-object" and denies(found.verb)):
        return True
    if _acted(found) or (found.word is not None and found.word.cue == "doubt"):
        return False
    if _lone(passage, found) or _elliptic(passage, found) or _concluded(passage, found):
        return False
    return _voiced(passage, found) and (found.rule not in _NOMINAL or _tells(passage, found))


def _denied(verb: "Token") -> bool:
    """`did not say how many`, `has not posted`: nothing was said; `says it is not` is another matter."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    going = verb.dep_ == "xcomp" and verb.head.lower_ == "going"
    if any(c.dep_ == "cc" and c.lower_ in ("nor", "neither") and c.i < verb.i for c in verb.children):
        return True  # "nor did she say"
    return any(c.dep_ == "neg" for part in ((verb, verb.head) if going else (verb,)) for c in part.children) or going


def _only_clause(passage: Passage, found: Attribution) -> bool:
    """`asked the guild to wait, which will help`, `noting the care taken so that boats sail`: another clause."""
    before = passage.text[: found.begin].rstrip()
    first = passage.text[found.begin : found.begin + 6].lower()
    behind = found.cue is None or passage.text[found.cue[1] : found.begin].strip(" ,―—–")
    openers = ("which ", "who ", "that ") if behind else ("which ", "who ")
    apart = before.endswith((",", "―", "—", "–")) and first.startswith(openers)
    return apart or before.endswith(" so that")


def _in_link(passage: Passage, found: Attribution) -> bool:
    """Words that end in the middle of a link's address."""
    text = passage.text[slice(*found.contents[-1])]
    return "](" in text and ")" not in text[text.rindex("](") :]


def _elliptic(passage: Passage, found: Attribution) -> bool:
    """`said it did not`, `said he would`: an answer to a question that stands elsewhere."""
    tokens = passage.tokens_in(found.begin, found.end)
    empty = ("PRON", "AUX", "PART", "PUNCT", "ADV")
    return len(tokens) <= _LONGEST_ANSWER and all(t.pos_ in empty or t.lemma_ == "do" for t in tokens)


def _lone(passage: Passage, found: Attribution) -> bool:
    """`the guild REFUTES CLAIMS`: one word outside marks says nothing."""
    return len(found.contents) == 1 and len(passage.text[slice(*found.contents[0])].split()) < _FEWEST


def _withheld(found: Attribution) -> bool:
    """`declined to identify the buyer`, `refused to sign`: an act, and no words."""
    return found.rule == "verb-infinitive" and found.word is not None and found.word.cue in ("decline", "refuse")


def _concluded(passage: Passage, found: Attribution) -> bool:
    """`The repairs cost nine crowns, Nordbank said, suggesting the bill would grow`: the report's own conclusion."""
    verb = found.verb
    if verb is None or verb.tag_ != "VBG" or verb.dep_ != "advcl" or found.word is None or verb.i == 0:
        return False
    bare = not any(c.dep_ in ("aux", "nsubj", "mark") for c in verb.children)
    span = passage.doc.char_span(*found.speaker, alignment_mode="expand") if found.speaker else None
    person = span is not None and (span.root.ent_type_ == "PERSON" or span.root.pos_ == "PRON")
    told = speech_verb(verb.head.lemma_.lower()) is not None and person
    return bare and found.word.cue in words("shown") and verb.nbor(-1).text == "," and not told


def _acted(found: Attribution) -> bool:
    """`agreed to buy the yard`, `recognised the rebels`: a deed, told by somebody else."""
    if found.word is None:
        return False
    if found.rule == "verb-object" and found.word.cue in ("threaten", "cite") and found.verb is not None:
        return not _in_words(found.verb, found.word.cue)
    if found.word.cue == "claim" and found.rule == "verb-object" and found.verb is not None:
        return any(c.dep_ == "dobj" and c.lemma_.lower() in words("claimed") for c in found.verb.children)
    if found.word.cue == "offer" and found.rule == "verb-infinitive" and found.verb is not None:
        return any(
            c.dep_ == "dobj" and c.idx < found.begin for c in found.verb.children
        )  # "offered too little to buy the yard"
    act = found.word.cue in ("recognize", "recognise") and found.rule == "verb-object"
    if found.word.cue == "invite":
        return True  # "invited the pilots to attend": an invitation, whose words nobody tells
    return act or (found.rule in ("verb-infinitive", "nested") and found.word.cue == "agree")


def _in_words(verb: "Token", cue: str) -> bool:
    """`threatened a strike`, `cited a clash of dates`: no coast that a storm threatens."""
    head = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if cue == "cite" and verb.dep_ == "relcl":
        return False  # "Vik, who also cited metals": as an example
    if head is None or cue == "threaten":
        return head is not None and head.lower_ in words("threatened")
    noun = role_nouns().get(head.lower_)
    source = head.pos_ in ("PROPN", "PRON") or (noun is not None) or head.lemma_.lower() in words("cited")
    return not source and not any(
        c.ent_type_ in ("PERSON", "ORG", "LAW", "WORK_OF_ART") for c in (head, *head.children)
    )


def _handed_out(passage: Passage, found: Attribution) -> bool:
    """`posted a video`, `showed a clip that “smears” him`: a thing is shown, whatever stands in marks beside it."""
    if found.word is None or found.rule != "verb-object":
        return False
    head = next((c for c in found.verb.children if c.dep_ == "dobj"), None) if found.verb is not None else None
    if found.word.cue == "put":
        apart = found.verb is not None and any(c.dep_ == "prt" for c in found.verb.children)
        return not apart and head is not None and head.lower_ not in ("it", "this")  # "put a “strain” on her"
    if found.word.cue in words("shown"):
        return head is None or speech_noun(head.lemma_.lower()) is None  # "showing support for ..."
    return found.word.cue in _HANDS_OUT and head is not None and head.lemma_.lower() in words("mute")


def _voiced(passage: Passage, found: Attribution) -> bool:
    """Somebody says it; a plan without a clause, a fear of nobody and a picture that shows something are no words."""
    word = found.word
    if word is None:
        return True
    if word.kind == "intent" or (
        word.kind == "thought" and (found.speaker is None or found.rule == "verb-infinitive")
    ):
        return False
    return not (found.speaker and _mute(passage, found))


def _mute(passage: Passage, found: Attribution) -> bool:
    """Pictures and deeds do not speak: `the footage showed`, `the leak claims to`."""
    if found.speaker is None or found.speaker_at not in (None, passage.index):
        return False
    span = passage.doc.char_span(*found.speaker, alignment_mode="expand")
    return span is not None and span.root.lemma_.lower() in words("mute")


def _tells(passage: Passage, found: Attribution) -> bool:
    """A clause or a gerund, or a noun phrase behind a word that asks, foretells, pledges or accuses."""
    if _marked(passage, found):
        return True
    span = passage.doc.char_span(found.contents[0][0], found.contents[-1][1], alignment_mode="expand")
    if span is None or found.word is None:
        return False
    if _clausal(passage, span.root, found):
        return True
    if _named_thing(passage, found):
        return False
    force, cue, preposition = found.word.force, found.word.cue, _preposition(found)
    if found.rule.startswith("noun") and (force, preposition or _noun_preposition(passage, found)) in _TRADED:
        return False
    wished = preposition == "for" and force in ("neutral", "claim")
    pledged = force in ("pledge", "threaten") and len(span) == _SHORTEST - 1 and span[0].lower_ in ("a", "an")
    told = (wished or force in words("nominal_forces")) and (len(span) >= _SHORTEST or pledged)
    named = cue in words("nominal_cues") and (cue != "announce" or len(span) >= _SHORTEST)
    return (told or named) and preposition not in _TOPIC


def _named_thing(passage: Passage, found: Attribution) -> bool:
    """`announced the Fair Harbour Dues Plan`: the name of a thing, or a headline's capitals; nobody's words."""
    if len(found.contents) > 1:
        return False
    shortest = 2 if passage.paragraph.kind == "headline" else 3
    long = [w for w in passage.text[slice(*found.contents[0])].split() if w.isalpha() and len(w) > shortest]
    return len(long) > 1 and all(w[0].isupper() for w in long)


def _noun_preposition(passage: Passage, found: Attribution) -> str:
    """The last word of a cue such as `made its offer for`."""
    return passage.text[slice(*found.cue)].split()[-1].lower() if found.cue is not None else ""


def _clausal(passage: Passage, root: "Token", found: Attribution) -> bool:
    """`of taking bribes`, `that the port is shut`; not the participle that describes a noun."""
    finite = root.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBG", "MD")
    return finite and (root.pos_ in ("VERB", "AUX")) and root.dep_ not in ("amod", "compound", "pobj", "dobj")


def _preposition(found: Attribution) -> str:
    """The preposition that the cue takes in: `asked about`."""
    if found.verb is None or found.cue is None:
        return ""
    last = [t for t in found.verb.doc[found.verb.i : found.verb.i + 4] if found.cue[0] <= t.idx < found.cue[1]]
    return last[-1].lower_ if last and last[-1].dep_ == "prep" else ""


def _marked(passage: Passage, found: Attribution) -> bool:
    return any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents)
