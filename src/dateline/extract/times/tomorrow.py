"""A bare weekday that is nearer ahead than behind: told of what is to come, unless a past verb stands beside it.

News calls the day six days gone "last Friday" or names its date; a bare "Friday" written on a Thursday is nearly
always tomorrow, whatever the verb of the sentence is.
"""

from datetime import date
from itertools import pairwise

from dateline.extract.times.scene import Scene
from dateline.extract.times.tense import leads_to_place, names_vote
from dateline.extract.times.tokens import Token
from dateline.extract.times.verbs import has_happened, tells_tense, tense_words

#: The weekday of tomorrow is so many days behind.
_TOMORROW = 6
#: From so many days back the next such day is nearer than the last.
_NEARER_AHEAD = 4
_REACH = 7
_IS = frozenset({"is", "are", "'s", "'re", "'m", "am"})
_SUBJECTS = frozenset({"he", "she", "it", "we", "they", "i", "you", "who", "that", "there"})
_LOOK_BACK = frozenset({"since", "following", "last", "ended"})


def looks_ahead(scene: Scene, back: int, tense: str) -> bool:
    """Tell whether the bare weekday so many days back is rather the next one."""
    if back < _NEARER_AHEAD or scene.word(-1) in _LOOK_BACK:
        return False
    if _will_follow(scene) or _is_doing(scene) or _leads_into(scene):
        return True
    if _waits_for_it(scene):
        return True
    if scene.word(1) == "deadline" or _is_named_tomorrow(scene, back) or _has_infinitive(scene):
        return True
    if happened_beside(scene, tense, back):
        return back == _TOMORROW and written_a_day_later(scene)
    if names_vote(scene.tokens, *scene.span) and tense != "past" and scene.word(-1) not in ("after", "in"):
        return True
    return back == _TOMORROW and (tense != "" or _has_verb(scene))


def _waits_for_it(scene: Scene) -> bool:
    """`backing her on Thursday after the premier meets the board`: the present tells what is still to come."""
    tokens, first = scene.tokens, scene.span[1]
    if scene.word(1) not in ("after", "once", "when") or scene.word(2) == "'s":
        return False
    for at in range(first + 1, min(scene.edges[1], first + _REACH)):
        if has_happened(tokens[at].low) or tokens[at].low in (",", ";"):
            return False
        if tokens[at].low in tense_words()["present"] and tokens[at - 1].low not in tense_words()["determiner"]:
            return True
    return False


def _is_named_tomorrow(scene: Scene, back: int) -> bool:
    """`Tomorrow is payday. Friday's list`: the day just named."""
    said = scene.last("day", within=2)
    return back == _TOMORROW and said is not None and said.words.lower() == "tomorrow"


def _has_infinitive(scene: Scene) -> bool:
    """`Brook to announce vote Wednesday`: a headline of what is to come."""
    begin, start = scene.edges[0], scene.span[0]
    if start - begin > _HEADLINE:
        return False
    words = scene.tokens[begin:start]
    if any(tells_tense(token.low) or token.low == "'s" for token in words):
        return False
    return any(a.low == "to" and b.text.islower() for a, b in pairwise(words[1:]))


#: A headline is no longer than this before its day.
_HEADLINE = 12


def happened_beside(scene: Scene, tense: str, back: int = 0) -> bool:
    """Tell whether a verb that happened stands beside: `hit the coast on Wednesday`, `the firm on Wednesday sold`."""
    tokens, start, edge = scene.tokens, scene.span[0], scene.edges[0]
    if has_happened(scene.word(1)) or (
        tense == "past" and (scene.begins_sentence or (back < _TOMORROW and _opens(scene)))
    ):
        return True
    for at in range(start - 1, max(edge, start - _REACH) - 1, -1):
        low = tokens[at].low
        if low in ("to", ",", ";") and at < start - 1 and not leads_to_place(tokens, at):
            return False
        if has_happened(low) and not _stands_before_noun(tokens, at):
            return True
    return False


def _opens(scene: Scene) -> bool:
    """`In Oakford on Friday, shares fell`: a place and the day stand before the sentence's own words."""
    tokens, begin, start = scene.tokens, scene.edges[0], scene.span[0]
    if not 1 < start - begin <= _PLACE or tokens[begin].low not in ("in", "at", "on", "near") or scene.word(1) != ",":
        return False
    return not any(tells_tense(tokens[i].low) for i in range(begin, start))


#: "In New Oakford on": so many words may open a sentence before its day.
_PLACE = 6


def _stands_before_noun(tokens: list[Token], at: int) -> bool:
    """`behind closed doors`, `a televised address`."""
    before = tokens[at - 1].low if at else ""
    return before in tense_words()["determiner"] - {"that", "this"} or before in (
        "behind",
        "of",
        "with",
        "for",
        "in",
        "-",
    )


