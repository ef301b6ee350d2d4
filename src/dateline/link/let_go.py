"""What a sentence tells as planned and as called off: `the march announced for Sunday was called off on Friday`.

The act of calling off is an entry of its own, with the day on which that was done; it supersedes the plan.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.link.became import DROPPED, OFF, Told
from dateline.link.happenings import Happening, make_link, span
from dateline.link.pile import Pile
from dateline.link.words import stem, words
from dateline.model import HELD, Link

#: A plan told by the word for planning: `due for Friday`, `announced for 2 May`.
_PLANNED = re.compile(r"(?:planned|announced|scheduled|fixed|set|pencilled in|promised|called|due)$", re.IGNORECASE)
_FOR = re.compile(r"\s(?:for|on)\s")
#: Acts that call off only what they are done to: `was dropped`, and not `dropped its pen`.
_LEFT = re.compile(
    r"(?:moved|dropped|pushed back|put back|deferred|extended|stretched|abandoned|delayed)$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are)\s(?:\w+\s)?$", re.IGNORECASE)
#: What it was put off to, or for, is not what was put off; `now set for May` is the new day.
_ELSE, _NOW = re.compile(r"\b(?:until|till|after|because|when)\b"), re.compile(r"\bnow\s$")
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
    first, last = sorted([act.mention, one.mention], key=lambda m: m.begin)
    if _ELSE.search(text, first.end, last.begin if first is act.mention else first.end):
        return False
    if ";" in text[first.end : last.begin]:
        return False
    planned = _PLANNED.search(one.mention.text) is not None and _FOR.match(text, one.mention.end) is not None
    if planned and not _NOW.search(text, one.mention.begin - 5, one.mention.begin):
        return True
    return one.mention.status in DROPPED and not _of_another(act, one)


def _of_another(act: Told, one: Told) -> bool:
    """`Cancelled the contract` calls off no visit."""
    done_to = {stem(word) for word in words(act.mention.label)[1:] if word not in _ADVERBS}
    return bool(done_to) and done_to.isdisjoint(stem(word) for word in words(one.mention.text))


def _apart(act: Told, one: Told) -> int:
    first, last = sorted([act.mention, one.mention], key=lambda m: m.begin)
    return last.begin - first.end
