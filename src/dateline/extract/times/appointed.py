"""What the words beside a bare weekday tell of its side: that it is set, was called off, or is told by what came."""

from dateline.extract.times.match import grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.verbs import tense_words


def just_was(scene: Scene) -> bool:
    """`reopened the hall this Sunday`: no preposition that plans, no noun after it that the day would name."""
    return scene.word(-1) not in ("for", "until", "till", "by", "to", "after", "before") and scene.word(1) != "'s"


def meets(scene: Scene) -> bool:
    """`the board, which meets Wednesday`: the present right before the day tells what is set."""
    verb = scene.word(-2 if scene.word(-1) == "on" else -1)
    return verb in tense_words()["present"]


def is_set(scene: Scene) -> bool:
    """`called a strike for Monday`, `ahead of Monday's vote`: what is set is still to come, whatever the verb."""
    if (scene.word(-2), scene.word(-1)) in _LEADING_UP:
        return True
    before = scene.token(-2)
    return (
        scene.word(-1) == "for" and scene.word(1) not in ("'s", "'") and before is not None and before.shape == "word"
    )


_LEADING_UP = frozenset({("ahead", "of"), ("advance", "of"), ("anticipation", "of"), ("prior", "to")})


def is_told(scene: Scene) -> bool:
    """`the vote is on Monday`, `has until Monday to pay`."""
    if scene.word(-1) == "on" and scene.word(-2) in ("is", "are"):
        return True
    clock = scene.before_clock()
    if clock in ("is", "are") or (
        clock in ("until", "till") and (scene.tense != "past" or _was_given(scene) or _lasts(scene))
    ):
        return True  # "kickoff is 3 p.m. Sunday"
    if scene.word(-1) == "from" and scene.word(1) in ("to", "until", "till") and _was_moved(scene):
        return True
    if scene.word(-1) in ("starting", "beginning") and scene.tense != "past":
        return True
    if _is_disposed_of(scene) or _is_bidden(scene):
        return True
    return scene.word(-1) in ("is", "are") or (scene.word(1) == "to" and scene.word(2).isalpha() and scene.deadline)


def will_beside(scene: Scene) -> bool:
    """Tell of the day named like yesterday whether it is that of next week: not "believed it could be reached"."""
    if _was_planned(scene):
        return False
    told = any(scene.word(-at) in ("could", "would", "might", "should") for at in range(1, 9))
    return (scene.will_beside or _will_follows(scene)) and not (told and _is_thought(scene))


def _was_planned(scene: Scene) -> bool:
    """`was scheduled to leave on Tuesday`, told on the day after: the plan was for the day gone by."""
    near = [scene.word(-at) for at in range(2, 11)]
    return any(low in _PLANNED and near[at + 1] in ("was", "were") for at, low in enumerate(near[:-1]))


_PLANNED = frozenset({"scheduled", "slated", "due", "planned", "expected", "supposed"})


def _will_follows(scene: Scene) -> bool:
    """`On Tuesday, the mayor will open a school`."""
    heads = scene.begins_sentence and scene.word(1) == ","
    return heads and any(scene.word(at) in ("will", "shall") for at in range(2, 9))


def _is_thought(scene: Scene) -> bool:
    """Tell whether the sentence tells what somebody had said or thought."""
    start = scene.span[0]
    begin = max(scene.edges[0], start - _SENTENCE)
    return any(token.low in ("believed", "thought", "hoped", "told") for token in scene.tokens[begin:start])


#: So far before the day the verb of thinking may stand.
_SENTENCE = 40


def is_result(scene: Scene) -> bool:
    """`the results from Tuesday show`."""
    return scene.word(-1) == "from" and scene.word(-2) in grammar().lexicon.lists["outcomes"]


def has_struck(scene: Scene) -> bool:
    """`will look for ways around Wednesday's ruling`: the day is told by what came to pass on it."""
    if scene.word(1) not in ("'s", "'") or scene.word(-1) in _UP_TO:
        return (scene.word(-2), scene.word(-1)) in _IN_RETURN
    deeds = grammar().lexicon.lists["deeds"]
    for at in (2, 3, 4):
        if scene.word(at) in deeds:
            return True
        if not scene.word(at).isalpha() or scene.word(at) in _UP_TO:
            return False
    return False


