"""What kind of happening a trigger word names: words of one family, families kin to each other (`families.tsv`)."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from dateline.lexicon import read_table
from dateline.link.words import stem, stop_words, words
from dateline.model import EventMention

#: Verbs that leave it to their noun to say what happened: a shed that caught fire burned.
LIGHT = frozenset(
    {"catch", "caught", "catches", "catching", "set", "sets", "setting", "burst", "broke", "cause", "caused"}
)
#: Blows that words may deal too.
BLOWS = frozenset({"hit", "blast", "attack", "rip"})
#: What is declined, blocked or dismissed is turned down, where nothing falls and nobody is sacked.
TURNED_DOWN = frozenset({"fall", "block", "dismiss"})
#: Who fired at somebody shot, and dismissed nobody.
SHOTS = frozenset({"ASSAULT", "FIGHT"})
#: Who strikes walks out, or strikes a deal.
STRIKES = {"PROTEST": "walkout", "SUPPORT": "agree", "AGREE": "agree", "COOPERATE": "agree"}
TABLE = Path(__file__).with_name("families.tsv")
PHRASES = Path(__file__).with_name("phrases.tsv")


@cache
def families() -> Mapping[str, str]:
    """Stem of a trigger word -> its family."""
    return {stem(word): row["family"] for row in read_table(TABLE) for word in row["words"].split()}


@cache
def forms() -> Mapping[str, str]:
    """Exact form of a trigger word -> its family, where the stem would say another (`fired` is not always a fire)."""
    return {word: row["family"] for row in read_table(TABLE) for word in row["forms"].split()}


@cache
def _kin() -> Mapping[str, frozenset[str]]:
    return {row["family"]: frozenset(row["kin"].split()) for row in read_table(TABLE) if row["kin"]}


@cache
def family_names() -> frozenset[str]:
    """The names of all families."""
    return frozenset(families().values())


def kin_of(family: str) -> frozenset[str]:
    """What a family is kin to: a bomb attack is a blast, who is killed dies."""
    return _kin().get(family, frozenset())


@cache
def phrases() -> Mapping[tuple[str, str], str]:
    """Stems of a verb and of its noun -> the family that the two name together."""
    return {
        (stem(verb), stem(noun)): row["family"]
        for row in read_table(PHRASES)
        for verb in row["verbs"].split()
        for noun in row["nouns"].split()
    }


@lru_cache(maxsize=100_000)
def family_of(word: str) -> str | None:
    """The family of one folded word, or None."""
    return forms().get(word) or families().get(stem(word))


def trigger_of(mention: EventMention) -> tuple[str, str]:
    """The stem that names the event and its family; who slams or blasts somebody with words condemns.

    A House that passes something does not pass away; whom a land releases is free, and what police raid they search.
    """
    trigger, family = _trigger_of(mention.text, mention.label, mention.type)
    if mention.type == "ACCUSE" and family in BLOWS:
        return trigger, "condemn"
    if mention.type == "REJECT" and family in TURNED_DOWN:
        return trigger, "reject"
    if family == "dismiss" and mention.type in SHOTS:
        return trigger, "shoot"
    if family == "release" and mention.type == "RETREAT":
        return trigger, "free"
    if family == "attack" and mention.type == "COERCE":
        return trigger, "search"
    if family == "hit" and mention.type in STRIKES:
        return trigger, STRIKES[mention.type]
    return trigger, "approve" if mention.type == "SUPPORT" and family == "die" else family


@lru_cache(maxsize=50_000)
def _trigger_of(text: str, label: str, kind: str) -> tuple[str, str]:
    """The first known word of a trigger, else the label's own; a pile tells in the same words again and again."""
    own = [word for word in words(text) if word not in stop_words()]
    named = words(label)
    if own and own[0] in LIGHT:
        own = [word for word in named if family_of(word) and word not in LIGHT] or own
    stems = [stem(word) for word in named]
    verb, *nouns = stems or [""]
    for noun in nouns:
        if family := phrases().get((verb, noun)):
            return verb, family
    for word in own:
        if family := family_of(word):
            return stem(word), family
    bare = [stem(word) for word in own]
    trigger = next((s for s in bare if s in stems), (stems or bare or [kind])[0])
    return trigger, families().get(trigger, trigger)


@lru_cache(maxsize=20_000)
def is_noun(trigger: str, label: str) -> bool:
    """Whether a trigger stands in its label as it stands in the text: a label has the bare form of a verb."""
    return trigger.split()[-1].lower() in label.lower().split()


@lru_cache(maxsize=20_000)
def own_word(trigger: str) -> frozenset[str]:
    """The stem of the first word of a trigger."""
    return frozenset(map(stem, words(trigger)[:1]))
