"""Lines that are no clause, say nothing without what is left out, or hold words of the page around the report."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.hollow import says_nothing
from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Verbs in these places head no clause of a line.
HANGING = frozenset({"amod", "acl", "relcl", "advcl", "aux", "auxpass"})
#: A sentence has so many words at least.
FULL = 8
#: What the parser hangs on a share's code that it takes for the name.
NAMING = ("compound", "nmod", "poss")
DASHES = frozenset({"-", "--", "–", "—"})
#: "How the flood will change the harbour": the heading of a feature.
ASKING = frozenset({"How", "Why", "What", "Who", "Where", "Factbox", "Analysis", "Timeline"})
#: Words of a caption: they point at a picture that is not there.
_CAPTION = re.compile(
    r"\bfrom left\b|\(?pictured\b|\bfile photo\b|\bposes? (?:for|on|with)\b|\b(?:is|are) seen\b(?! as\b)",
    re.IGNORECASE,
)
#: What a page prints between its words: a name and the heading of another page, a stamp, an address, a byline.
_JUNK = re.compile(
    r"([A-Z][a-z]{2,})\1|\b[A-Z][a-z]{4,}[A-Z][a-z]{3,}\b|\b[a-z]\w+ MORE\b|\bpic\.twitter|https?:"
    r"|[a-z]{3}(?:We|The|He|She|It|You|This|That|How|Why|What)\b"
    r"|\bPlay slideshow\b|\bOpens in new window\b|\b(?:Image|Media|toggle) (?:caption|copyright)\b"
    r"|^(?:GETTY|REUTERS|EPA|AFP|REX|ALAMY|SWNS|INSTAGRAM|FACEBOOK|TWITTER) [A-Z][a-z]|\bpardon me\b"
    r"|^(?P<twice>[A-Z]\w{3,}) (?P=twice) |^Lap \d+ |^(?:Say|Suppose|Imagine|Assume) (?:that )?[A-Z]"
    r"|^[^\"“]*[,.?!][\"”](?: |$)|^Following (?:are|is) "
    r"|\b[Ll]ast updated|\bNEW: |^Getty Images |\bBBC News, |^By [A-Z][a-z]+ [A-Z]| ` |^[A-Z][^`]{0,60}`"
)
#: The same words on both sides of a dash.
_AGAIN = re.compile(r"\b(?P<again>\w+(?: \w+)?) [—–]+ (?P=again)\b|\w- [—–] \w|\b(?P<stem>\w{5})\w* [—–]+ (?P=stem)")
#: A speaker begins again: "the queen is — and the king are coming", "said that — or asked whether".
_FALSE_START = re.compile(
    r"\b(?:is|are|was|were|the|[Aa]|an|of|to|in|that|and|or|for|with|has|have|will|The|I|we) — (?!\w+ly\b)\w"
)
_LINKED = re.compile(r"\b[a-z]\w+ MORE\b")
#: A heading that keeps back what it tells of, or asks.
_TEASING = re.compile(
    r"\.{3,4}.?$|…|\?$|\b(?:What|Why|How) (?:Did|Does|Do|Is|Are|Was|Were) |\bJust [A-Z]|: Look\b|\bThis Is\b"
)


def is_bare(tokens: "list[Token]") -> bool:
    """A line without a clause of its own, or whose verb says nothing without what is left out."""
    here = {t.i for t in tokens}
    words = "".join(t.text_with_ws for t in tokens)
    if _CAPTION.search(words) or _TEASING.search(words):
        return True
    if any(t.tag_ == "PRP$" and t.i + 1 < len(t.doc) and t.nbor(1).tag_ == "NNP" and _is_day(t) for t in tokens):
        return True  # "issued his Monday afternoon"
    if tokens and (tokens[-1].tag_ in ("POS", "DT", "CC", "PRP$", "TO") or tokens[-1].lower_ == "which"):
        return True
    if tokens and tokens[-1].tag_ == "IN" and not _ends_sentence(tokens[-1]):
        return True
    heads = [t for t in tokens if is_verb(t) and (t.dep_ not in HANGING or _is_told_alone(t, here))]
    tops = [t for t in heads if t.head.i == t.i or t.head.i not in here]
    top = next(iter(tops or [t for t in heads if t.dep_ in ("conj", "ccomp", "relcl")]), None)
    doers = _doers(top, here) if top is not None else []
    if not doers or (top is not None and top.tag_ in ("VBG", "VB") and not _helped(top)):
        return not _is_sentence(tokens)
    if tokens and (tokens[0].text in ASKING or (top is not None and _is_relative(tokens[0], top))):
        return True
    if not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens) and not _is_past(top):
        return True  # "Bridge captured on camera"
    return top is not None and says_nothing(top, doers, tokens)


def _is_day(owner: Token) -> bool:
    """ "His Monday afternoon", and no noun behind it."""
    return owner.nbor(1).ent_type_ in ("DATE", "TIME") and owner.head.ent_type_ in ("DATE", "TIME")


def _is_sentence(tokens: "list[Token]") -> bool:
    """A whole sentence up to its full stop, with a verb that has a time: the parse alone finds no subject in it."""
    first, last = tokens[0], tokens[-1]
    opens = first.tag_ == "IN" and first.dep_ != "prep"  # "While", and not the "On" of "On Friday,"
    if not first.is_sent_start or len(tokens) < FULL or opens or first.tag_ in ("WRB", "WDT", "WP", "VBG", "VBN"):
        return False
    behind = first.doc[last.i + 1 : last.sent.end]
    stops = any(t.text == "." for t in behind) and all(t.is_punct or t.is_space for t in behind)
    noun = any(t.pos_ in ("NOUN", "PROPN") for t in tokens[:4])
    return stops and noun and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens)


def _ends_sentence(word: Token) -> bool:
    """The "through" of "the deal will get through." ends more than a line."""
    return all(t.is_punct or t.is_space for t in word.doc[word.i + 1 : word.sent.end])


def _is_past(verb: "Token | None") -> bool:
    """A past that the parser takes for a participle, in a sentence with its full stop: "The trains collided."."""
    if verb is None or verb.tag_ != "VBN" or verb.head.i != verb.i or _CAPTION.search(verb.sent.text):
        return False
    return verb.sent[-1].text in (".", "”", '"') and any(c.dep_ == "nsubj" for c in verb.children)


def is_run_together(deed: Token) -> bool:
    """The headings of other pages stand in the sentence: what is cut out of it may be theirs."""
    return _LINKED.search(deed.sent.text) is not None


def is_glued(tokens: "list[Token]") -> bool:
    """A stamp, a byline, a link or the heading of another page stands among the words, or they have no verb."""
    if not any(is_verb(t) for t in tokens) or _is_no_sentence(tokens):
        return True
    words = "".join(t.text_with_ws for t in tokens)
    if ("—" in words or "–" in words) and _AGAIN.search(words):
        return True
    return _JUNK.search(words) is not None or (words.count("—") == 1 and _FALSE_START.search(words) is not None)


def is_broken(tokens: "list[Token]") -> bool:
    """The parser ended or began a sentence where none ends, or gave one verb two subjects: words are missing there.

    "Bought the rest of broadcaster | Kovarsat it did not own", "Ferry appeal for crews Ida Rye has started it".
    """
    if not tokens:
        return False
    last = tokens[-1]
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if behind is not None and behind.is_sent_start and behind.text[:1].isalnum() and last.text[-1].isalnum():
        return True
    return _begins_inside(tokens) or any(_has_two_subjects(t, tokens) for t in tokens if is_verb(t))


def _begins_inside(tokens: "list[Token]") -> bool:
    """The line begins between two dashes and goes on: "in the note - sent to the head, | Ida Rye - he asks"."""
    before, inside = tokens[0].doc[tokens[0].sent.start : tokens[0].i], tokens[1:]
    begun = sum(t.text in DASHES and t.i > 0 and bool(t.nbor(-1).whitespace_) for t in before)
    return begun % 2 == 1 and any(t.text in DASHES and t.nbor(-1).whitespace_ for t in inside)


def _has_two_subjects(verb: Token, tokens: "list[Token]") -> bool:
    """Two nouns before a verb, both its subject, and no mark between them."""
    here = {t.i for t in tokens}
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i and c.i in here]
    doers = [c for c in doers if c.pos_ in ("NOUN", "PROPN", "ADJ")]
    if len(doers) != 2 or verb.tag_ in ("VBG", "VB"):
        return False
    first, second = doers
    begin = second.left_edge
    if begin.tag_ != "DT" and (begin.i == first.i + 1 or begin.nbor(-1).tag_ == "NN"):
        return False  # "its news agency KNA released", "the sale to the maker Kovarsat collapsed"
    between = verb.doc[first.i + 1 : second.i]
    return not any(t.is_punct or t.dep_ in ("cc", "relcl", "acl") for t in between)


def _is_no_sentence(tokens: "list[Token]") -> bool:
    """ "The order the queen signed today": a noun and the clause that says which, as a heading has them."""
    top = next((t for t in tokens if t.head.i == t.i and is_verb(t)), None)
    if top is None or any(c.i > top.i and c.dep_ in ("dobj", "ccomp", "xcomp", "attr", "prep") for c in top.children):
        return False
    doers = [c for c in top.children if c.dep_ in SUBJECTS and c.i < top.i]
    nouns = [c for c in doers if c.pos_ in ("NOUN", "PROPN")]
    return (
        len(doers) == len(nouns) == 2 and doers[1].left_edge.i == doers[0].i + 1 and doers[1].left_edge.tag_ == "DT"
    )


def _is_relative(first: Token, verb: Token) -> bool:
    """The "where" of "where the ferry sank", told without the place it speaks of."""
    return first.tag_ in ("WRB", "WDT", "WP", "WP$") and (first.head.i == verb.i or verb.dep_ == "relcl")


def _is_told_alone(verb: Token, here: set[int]) -> bool:
    """The verb of a clause that is a line without the clause it hung on."""
    if verb.dep_ == "advcl":
        return verb.head.i not in here
    return verb.dep_ == "relcl" and verb.head.head.i not in here and verb.head.head.i != verb.head.i


def _doers(verb: Token, here: set[int]) -> "list[Token]":
    """Who does it in the line: the name before "who" where that word was left out."""
    if verb.dep_ == "relcl" and _is_told_alone(verb, here):
        own = [c for c in verb.children if c.dep_ in SUBJECTS and (c.i in here or c.tag_ not in ("WDT", "WP"))]
        return [verb.head] if not own else []  # "an aid package that the bank will grant" is no clause
    own = [c for c in verb.children if c.dep_ in ("expl", *SUBJECTS)]
    if not own and verb.dep_ == "conj" and verb.head.i not in here:
        own = [c for c in verb.head.children if c.dep_ in SUBJECTS]  # the second half of a sentence
    # A share's code behind the name of its firm, which lines leave out, may be the parser's subject.
    return [c for c in own if c.i in here or any(g.i in here for g in c.children if g.dep_ in NAMING)]


def _helped(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in verb.children)
