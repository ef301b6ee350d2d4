"""What the words beside a day or month tell of its side: that it has come out, looms, or is set."""

from dateline.extract.times.match import grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.verbs import STOPS, has_happened, tells_tense, tense_words


def names_delivery(scene: Scene) -> bool:
    """`the July crude contract`, `wheat for December delivery`: traders speak of months ahead."""
    words = grammar().lexicon.lists["delivery"]
    if scene.word(1) in grammar().lexicon.lists["wares"] and scene.word(-1) not in _OF_FIGURES:
        return scene.word(2) not in grammar().lexicon.lists["figures"] | {"prices", "price"}
    for at in (1, 2, 3, 4):
        word = scene.word(at)
        if word in words or (at > 1 and word in ("calls", "puts")):
            return True
        if not word.isalpha() and not any(letter.isdigit() for letter in word) and word != "and":
            return False
    return False


_OF_FIGURES = frozenset({"in", "during", "since", "of", "last", "by", "from", "this", "through"})


def just_done(scene: Scene) -> bool:
    """`was opened on June 20`, `died in May`: the past verb stands right before the preposition of the date."""
    at = 2 if scene.word(-1) in ("on", "in") else 1
    if scene.word(-at) in ("effect", "force") and {"took", "went", "came"} & {
        scene.word(-at - 1),
        scene.word(-at - 2),
    }:
        return True
    if scene.names_day and has_happened(scene.word(-1)):
        return True  # "the board met Nov. 14"
    if scene.word(-1) not in ("on", "in"):
        return False
    at = -3 if scene.word(-2) in ("here", "there") else -2
    while (
        at > -_NAME and (token := scene.token(at)) is not None and token.shape != "break" and token.text[0].isupper()
    ):
        at -= 1
    return has_happened(scene.word(at)) and (at >= -3 or scene.word(at) in grammar().lexicon.lists["saying"])


def looms(scene: Scene) -> bool:
    """`the looming showdown in July`, `upcoming elections in May`."""
    for offset in range(-2, -7, -1):
        low = scene.word(offset)
        if low in ("looming", "upcoming", "forthcoming", "impending", "approaching"):
            return True
        if not low or low in STOPS or low == "," or tells_tense(low):
            return False
    return False


def has_purpose(scene: Scene) -> bool:
    """`enough to stay afloat into July`."""
    return any(scene.word(-at) == "to" and scene.word(1 - at).isalpha() for at in (3, 4, 5))


def came_out(scene: Scene) -> bool:
    """`hit a high of $30 in May`, `fell 3 percent in May`: nothing that is still to come has come out already."""
    words = tense_words()["outcome"]
    if scene.word(-1) not in ("in", "on", "during"):
        return False
    for offset in range(-2, -_CLAUSE, -1):
        low = scene.word(offset)
        if low in words:
            return scene.word(offset - 1) not in ("to", "be")
        if not low or low in STOPS or low in _NEW_CLAUSE or tells_tense(low):
            return False
    return False


#: How far before a month its verb may stand.
_CLAUSE = 12
#: Behind these begins another clause, or what is still to come.
_NEW_CLAUSE = frozenset({",", "to", "for", "until", "till", "before", "that", "if", "next", "by", "and"})


#: The longest name that may stand between the verb and the preposition: "said President Ada Brook in May".
_NAME = 7


def is_set_for(scene: Scene) -> bool:
    """`elections are set for November`, `is due in May`."""
    planned = scene.word(-2) in ("set", "scheduled", "planned", "slated", "due", "expected")
    now = {scene.word(-3), scene.word(-4)} & {"is", "are", "'s", "'re"}
    return scene.word(-1) in ("for", "in", "on") and planned and bool(now)
