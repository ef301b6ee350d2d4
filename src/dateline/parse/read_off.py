"""A parse read off once into plain objects.

Each look at a token of spaCy is a call, and each walk below one makes new tokens; the rules look and walk some
hundred times a word. What they ask is read here once, and costs some three hundredths of the parse.
"""

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from dateline.parse.stretches import Words
from dateline.parse.words import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: What is read of each token, in this order.
READ: list[int | str] = ["ORTH", "LEMMA", "TAG", "DEP", "POS", "ENT_TYPE", "HEAD", "SENT_START", "SPACY", "IDX"]
#: Forms and names remembered before all are dropped: memory stays flat over any number of reports.
MOST = 200_000


class Form(NamedTuple):
    """What is the same wherever a form stands."""

    text: str
    lower: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_title: bool
    is_upper: bool
    is_lower: bool
    is_digit: bool
    is_quote: bool
    like_num: bool
    like_url: bool


_FORMS: dict[int, Form] = {}
_NAMES: dict[int, str] = {}


def read_off(doc: "Doc") -> "Doc":
    """The words of a parse; it is called a Doc because it answers as one."""
    strings = doc.vocab.strings
    if len(_FORMS) > MOST:
        _FORMS.clear()
        _NAMES.clear()
    rows = cast(Any, doc.to_array(READ)).reshape(-1, len(READ)).astype("int64").tolist()
    words = tuple(Word() for _ in rows)
    below: list[list[Word]] = [[] for _ in rows]
    starts = []
    for i, (word, (orth, lemma, tag, dep, pos, name, head, opens, space, idx)) in enumerate(
        zip(words, rows, strict=True)
    ):
        form = _FORMS.get(orth) or _form(doc, i, orth)
        word.text, word.lower_, word.is_alpha, word.is_punct, word.is_space, word.is_title, *more = form
        word.is_upper, word.is_lower, word.is_digit, word.is_quote, word.like_num, word.like_url = more
        word.lemma_ = _NAMES.get(lemma) or _name(strings, lemma)
        word.tag_, word.dep_ = _NAMES.get(tag) or _name(strings, tag), _NAMES.get(dep) or _name(strings, dep)
        word.pos_ = _NAMES.get(pos) or _name(strings, pos)
        word.ent_type_ = (_NAMES.get(name) or _name(strings, name)) if name else ""
        word.i, word.idx, word.head, word.whitespace_ = i, idx, words[i + head], " " if space else ""
        word.kept = {}
        word.is_sent_start = None if opens == 0 else opens > 0
        if head:
            below[i + head].append(word)
        if opens == 1 or i == 0:
            starts.append(i)
    for word, own in zip(words, below, strict=True):
        word.children = tuple(own)
    names = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    return cast("Doc", Words(words, names, starts))


def _form(doc: "Doc", at: int, orth: int) -> Form:
    token = doc[at]
    form = _FORMS[orth] = Form(
        token.text,
        token.lower_,
        *(token.is_alpha, token.is_punct, token.is_space, token.is_title, token.is_upper),
        *(token.is_lower, token.is_digit, token.is_quote, token.like_num, token.like_url),
    )
    return form


def _name(strings: Any, key: int) -> str:
    """The word of one of spaCy's numbers, which are whole and without sign."""
    found: str = strings[key % 2**64]
    _NAMES[key] = found
    return found