#: "before Monday's ruling", "Monday's vote on the attacks".
_IN_RETURN = frozenset(
    {("wake", "of"), ("aftermath", "of"), ("because", "of"), ("response", "to"), ("reaction", "to")}
)
_UP_TO = frozenset(
    {
        "awaiting",
        "awaits",
        "await",
        "expecting",
        "facing",
        "face",
        "faces",
        "before",
        "until",
        "till",
        "by",
        "into",
        "for",
        "on",
        "of",
        "in",
        "at",
        "to",
        "and",
        "will",
    }
)


def _was_moved(scene: Scene) -> bool:
    """`moved the vote from Tuesday to Thursday`."""
    return any(scene.word(-at) in tense_words()["moving"] for at in range(2, 7))


def _lasts(scene: Scene) -> bool:
    """`the bridge is closed until at least Saturday`, `will stay shut until Friday`: so it is now, and until then."""
    at = next((i for i in range(2, 8) if scene.word(1 - i) in ("until", "till")), 0)
    near = {scene.word(-at), scene.word(-at - 1)} if at == _CLOSE else {scene.word(-at - 1), scene.word(-at - 2)}
    return bool(at) and bool(near & _STAYING)


#: "until" stands right before the day.
_CLOSE = 2
_STAYING = frozenset({"is", "are", "'s", "'re", "remain", "remains", "stay", "stays"})


def _is_disposed_of(scene: Scene) -> bool:
    """`a rally in Oakford on Saturday has been authorised`: what is so dealt with has not been held yet."""
    after = [scene.word(at) for at in (1, 2, 3, 4)]
    been = after[:2] in (["has", "been"], ["have", "been"]) and after[2:]
    not_been = after[0] in ("has", "have") and after[1:3] == ["not", "been"] and after[3:]
    return bool({*(been or not_been or [])} & _DISPOSED)


_DISPOSED = frozenset({"authorised", "authorized", "permitted", "approved", "postponed", "rescheduled", "announced"})


def _is_bidden(scene: Scene) -> bool:
    """`has called its members out on strike on Monday`: the perfect names no day gone by, so it is the strike's."""
    if scene.word(-1) not in ("on", "for") or scene.word(1) in ("a", "an"):
        return False  # "has called the attack on Monday a crime"
    before = [scene.word(-at) for at in range(2, _BIDDING)]
    at = next((at for at, low in enumerate(before[:-2]) if not low or low in _PARTING or low in _BIDDEN), None)
    return at is not None and before[at] in _BIDDEN and bool({"has", "have"} & {*before[at + 1 : at + 3]})


#: So many words before the day the verb may stand.
_BIDDING = 14
_BIDDEN = frozenset({"called", "summoned", "invited", "ordered", "scheduled", "convened", "announced", "booked"})
_BIDDEN |= {"urged", "asked", "told", "planned", "advertised", "proclaimed", "declared"}
#: Behind these another deed may have the day.
_PARTING = frozenset(
    {",", ".", ";", ":", "after", "who", "which", "that", "since", "when", "because", "over", "from"}
)
_PARTING |= {"held", "made", "said", "issued", "killed", "signed", "published", "by", "and", "but", "while", "as"}


def _was_given(scene: Scene) -> bool:
    """`gave both sides until noon on Friday`."""
    return any(scene.word(-at) in ("gave", "given", "giving", "gives") for at in range(2, 12))


_CALLED_OFF = frozenset({"canceled", "cancelled", "scrapped", "aborted"})


def was_undone(scene: Scene) -> bool:
    """`the march planned for Saturday was canceled`, `called off the march she had announced for Saturday`."""
    if scene.word(1) in ("was", "were") and _CALLED_OFF & {scene.word(2), scene.word(3)}:
        return True
    if scene.word(-1) != "for" or scene.word(-3) != "had":
        return False
    before = [scene.word(-at) for at in range(4, _SENTENCE)]
    return any(
        low in _CALLED_OFF or (low == "off" and before[at + 1] == "called") for at, low in enumerate(before[:-1])
    )
