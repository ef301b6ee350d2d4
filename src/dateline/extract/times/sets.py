"""Times that return and times told by a word: `every Tuesday`, `twice a year`, `daily`, `now`, `recently`."""

from dateline.calendar import SEASONS
from dateline.extract.times.grains import unit_letter
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.numbers import amount, duration
from dateline.extract.times.scene import Scene
from dateline.extract.times.spans import DISTANCES
from dateline.extract.times.values import Value
from dateline.extract.times.verbs import has_happened
from dateline.model import TimexType


def read_repeat(m: Match, scene: Scene) -> Value | None:
    """A set by its unit: `every day`, `each quarter`, `a year` as in "twice a year"."""
    letter = unit_letter(m.low("unit"))
    if letter == "TH" and scene.word(-1) in DISTANCES:
        return None  # "90 miles an hour"
    if m.rule.name == "rate-of-two-words" and not scene.word(-1).endswith("s"):
        return None  # "three men came a day late"
    count = amount(m.all("count")) if "count" in m else 1
    if count is not None and m.low("ord") in ("other", "second"):
        count = 2
    value = duration(count, "M" if letter == "Q" and count != 1 else letter)
    if letter == "WE":
        value = "XXXX-WXX-WE"
    return Value("SET", value)


def read_recurring(m: Match, scene: Scene) -> Value | None:
    """A set by its place in the calendar: `every Tuesday`, `Tuesday nights`, `each July`, `every summer`."""
    values = grammar().lexicon.values
    low = m.low("part")
    kind: TimexType = m.setting("type") or "SET"
    part = values["PART"].get(low) or values["PARTS"].get(low, "")
    tail = f"T{part}" if part else ""
    if "wd" in m:
        low = m.low("wd")
        number = {**values["WEEKDAY"], **values["WEEKDAYS"]}[low]
        return Value(kind, f"XXXX-WXX-{number + 1}{tail}")
    if "month" in m:
        return Value("SET", f"XXXX-{values['MONTH'][m.low('month')]:02d}")
    if "season" in m:
        place: int = {**values["SEASON"], **values["SEASONS"]}[m.low("season")]
        return Value("SET", f"XXXX-{SEASONS[place]}")
    return Value("SET", f"XXXX-XX-XX{tail}")


def read_set_word(m: Match, scene: Scene) -> Value | None:
    """`daily`, `annually`; no part of a name: `the Oakford Daily`."""
    word = m.tokens[m.start]
    before = m.tokens[m.start - 1].text[:1] if m.start else ""
    if (scene.follows_name and word.text[0].islower() and word.low in _PAPERS) or scene.word(1) in _PRINTED:
        return None
    if word.text[0].isupper() and (scene.follows_name or before.isupper()):
        return None
    if word.low in _PAPERS and _is_paper(scene):
        return None
    return Value("SET", grammar().lexicon.values["SETWORD"][m.low("word")])


def _is_paper(scene: Scene) -> bool:
    """`told the Oakford daily that`, `sued a local weekly`: an article before it, and no noun behind."""
    led = scene.word(-1) in _ARTICLES or scene.word(-2) in _ARTICLES
    return led and (scene.word(1) in _NO_NOUN or not scene.word(1).isalpha())


_ARTICLES = frozenset({"the", "a", "an", "its", "his", "their"})
_NO_NOUN = frozenset(
    {"that", "to", "said", "says", "reported", "reports", "which", "wrote", "in", "on", "has", "had", "for", "and"}
    | {"over", "at", "with", "after", "by", "of", "from", "when"}
)


def read_fixed(m: Match, scene: Scene) -> Value | None:
    """A value that the rule file gives: PRESENT_REF and its kin."""
    if m.setting("news") and scene.narrative:
        return None
    if m.rule.name == "soon" and _came_soon(m, scene):
        return None
    if m.tokens[m.start].text == "Now" and (scene.word(1) in _LEADS_TALK or scene.word(-1).isalnum()):
        return None  # "Now, that is another matter": a word of talk, no time; "Help Now": a name
    value = m.setting("value")
    edtf, anchor = None, "none"
    if scene.published is not None and not scene.narrative and value in ("PAST_REF", "FUTURE_REF", "PRESENT_REF"):
        day = scene.published.isoformat()
        edtf = {"PAST_REF": f"../{day}", "FUTURE_REF": f"{day}/..", "PRESENT_REF": f"{day}~"}[value]
        anchor = "published"
    return Value(m.setting("type") or "DATE", value, edtf, None, anchor)


def _came_soon(m: Match, scene: Scene) -> bool:
    """`was soon freed`, `soon learned`: what came soon has come, and is not ahead of now."""
    was = {scene.word(-1), scene.word(-2)} & {"was", "were", "had", "did"}
    came = has_happened(scene.word(1)) and scene.word(-1) != "be"
    return m.end - m.start == 1 and scene.tense == "past" and bool(was or came)


_LEADS_TALK = frozenset(
    {",", "for", "i", "we", "you", "let", "what", "that", "this", "-", "--", "—", "is", "look", "if", "as"}
)
#: "the Oakford daily Sentinel", "a weekly newspaper" are papers.
_PAPERS = frozenset({"daily", "weekly", "monthly"})
_PRINTED = frozenset({"newspaper", "newspapers", "paper", "papers", "tabloid", "magazine", "magazines", "journal"})
