"""What stands beside the words of a line and is missed nowhere: brackets, share codes, who is spoken to."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.cutting import SET_OFF
from dateline.extract.events.nouns import is_people
from dateline.extract.events.syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A share's code: of its firm, a point, of the exchange. Printed with or without pointed brackets.
_CODE = re.compile(r"<?\.?[A-Z]{1,6}\.[A-Z]{1,2}>?|<?\.[A-Z]{2,6}>?|<[A-Z]{2,6}[.\d]{0,4}>")
#: When it was, by the deed told before: the line does not tell that one.
_BY_THEN = re.compile(r",? (?:earlier|later) (?:in the|that|the same) day\b,?")
#: A speaker turns to the hearers: "the mayor, as you all saw, met the crew".
_AS_YOU = re.compile(r", as (?:you|we|I) (?:[^,;:“”\"]{2,60}), (?=[a-z])")
#: It ties a sentence to the one before it, and says nothing to who reads this one alone.
_TIE = re.compile(
    r", (?:on the other hand|meanwhile|however|of course|by contrast|in turn|nevertheless|after all|too"
    r"|for (?:his|her|its|their) part),(?= )"
)
_MARKS = re.compile(r"[\"“”]")
LONG_DASHES = frozenset({"—", "–"})
#: No further back than so many words does a speaker begin again; words of so many like letters are begun twice.
FURTHEST, STEM = 5, 5
#: Where one of these is read, somebody speaks to somebody.
SPOKEN = frozenset({"we", "i", "you", "our", "my", "your"})


def asides(deed: Token) -> set[int]:
    """What stands in round brackets, a share's code, "later in the day": an hour elsewhere, "<RYE.V>"."""
    sentence = deed.sent
    text = sentence.text
    inside = {t.i for t in sentence if _is_code(t)} if _CODE.search(text) else set()
    for found in _BY_THEN.finditer(text) if " day" in text else ():
        first, stop = (at + sentence.start_char for at in found.span())
        inside.update(t.i for t in sentence if first <= t.idx < stop)
    for found in _AS_YOU.finditer(text) if ", as " in text else ():
        first, stop = (at + sentence.start_char for at in found.span())
        inside.update(t.i for t in sentence if first <= t.idx < stop and not first <= deed.idx < stop)
    for found in _TIE.finditer(text) if not _MARKS.search(text) else ():
        first, stop = (at + sentence.start_char for at in found.span())
        inside.update(t.i for t in sentence if first <= t.idx < stop)
    inside.update(t.i for t in sentence if _is_other_way(t)) if "instead" in text else None
    inside.update(t.i for t in _addressed(deed, list(sentence)))
    dashes = any(dash in text for dash in LONG_DASHES)
    begun = [_begun(dash) for dash in sentence if dash.text in LONG_DASHES] if dashes else []
    inside.update(i for words in begun if deed.i not in words for i in words)
    begin: int | None = None
    for token in sentence if "(" in text else ():
        if token.text == "(":
            begin = token.i
        elif token.text == ")" and begin is not None:
            if not begin < deed.i < token.i:
                inside.update(range(begin, token.i + 1))
            begin = None
    return inside


def _begun(dash: Token) -> range:
    """The "the board agree- —" of "the board agree- — agreed": words that the speaker begins again behind the dash.

    Half a word before the dash is one; so is what begins with the word that stands right behind it.
    """
    sentence = dash.sent
    if dash.i < sentence.start + 2 or dash.i + 1 >= sentence.end:
        return range(0)
    after, before = dash.nbor(1).lower_, dash.nbor(-1)
    half = before.text.endswith("-")
    low = max(sentence.start, dash.i - FURTHEST)
    same = (at for at in range(dash.i - 1, low - 1, -1) if _is_again(dash.doc[at].lower_, after))
    first = next(same, None) if half or sum(t.text in LONG_DASHES for t in sentence) == 1 else None
    if first is None:
        return range(before.i - (before.text == "-"), dash.i + 1) if half else range(0)
    return range(first, dash.i + 1)


def _is_again(word: str, after: str) -> bool:
    if word == after:
        return word.isalpha()
    return len(word) >= STEM and len(after) >= STEM and word[:STEM] == after[:STEM]


def _is_other_way(word: Token) -> bool:
    """The "instead" of "to instead sell it": of what was told before, where nothing here says of what."""
    within = word.lower_ == "instead" and word.i > 0 and word.i + 1 < word.sent.end and not list(word.children)
    return within and word.nbor(1).pos_ in ("VERB", "AUX") and word.nbor(-1).text not in SET_OFF


def _is_code(token: Token) -> bool:
    """A share's code behind a name, its pointed brackets too."""
    if token.i > 0 and _CODE.fullmatch(token.text):
        return True
    near = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return token.text in ("<", ">") and any(_CODE.fullmatch(t.text) for t in near)


def _addressed(deed: Token, sentence: "list[Token]") -> "list[Token]":
    """The "Anna" of "what we do today, Anna, is help them": a first name between commas, and another subject."""
    if not any(t.lower_ in SPOKEN and t.tag_ in ("PRP", "PRP$") for t in sentence):
        return []
    names = [t for t in sentence[1:-1] if t.i != deed.i and _is_address(t)]
    behind = [t.nbor(1) for t in names if (t.dep_ in SUBJECTS or t.head.dep_ in SUBJECTS) and t.nbor(1).text == ","]
    return [*(t.nbor(-1) for t in names), *names, *behind]


def _is_address(name: Token) -> bool:
    """A lone name of a person that the parser takes for a second subject, or for none."""
    alone = (
        name.nbor(-1).text == "," and name.nbor(1).text in (",", ".", "?", "!") and not name.nbor(-1).is_sent_start
    )
    if not alone or name.pos_ != "PROPN" or name.ent_type_ not in ("PERSON", "") or not name.text.istitle():
        return False
    doers = [c for c in name.head.children if c.dep_ in SUBJECTS and c.i < name.i]
    if name.dep_ == "appos":  # "to date, Anna, we have", "the role we had, Anna, was small"
        ours = any(c.dep_ == "relcl" and c.i < name.i for c in name.head.children) and not is_people(name.head)
        return ours or name.head.lower_ == "date" or name.head.ent_type_ in ("DATE", "TIME")
    return (name.dep_ in SUBJECTS and bool(doers)) or name.dep_ in ("npadvmod", "intj")
