"""The numbers an event carries: tolls, votes, sums, counts, with their units."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.triggers import Trigger
from dateline.model import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

UNITS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
UNITS |= {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
UNITS |= {"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17}
UNITS |= {"eighteen": 18, "nineteen": 19, "zero": 0}
UNITS |= {"a": 1, "dozen": 12}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
}
SCALES |= {"tn": 10**12, "k": 1000, "mn": 10**6}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "us$": "USD"}
#: "2.5bn", "40m": a number grown together with its scale.
GLUED = re.compile(r"([\d.,]+)(bn|tn|mn|m|k)?")
#: "the two sides" tells who, not how many.
ACTORS = frozenset(
    {
        "side",
        "party",
        "nation",
        "country",
        "leader",
        "government",
        "neighbour",
        "neighbor",
        "ally",
        "minister",
        "time",
    }
)
TIMES = frozenset(
    ["day", "week", "month", "year", "hour", "minute", "second", "decade", "night", "morning", "weekend"]
)
NO_COUNT = TIMES | ACTORS


def read_quantities(trigger: Trigger) -> tuple[Quantity, ...]:
    """Numbers on the event's own arguments, in reading order."""
    found: dict[int, Quantity] = {}
    for noun in _arguments(trigger):
        for i, quantity in _counts(noun, trigger):
            found.setdefault(i, quantity)
    return tuple(found[i] for i in sorted(found))


def _arguments(trigger: Trigger) -> Iterator[Token]:
    for word in dict.fromkeys((trigger.token, trigger.clause)):
        if syntax.is_verb(word):
            yield from (n for n in syntax.objects(word))
            yield from (n for n in syntax.children(word, "nsubj", "npadvmod", "attr", "dobj"))
        else:
            yield word
        for name, noun in syntax.prepositions(word):
            if name in ("of", "by", "for", "to", "with", "worth", "from", "over"):
                yield noun


def _counts(noun: Token, trigger: Trigger) -> Iterator[tuple[int, Quantity]]:
    core = syntax.core(noun)
    if core.lemma_.lower() in NO_COUNT or noun.ent_type_ in ("DATE", "TIME"):
        return
    for number in dict.fromkeys([*syntax.children(noun, "nummod"), *syntax.children(core, "nummod")]):
        value = _value(number)
        if value is not None and number.ent_type_ not in ("DATE", "TIME", "ORDINAL"):
            yield number.i, Quantity(value=value, unit=_unit(number, core), of=_of(trigger, noun))
    if noun.like_num and noun.pos_ == "NUM":
        value = _value(noun)
        if value is not None and noun.ent_type_ not in ("DATE", "TIME"):
            yield noun.i, Quantity(value=value, unit=_unit(noun, None), of=_of(trigger, noun))


def _of(trigger: Trigger, noun: Token) -> str | None:
    """What befell what is counted; None where the number counts those who do the deed, or what they do it with."""
    if syntax.is_verb(trigger.token) and _does_it(trigger.token, noun):
        return None
    if syntax.is_verb(trigger.token):
        return trigger.token.lower_ if trigger.token.tag_ == "VBN" else trigger.token.lemma_
    return trigger.token.lemma_


def _does_it(verb: Token, noun: Token) -> bool:
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.i == verb.i:
        return bool(syntax.objects(verb))
    return any(noun.i == doer.i for doer in syntax.agents(verb)) and bool(syntax.objects(verb))


def _unit(number: Token, noun: Token | None) -> str | None:
    for child in number.children:
        sign = CURRENCIES.get(child.lower_)
        if sign:
            return sign
    before = number.nbor(-1) if number.i > 0 else None
    if before is not None and before.lower_ in CURRENCIES:
        return CURRENCIES[before.lower_]
    return noun.lemma_.lower() if noun is not None and noun.i != number.i else None


def _value(number: Token) -> float | None:
    """Read "12", "1,050", "2.5 million", "twenty-one", "40m"."""
    before = [c for c in number.children if c.dep_ in ("compound", "nummod", "quantmod") and c.i < number.i]
    words = [*before, number] if number.is_alpha else [number, *_scale_after(number)]
    total: float | None = None
    for word in words:
        text = word.lower_.rstrip(".")
        step = _word(text)
        if step is None:
            continue
        if text in SCALES:
            total = float((total or 1) * SCALES[text])
        else:
            total = step if total is None else total + step
    return total


def _scale_after(number: Token) -> "list[Token]":
    """ "$40m" may be cut into three tokens."""
    after = number.doc[number.i + 1 : number.i + 2]
    return [t for t in after if t.lower_.rstrip(".") in SCALES and t.idx == number.idx + len(number)]


def _word(word: str) -> float | None:
    if word in UNITS:
        return float(UNITS[word])
    if word in SCALES:
        return float(SCALES[word])
    if "-" in word and all(part in UNITS for part in word.split("-")):
        return float(sum(UNITS[part] for part in word.split("-")))
    found = GLUED.fullmatch(word)
    if not found or not any(c.isdigit() for c in word):
        return None
    try:
        return float(found[1].replace(",", "").rstrip(".")) * SCALES.get(found[2] or "", 1)
    except ValueError:
        return None
