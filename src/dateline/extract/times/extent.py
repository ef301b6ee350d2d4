"""Where the words of an expression begin and end, as annotators of TimeML have them.

A rule matches what tells the value. What stands beside it may belong to it ("around May 3", "2031 or later"), and its
own first word may belong to another ("the [summer] offensive", "used over [three years]").
"""

from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.verbs import tells_tense, tense_words

#: Readers of times that may stand before a noun as its adjective: `the spring offensive`, `the 9 May vote`.
_BEFORE_NOUN = frozenset({"subyear", "bare-season", "calendar", "bare-month", "decade", "century", "month-quarter"})
_DATES = frozenset({"calendar", "bare-month", "bare-year", "decade", "century"})
#: After these the article is that of the time: "in the summer sales rose".
_OF_TIME = frozenset(
    {"in", "during", "for", "by", "over", "through", "throughout", "since", "until", "till", "on", "of", "into"}
    | {"within", "from", "to", "at", ","}
)


def extent(m: Match, scene: Scene, reached: int) -> tuple[int, int]:
    """First and last-plus-one token of the expression that a match gives; not before the token already reached."""
    start, end = _begin(m, scene), m.end + _behind(m, scene)
    if start == m.start and m.start - _ahead(m, scene) >= reached:
        start -= _ahead(m, scene)
    return start, end


def _begin(m: Match, scene: Scene) -> int:
    """The first token, without an article or "over" that is not the expression's own."""
    first = m.tokens[m.start].low
    if first == "the" and m.end - m.start > 1 and (_names_noun(m, scene) or _leads_on(m, scene)):
        return m.start + 1
    if first == "over" and m.rule.read == "plain-duration" and scene.word(-1) not in _MORE_THAN:
        return m.start + 1  # "may be used over three years"
    if first == "about" and scene.word(-1) in grammar().lexicon.lists["talk"] - _PERSONS:
        return m.start + 1  # "complained about two years of drought"
    return m.start


#: After these "over" is "more than": "for over a year".
_MORE_THAN = frozenset(
    {
        "for",
        "after",
        "in",
        "of",
        "than",
        "just",
        "well",
        "last",
        "lasts",
        "lasted",
        "lasting",
        "took",
        "take",
        "takes",
    }
    | {"taken", "spent", "spend", "by", "to", "at", "is", "was", "with", "slightly", "a", "within", "been", "every"}
)
#: "It took him about two years".
_PERSONS = frozenset({"him", "her", "them", "me", "us", "it", "more", "much", "all", "know", "how", "what"})


def _names_noun(m: Match, scene: Scene) -> bool:
    """`the summer offensive`, `the Seven Years War`: the article is that of the noun which the time stands before."""
    after, last = scene.token(1), m.tokens[m.end - 1]
    if after is None or after.shape != "word" or not _touches(last.end, after.begin):
        return False
    if last.text.istitle() and after.text.istitle() and last.shape == "word":
        counted = m.rule.name == "the-stretch" and "count" in m
        season = "season" in m and last.low == m.low("season")
        return counted or season
    if m.rule.read not in _BEFORE_NOUN or after.text.istitle():
        return False
    return _is_event(after.low) if scene.word(-1) in _OF_TIME else is_noun(after.low)


def _is_event(low: str) -> bool:
    """`during the summer offensive`: a noun that the preposition may belong to."""
    return low in tense_words()["occasion"] | grammar().lexicon.lists["deeds"] | _CAMPAIGNS


_CAMPAIGNS = frozenset({"offensive", "campaign", "operation", "mission", "protests", "recess", "agreement", "accord"})


def _touches(end: int, begin: int) -> bool:
    return 0 < begin - end <= 2


def is_noun(low: str) -> bool:
    """Tell whether a word may be a noun, as far as no list knows it for anything else."""
    lexicon = grammar().lexicon
    if low in lexicon.lists["function"] or tells_tense(low) or low.endswith("ly"):
        return False
    return low not in lexicon.values["UNIT"] and low not in lexicon.values["UNITS"]


def _leads_on(m: Match, scene: Scene) -> bool:
    """`in the weeks before the vote`, `the years that followed`: a length with no number."""
    return m.rule.name == "the-stretch" and "count" not in m and scene.word(1) in _AFTER_LENGTH


_AFTER_LENGTH = frozenset({"before", "after", "that", "since", "following", "leading", "preceding", "until"})


def _ahead(m: Match, scene: Scene) -> int:
    """How many tokens before the match belong to it: `around`, `the rest of`, the "a" of "a two-year period"."""
    if _names_period(m, scene):
        return 1
    if m.rule.read not in _DATES or scene.word(1) in ("'s", "'"):
        return 0
    if scene.word(-1) == "." and scene.word(-2) in ("ca", "c"):
        return 2
    if scene.word(-1) in ("circa", "ca") or (scene.word(-1) in ("around", "about") and _is_about(scene)):
        return 1
    if scene.word(-1) == "of" and (scene.word(-3), scene.word(-2)) in _RESTS:
        return 3
    return 4 if scene.word(-1) == "of" and (scene.word(-4), scene.word(-3), scene.word(-2)) in _PARTS else 0


_RESTS = frozenset({("the", "month"), ("the", "rest"), ("the", "remainder"), ("the", "balance"), ("the", "bulk")})
_PARTS = frozenset(
    (article, size, "part")
    for article in ("a", "the")
    for size in ("good", "large", "better", "big", "great", "major")
)


def _is_about(scene: Scene) -> bool:
    """`on or around May 3`, not `find a way around May 3`, `centered around 2030`, `asked about May 3`."""
    low, talk = scene.word(-2), grammar().lexicon.lists["talk"] - {"it", "more", "all"}
    return low not in talk | _TURNING and not low.startswith(("cent", "revolv", "built", "turn"))


_TURNING = frozenset({"way", "ways", "get", "gets", "got", "getting", "worked", "work", "all", "talks", "debate"})


def _behind(m: Match, scene: Scene) -> int:
    """How many tokens behind the match belong to it: `or later`, `and beyond`, the noun of "a two-year period"."""
    if _names_period(m, scene):
        return 1
    if m.rule.read not in _DATES or m.tokens[m.end - 1].shape not in ("number", "short", "decade"):
        return 0
    if (scene.word(1), scene.word(2)) in _OPEN:
        return 2
    return 1 if scene.word(1) in ("onward", "onwards") else 0


_OPEN = frozenset({("or", "later"), ("and", "beyond"), ("or", "earlier"), ("or", "beyond")})


def _names_period(m: Match, scene: Scene) -> bool:
    """`over a three-year period`: the noun tells nothing but the length."""
    return m.rule.name == "compound" and scene.word(1) in _PERIODS and scene.word(-1) in ("a", "an")


_PERIODS = frozenset({"period", "span", "stretch", "interval"})
