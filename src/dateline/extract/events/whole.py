"""The whole sentence an event stands in, or the one of its main clauses: no word is missed there.

A line that is badly cut is worse than a long one. So a sentence is cut only where a second main clause with its own
subject begins, and, when it is too long, at what hangs on it loosely behind a comma.
"""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.cutting import CONDITIONS
from dateline.extract.events.elided import wants_more
from dateline.extract.events.needed import is_contrast, is_counted, is_listed, is_once, leads_on, measures
from dateline.extract.events.parting import own_half
from dateline.extract.events.phrases import BRIEF, DEEPEST
from dateline.extract.events.seams import spliced, unglued
from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A line of more characters is shortened where that is safe; one of more than the second number is cut as a clause.
LONG, LONGEST = 300, 340
MOST = 160  # A sentence of more words is a list or a broken parse, and no line.
#: What may go from a long line when a comma or a dash stands before it.
LOOSE = frozenset({"advcl", "relcl", "prep", "acl", "appos", "npadvmod", "parataxis", "advmod"})
#: Behind a comma too these name what the deed needs: "named Rye, a banker, as its head".
NEEDED = frozenset({"as", "to", "of", "against", "by", "according"})
#: The list that begins with these goes on behind the comma.
FIRST_OF = frozenset({"including", "like", "as"})
#: Titles with a full stop, at which a sentence may be broken off.
SHORT_TITLES = frozenset({"Sens.", "Sen.", "Reps.", "Rep.", "Gov.", "Govs.", "Drs.", "Messrs.", "Gens."})
CUTS = 6  # No more is taken from one line.
#: What stands at the head of a sentence and is none of it: place and agency, stamps, bylines, who speaks in a script.
_HEADS = (
    re.compile(r"(?:Published|Updated|updated|Posted|Last updated):\s.{0,40}?\b(?:\d{4}|GMT|ET|[AaPp]\.?[Mm]\.?)\s+"),
    re.compile(r".{0,100}?\bBy the \w+ (?:Wire )?Staff\s+"),
    re.compile(
        r"[A-Z][\w.'-]+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+){0,2} \((?:CNN|AP|AFP|Reuters|BBC)\)\s+(?:[-–—―]+\s+|(?=[A-Z]))"
    ),
    re.compile(r"By [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}, [A-Z]\w+ (?:Staff|Writer|Correspondent)\s+"),
    re.compile(r"(?:[A-Z][A-Z.'/-]+[ ,/]+){1,4}(?:[A-Z][a-z]+[.,]? ){0,3}\([A-Z][\w. /]{1,20}\)\s*[-–—]+\s*"),
    re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,2}(?:, [A-Z][\w.]+){0,2}\s+[–—―]+\s*"),
    re.compile(r"(?:[QA](?=\s\s|:):?|M[RS]S?\. [A-Z' -]{3,30}:|[A-Z][A-Z'. -]{4,40}:)\s+"),
    re.compile(r"\(?(?:Reuters|AP|AFP|CNN|BBC)\)?\s+[-–—]+\s+"),
    re.compile(r"\d{1,2}[.:]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?(?: ?[-–—:]+ +)(?=[A-Z])"),
    re.compile(r"\d{1,2}[.:]\d\d (?=[A-Z\"“])(?![A-Z]{2,4} )"),
    re.compile(r"CLOSE (?=[A-Z][a-z ])|(?:[\\*•·>#|-]|\d{1,2} --)+\s+|So\b[\w, ]{0,24} (?:did|had) [^:]{3,60}: "),
)
#: Words of a speaker that say nothing of the event.
_FILLERS = re.compile(
    r"(?:(?:and|but|so|now|well|look|yes|no|okay|first|firstly|second|secondly|third|thirdly|finally|again|"
    r"clearly|obviously|frankly|actually|of course|as you know|as i said|i mean|you know|as well|at the same time|"
    r"in addition|specifically|likewise|similarly|additionally|conversely|astoundingly|"
    r"however|meanwhile|moreover|furthermore|still|also|then|indeed|"
    r"that said|for example|in fact|as a matter of fact|certainly|separately|fourth|fifth|lastly|once again|"
    r"as stated before|in addition to th(?:is|at))\s*,\s+"
    r"|(?:and|but|or)\s+(?!for\b)"
    r"|(?:also|elsewhere|earlier|later)\s+(?=(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))",
    re.IGNORECASE,
)
#: When it was, by a deed told before, which the line does not tell.
_AFTER_THAT = re.compile(
    r"(?i:(?:earlier|later|elsewhere) in (?:the|his|her|its|their|that|this) (?:same )?[a-z]+|"
    r"(?:(?:earlier|later) (?:in|on) )?(?:the|that) (?:same )?(?:day|evening|night|morning)(?: before| after)?|"
    r"(?:later|earlier) that (?:day|week|month|year|evening|night)|(?:on|at) (?:that|the same) (?:day|time|evening)|"
    r"the (?:following|next|previous) (?:day|week|month|year|morning)|(?:soon|shortly) after(?:wards?)?|at the time|"
    r"afterwards?|earlier|later|previously),\s+"
    r"|(?i:(?:just |only |some |about |a few |several )?(?:\w+ )?(?:minute|hour|day|week|month|year|lap)s? "
    r"(?:later|earlier|before|afterwards?))(?: in [A-Z]\w+)?(?:,\s+|\s+(?=[A-Z]))"
)
_CAPITALS = re.compile(
    r"((?:[A-Z][A-Z&'’-]+[:,]? ){1,3}(?<=[A-Z'’-]{9}[ :,])|(?:[A-Z][A-Z&'’-]+[:,]? ){2,8})"
    r"(?:\([A-Z ]{3,20}\) [\"“]?)?"
    r"(?=[A-Z][a-z'’]|[A-Z]{2,}['’]s [a-z])"
)
#: At its end a sentence says who said the whole of it.
_TOLD = re.compile(r", (?:[^,\s]+ ){1,9}(?:said|says|reported)(?:[.,]|$| on [A-Z]\w+day)|, according to ")
_MARKS = re.compile(r"[“”\"]")