def written_a_day_later(scene: Scene) -> bool:
    """Tell whether the report was written after its date: it tells of the next morning or of its own night."""
    if scene.is_late or _in_small_hours(scene) or _in_lead(scene) or _was_updated(scene):
        scene.is_late = True
        return True
    if scene.published is not None and any(
        said.period.grain == "day"
        and said.period.first == scene.published
        and said.words.lower().endswith(("night", "evening"))
        for said in scene.said
    ):
        return True
    says = scene.word(-2 if scene.word(-1) == "on" else -1)
    return says == "said" and not scene.said


def _in_small_hours(scene: Scene) -> bool:
    """`early Friday`, `into the early hours of Friday`: the night that ends the day of publication."""
    return bool({"early", "predawn", "small", "wee"} & {token.low for token in scene.tokens[slice(*scene.span)]})


def _was_updated(scene: Scene) -> bool:
    """`This report was updated at 3:20 p.m. Thursday`."""
    start = scene.span[0]
    return any(token.low == "updated" for token in scene.tokens[max(0, start - _REACH) : start])


def _in_lead(scene: Scene) -> bool:
    """`Shares jumped on Wednesday` opens a report dated Tuesday: no news begins with what is six days old.

    Unless the text has named a day gone by, or the day of publication by its weekday, before.
    """
    if scene.sentence > _LEAD or scene.published is None:
        return False
    if any(_has_passed(said.period.last, said.words, scene.published) for said in scene.said):
        return False
    first = max(scene.edges[0], scene.span[0] - _SENTENCE)
    verbs = [at for at in range(first, scene.span[0]) if has_happened(scene.tokens[at].low)]
    if not verbs or has_happened(scene.word(1)):
        return False
    before = scene.tokens[verbs[-1] - 1].low if verbs[-1] else ""
    return before not in ("had", "that", "which", "who") and (before not in _SUBJECTS or _is_saying(scene, verbs[-1]))


def _has_passed(last: date, words: str, published: date) -> bool:
    return last < published or (last == published and any(day in words.lower() for day in _NAMES))


def _is_saying(scene: Scene, at: int) -> bool:
    return scene.tokens[at].low in ("said", "announced", "reported", "declared")


#: No further back is the verb of a lead looked for.
_SENTENCE = 40
#: So many sentences with a time in them are the lead; the line of the date counts as one.
_LEAD = 3
_NAMES = ("day", "morning", "night")


def _will_follow(scene: Scene) -> bool:
    """`will close after Sunday's edition`, `after Sunday will be`."""
    begin = max(scene.edges[0], scene.span[0] - _REACH)
    before = [token.low for token in scene.tokens[begin : scene.span[0]]]
    if "after" not in before:
        return False
    will = {"will", "'ll", "shall"}
    return scene.word(1) in will or bool(will & set(before[: before.index("after")]))


def _is_doing(scene: Scene) -> bool:
    """`he's going to the capital on Wednesday`, `Thursday, the president is hosting`."""
    left = range(max(scene.edges[0], scene.span[0] - _REACH), scene.span[0] - 1)
    right = (
        range(scene.span[1], min(scene.edges[1] - 1, scene.span[1] + _REACH)) if scene.begins_sentence else range(0)
    )
    return any(_progressive(scene.tokens, at) for at in (*left, *right))


def _progressive(tokens: list[Token], at: int) -> bool:
    if tokens[at].low not in _IS or (tokens[at].low == "'s" and (not at or tokens[at - 1].low not in _SUBJECTS)):
        return False
    doing = tokens[at + 1].low
    return len(doing) > 4 and doing.endswith("ing") and not has_happened(doing)


def _leads_into(scene: Scene) -> bool:
    """`heading into Tuesday's vote`, `just before Tuesday's vote`, `in Monday's edition`."""
    if scene.word(1) in ("edition", "editions") or (
        scene.word(1) == "'s" and scene.word(2) in ("edition", "editions")
    ):
        return scene.word(-1) != "in" or scene.word(1) != "'s"
    return scene.word(-1) in ("into", "before") and scene.word(1) == "'s"


def _has_verb(scene: Scene) -> bool:
    """Tell whether the sentence is one, and no caption."""
    begin = max(scene.edges[0], scene.span[0] - _SENTENCE)
    end = min(scene.edges[1], scene.span[1] + _SENTENCE)
    tokens = scene.tokens
    return any(
        tells_tense(tokens[i].low)
        or tokens[i].low in tense_words()["intent"]
        or (tokens[i].low == "'s" and i > begin and tokens[i - 1].low in _SUBJECTS)
        for i in range(begin, end)
    )
