"""One deed told in other reports by the words around it, where parties and stories say nothing.

`Two port clerks were detained in the raid` and `the port clerks arrested in the raid in October`: the same kind of
word, three words beside it in common, two of them no names, and a date that one of the two states. Where both name
one day, the kind of word may be another (`sent the letters on the 30th`, `who received the letters on the 30th`).
"""

from collections.abc import Iterator

from dateline.link.acquaintance import DAY_NAMES, GENERIC, MONTHS, OFTEN_TOLD
from dateline.link.tellings import Telling
from dateline.link.words import Weights, stem

#: So many words must both have beside the trigger, so many of them no name, and so much must they weigh.
SHARED, PLAIN = 3, 2
WEIGHT, DAY_WEIGHT = 4.5, 5.0
#: Of the words near a trigger so many, the rarest that another report has, are looked up.
TELLING = 3
#: Measures of time say nothing of what was done.
TIMES = (
    DAY_NAMES | MONTHS | frozenset(map(stem, ("day", "hour", "minute", "month", "year", "night", "morning", "later")))
)
#: Verbs that say too little to be one deed by their own word.
LIGHT = frozenset(map(stem, ("come", "go", "take", "give", "put", "make", "get", "set", "let", "say", "send")))
PALE = GENERIC | OFTEN_TOLD | LIGHT
#: So many words must two of these have in common beside the verb, in two reports.
BESIDE_LIGHT = 2


def matter_keys(telling: Telling, weights: Weights) -> Iterator[str]:
    """The kind of deed, or its day, with each of the rarest words beside it."""
    rare = weights.rarest_shared(telling.near, TELLING)
    yield from (f"{telling.family} ~{word}" for word in rare)
    if telling.window.exact:
        day = telling.window.first.isoformat()
        yield from (f"{day} ~{word}" for word in rare)


def one_matter(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether the words beside two triggers of two reports make them one deed."""
    if one.report == other.report or one.course != other.course or one.family in PALE or other.family in PALE:
        return False
    common = one.near & other.near
    if len(common) < SHARED:  # as of most pairs
        return False
    shared = frozenset([word for word in common - {one.trigger, other.trigger} - TIMES if not word.isdigit()])
    if len(shared) < SHARED:
        return False
    named = {stem(part) for name in one.names | other.names for part in name.split()}
    if sum(word not in named and word[0] != "@" for word in shared) < PLAIN:
        return False
    weight = weights.sum(shared)
    if one.family == other.family:
        return weight >= WEIGHT and (one.window.stated or other.window.stated)
    one_day = one.window.exact and other.window.exact
    # Two deeds of one sentence that two reports print: each stands in the other's words.
    return one_day and weight >= DAY_WEIGHT and one.trigger not in other.stems and other.trigger not in one.stems


def only_light(one: Telling, other: Telling) -> bool:
    """`The lights went off`, `the ferry went over`: a verb that says nothing, and nothing beside it in common."""
    if one.report == other.report or one.trigger != other.trigger or one.trigger not in LIGHT or one.type != "OTHER":
        return False
    return len((one.near & other.near) - {one.trigger} - TIMES) < BESIDE_LIGHT