def whole(deed: Token) -> "list[Token]":
    """The tokens of the main clause or the sentence that a deed stands in; none when they are too many for a line."""
    tokens = opened(deed)
    if not tokens:
        return []
    part = _main_clause(tokens, deed)
    tokens = own_half(part if part and not _torn(part) and not wants_more(part, tokens) else tokens, deed)
    for _ in range(CUTS):
        if length(tokens) <= LONG:
            break
        shorter = _shortened(tokens, deed)
        if shorter is None:
            break
        tokens = shorter
    return tokens if length(tokens) <= LONGEST else []


def opened(deed: Token) -> "list[Token]":
    """The sentence of a deed without what stands before it and is none of it; nothing where it is far too long."""
    sentence = list(deed.sent)
    return unglued(_after_title(_without_head(sentence, deed), deed), deed) if len(sentence) <= MOST else []


def _after_title(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """Behind "Helped by Sens." the parser begins a sentence: its main clause stands behind the comma."""
    first = tokens[0].i if tokens else 0
    comma = next((t for t in tokens if t.text == ","), None)
    if first < 2 or comma is None or deed.i < comma.i or tokens[0].doc[first - 2 : first].text not in SHORT_TITLES:
        return tokens
    return [t for t in tokens if t.i > comma.i]


def length(tokens: "list[Token]") -> int:
    """Characters of the tokens with the spaces between them."""
    return sum(len(t.text_with_ws) for t in tokens)


def _without_head(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """Without stamps, bylines, headings in capitals and words that tie a speaker's sentence to the one before."""
    at, text = 0, deed.sent.text_with_ws
    limit = deed.idx - tokens[0].idx
    for pattern in (*_HEADS, _CAPITALS, *[_FILLERS] * 3, _AFTER_THAT):
        found = pattern.match(text, at)
        if found and found.end() <= limit and (pattern is not _CAPITALS or _is_crosshead(found[0])):
            at = found.end()
    begin = tokens[0].idx + at
    return [t for t in tokens if t.idx >= begin]


def _is_crosshead(words: str) -> bool:
    """ "BLIND EYE", "ON MERIT", "FINANCING", and no row of abbreviations."""
    return len(words) > 2 * BRIEF or any(len(word) >= BRIEF - 1 for word in words.split())


def _main_clause(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """The one of several main clauses that holds the deed: "X did this, and Y did that"."""
    root = deed.sent.root
    begins = [t for c in deed.sent if c.dep_ == "conj" and (t := _clause_begin(c, root)) is not None]
    begins = begins or [at for at in (spliced(root),) if at is not None]
    low = max((b for b in begins if b <= deed.i), default=-1)
    high = min((b for b in begins if b > deed.i), default=len(deed.doc))
    if high < deed.sent.end and _TOLD.search(deed.doc[high : deed.sent.end].text):
        high = deed.sent.end
    return [t for t in tokens if low <= t.i < high] if begins else []


def _clause_begin(verb: Token, root: Token) -> int | None:
    """Where a second main clause begins that has a subject of its own and can be told alone."""
    at = verb
    for _ in range(DEEPEST):
        if at.dep_ != "conj":
            break
        at = at.head
    doers = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    if at.i != root.i or not is_verb(verb) or not doers or doers[0].pos_ == "PRON" or _is_teller(verb):
        return None
    if _goes_on(verb):
        return None
    first = min(t.i for t in verb.subtree)
    before = [t for t in verb.doc[max(0, first - 2) : first] if t.text in (",", ";") or t.dep_ == "cc"]
    return first if len(before) == 2 or any(t.text == ";" for t in before) else None


def _goes_on(verb: Token) -> bool:
    """ "The bank repaid the loan, but Rye warned it could still fail": said of what the first clause tells."""
    near = [c for t in (verb, *verb.children) if t.i >= verb.i for c in t.children]
    return any(c.lower_ in ("still", "instead", "too", "otherwise", "anyway") and c.dep_ == "advmod" for c in near)


def _is_teller(verb: Token) -> bool:
    """The "said" of "Rye will sell, but others doubt it, the paper said": all of it was said."""
    doers = [c.i for c in verb.children if c.dep_ in SUBJECTS]
    return any(c.dep_ == "ccomp" and doers and c.i < min(doers) for c in verb.children)


def _torn(tokens: "list[Token]") -> bool:
    return sum(len(_MARKS.findall(t.text)) for t in tokens) % 2 == 1


def _shortened(tokens: "list[Token]", deed: Token) -> "list[Token] | None":
    """Without the smallest loose piece that makes the line short enough, or else the largest."""
    here = {t.i for t in tokens}
    held = {deed.i, *(a.i for a in deed.ancestors)}
    pieces = [_piece(t, here, tokens) for t in tokens if t.i not in held]
    rest = {p: [t for t in tokens if t.i not in p] for p in pieces if p and not p & held}
    fitting = [p for p, left in rest.items() if not _torn(left) and not _halves(left, tokens)]
    enough = [p for p in fitting if length([t for t in tokens if t.i not in p]) <= LONG]
    best = (
        min(enough, key=lambda p: (len(p), -min(p)))
        if enough
        else max(fitting, key=lambda p: (len(p), min(p)), default=None)
    )
    return [t for t in tokens if t.i not in best] if best else None


def _halves(left: "list[Token]", tokens: "list[Token]") -> bool:
    """One of two dashes would go, and the other stay: "in the note - sent to the port's head, Ida Rye - he asks"."""
    kept, all_ = (sum(t.text in ("-", "--", "–", "—") and _is_dash(t) for t in some) for some in (left, tokens))
    return kept % 2 == 1 and all_ % 2 == 0


def _shares_object(second: Token) -> bool:
    """The "wounding" of "killing and wounding six": the first verb has its object there too."""
    first = second.head
    own = any(c.dep_ in ("dobj", "ccomp", "xcomp", "prep") and first.i < c.i < second.i for c in first.children)
    return not own and any(c.dep_ == "dobj" for c in second.children) and second.i <= first.i + 2


def _is_dash(mark: Token) -> bool:
    """With a blank before it; "re-electing" has a hyphen."""
    return bool(mark.i > 0 and mark.nbor(-1).whitespace_)


def _piece(token: Token, here: set[int], tokens: "list[Token]") -> frozenset[int]:
    """What goes with a loose word: its branch and the comma before it, where the line or a comma follows."""
    if token.dep_ == "appos" and token.pos_ == "PROPN" and token.head.pos_ == "NOUN":
        return frozenset()
    if measures(token) or is_counted(token) or is_listed(token):
        return frozenset()
    second = token.dep_ == "conj" and is_verb(token) and is_verb(token.head)
    if (token.dep_ not in LOOSE and not second) or (token.dep_ == "prep" and token.lower_ in NEEDED):
        return frozenset()
    if second and (_is_teller(token) or _shares_object(token) or is_contrast(token) or is_once(token)):
        return frozenset()
    if token.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in token.children):
        return frozenset()
    branch = sorted(t.i for t in token.subtree if t.i in here)
    first, last = branch[0], branch[-1]
    doc, begin, end = token.doc, tokens[0].i, tokens[-1].i
    while end > last and doc[end].is_punct:
        end -= 1
    if len(branch) != last - first + 1 or len(branch) < 2 or leads_on(doc[last + 1 : last + 5]):
        return frozenset()
    if first <= begin:
        dated = token.ent_type_ == "DATE" or any(t.ent_type_ == "DATE" for t in token.children)  # "Last Friday, ..."
        loose = not dated and last < end and doc[last + 1].text == ","
        return frozenset(range(first, last + 2)) if loose else frozenset()
    joint = first - 1 if second and doc[first - 1].dep_ == "cc" else first
    if joint == first and second:
        return frozenset()
    set_off = doc[joint - 1].text in (",", "--", "–", "—") or (
        doc[joint - 1].text == "-" and _is_dash(doc[joint - 1])
    )
    if last >= end and (set_off or second):
        return frozenset(range(joint - set_off, last + 1))
    if set_off and not second and doc[last + 1].text == "," and token.lower_ not in FIRST_OF:
        return frozenset(range(joint - 1, last + 2))
    return frozenset()
