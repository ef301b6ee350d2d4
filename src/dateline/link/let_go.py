"""What a sentence tells as planned and as called off: `the march announced for Sunday was called off on Friday`.

Or as moved (`the meeting was moved to May`), or as what one was to have done and did not.

The act of calling off is an entry of its own, with the day on which that was done; it supersedes the plan.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.became import DROPPED, OFF, Told
from dateline.link.happenings import Happening, make_link, span
from dateline.link.kinds import is_noun
from dateline.link.pile import Pile
from dateline.link.words import stem, words
from dateline.model import HELD, Link

#: A plan told by the word for planning: `due for Friday`, `announced for 2 May`.
_PLANNED = re.compile(r"(?:planned|announced|scheduled|fixed|set|pencilled in|promised|called|due)$", re.IGNORECASE)
_FOR = re.compile(r"\s(?:for|on)\s")
#: `A mission due to leave on Sunday was scrapped`.
_DUE = re.compile(r"[a-z]\s(?:due|set|scheduled)\sto\s(?:be\s)?$")
#: Acts that call off only what they are done to: `was dropped`, and not `dropped its pen`.
_LEFT = re.compile(
    r"(?:moved|dropped|pushed back|put back|deferred|extended|stretched|abandoned|delayed)$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are)\s(?:\w+\s)?$", re.IGNORECASE)
#: What it was put off to, or for, is not what was put off; `now set for May` is the new day.
_ELSE, _NOW = re.compile(r"\b(?:until|till|after|because|when)\b"), re.compile(r"\bnow\s$")
#: Who was to have done it did not.
_GAVE_UP = re.compile(
    r"(?:pulled|backed|dropped) out$|(?:withdrew|stayed away|cried off|declined|refused)$", re.IGNORECASE
)
_TO_HAVE = re.compile(
    r"\b(?:was|were|is|are|been)\s(?:due\s)?to\s(?:have\s(?:been\s)?|be\s)?(?:\w+\s)?$", re.IGNORECASE
)
#: What stands between a noun and a verb of another clause.
_CLAUSE = re.compile(
    r"[;:]|\.\s(?=[A-Z])|\b(?:that|which|who|whose|after|before|because|when|where|while|and|but|if|said|says)\b"
)
#: A noun that hangs on a preposition is no subject, nor is one behind which another noun phrase begins.
_UNDER = re.compile(
    r"\b(?:after|before|during|at|in|on|since|until|for|with|over|of|to|from|by|about)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_OTHER_NOUN = re.compile(r",?\s(?:the|an?|his|her|its|their|this|that|these|those)\s")
_ADVERBS = frozenset({"off", "back"})
#: So near each other stand the plan and the act, in one clause.
REACH = 110


def let_go_links(pile: Pile, items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `supersedes` from the act of calling off to the plan that its sentence tells."""
    sentences: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for item in items:
        for mention, telling in zip(item.mentions, item.tellings, strict=True):
            sentences[mention.report, mention.sentence[0]].append(Told(mention, telling, item))
    for key in sorted(key for key, told in sentences.items() if len(told) > 1):
        text = pile.reports[key[0]].text
        for act in sentences[key]:
            plans = [one for one in sentences[key] if _goes(text, act, one)] if _lets_go(text, act) else []
            if plans:
                plan = min(plans, key=lambda one: (_apart(act, one), one.mention.begin))
                yield make_link("supersedes", act.item.id, plan.item.id, [span(act.mention)])


def _lets_go(text: str, act: Told) -> bool:
    mention = act.mention
    if mention.status == "negated" or _GAVE_UP.match(mention.text):
        return True
    if mention.status not in HELD:
        return False
    left = (
        _LEFT.match(mention.text) is not None and _PASSIVE.search(text, mention.begin - 20, mention.begin) is not None
    )
    return act.telling.family in OFF or left


def _goes(text: str, act: Told, one: Told) -> bool:
    """Whether it is what the act lets go: told as off, or by a word for planning."""
    if one.item.id == act.item.id or _apart(act, one) > REACH or _lets_go(text, one):
        return False
    if act.mention.status == "negated" or _GAVE_UP.match(act.mention.text):
        to_have = _TO_HAVE.search(text, one.mention.begin - 25, one.mention.begin) is not None
        near = one.mention.end < act.mention.begin and not _CLAUSE.search(text, one.mention.end, act.mention.begin)
        return to_have and near and one.mention.status in DROPPED
    if _is_subject(text, act, one):
        return True
    first, last = sorted([act.mention, one.mention], key=lambda m: m.begin)
    if _ELSE.search(text, first.end, last.begin if first is act.mention else first.end):
        return False
    if ";" in text[first.end : last.begin]:
        return False
    planned = _PLANNED.search(one.mention.text) is not None and _FOR.match(text, one.mention.end) is not None
    due = first is one.mention and _DUE.search(text, first.begin - 25, first.begin) is not None
    planned = planned or (due and _CLAUSE.search(text, first.end, last.begin) is None)
    if planned and not _NOW.search(text, one.mention.begin - 5, one.mention.begin):
        return True
    return one.mention.status in DROPPED and not _of_another(act, one)


def _is_subject(text: str, act: Told, one: Told) -> bool:
    """`The meeting was moved to May`: the noun before the verb, and no clause begins between them."""
    noun = one.mention.end <= act.mention.begin and is_noun(one.mention.text, one.mention.label)
    if not noun or _PASSIVE.search(text, act.mention.begin - 20, act.mention.begin) is None:
        return False
    between = text[one.mention.end : act.mention.begin]
    aside = _UNDER.search(text, one.mention.sentence[0], one.mention.begin) or _OTHER_NOUN.match(between)
    return aside is None and _CLAUSE.search(between) is None and between.count(",") in (0, 2)


def _of_another(act: Told, one: Told) -> bool:
    """`Cancelled the contract` calls off no visit."""
    done_to = {stem(word) for word in words(act.mention.label)[1:] if word not in _ADVERBS}
    return bool(done_to) and done_to.isdisjoint(stem(word) for word in words(one.mention.text))


def _apart(act: Told, one: Told) -> int:
    first, last = sorted([act.mention, one.mention], key=lambda m: m.begin)
    return last.begin - first.end
