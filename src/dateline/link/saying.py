"""Acts of speech are one only when what is said is: a minister warns twice, and a denial needs the words denied."""

from dateline.link.acquaintance import headed, parties, same_day
from dateline.link.tellings import Telling
from dateline.link.words import Weights

#: Acts of speech are one only when the words are: two warnings of one minister are two.
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
SPEECH_WORDS = 0.3
#: Done and not only said, though words do it: what is sued over or called off says which it is.
ACTS = frozenset({"sue", "cancel", "postpone", "charge", "investigate"})
#: So alike are the words around two tellings of one act of speech.
SAME_ACT = 0.35
#: An offer is made by saying so: two of one bidder on one day are one in any words.
OFFERED = "approach"
#: A denial is the same event as what it denies only when nearly all words agree.
DENIAL_WORDS = 0.5


def loosely_said(one: Telling, other: Telling, weights: Weights) -> bool:
    """One report's two sentences with few words in common: one utterance only by a chain of retellings."""
    if one.said is None or one.said != other.said or one.report != other.report:
        return False
    return weights.cosine(one.plain, other.plain) < SPEECH_WORDS


def words_allow(one: Telling, other: Telling, alike: float, weights: Weights) -> bool:
    """A denial needs the words of what it denies; acts of speech are one only when what is said is."""
    if "not" in (one.course, other.course) and one.course != other.course and alike < DENIAL_WORDS:
        return False
    told = one.said is None and other.said is None and one.trigger == other.trigger
    if told or headed(one, other) or not {one.type, other.type} & SPEECH or (one.said and one.said == other.said):
        return True
    known = one.receivers & other.receivers or one.family == other.family == OFFERED
    if known and same_day(one, other) and one.doers & other.doers:
        return True
    if {one.family, other.family} <= ACTS or _same_act(one, other, weights):
        return True
    if one.said and other.said:
        return False
    # One speaker of one kind of word: `same_content` asks what is said.
    spoken = one.family == other.family and bool(one.doers & other.doers)
    return spoken or weights.cosine(one.plain, other.plain) >= SPEECH_WORDS


def _same_act(one: Telling, other: Telling, weights: Weights) -> bool:
    """One speaker of one to one, or in the words around it, in two reports; or one day's, where one names nobody."""
    if one.report == other.report or one.family != other.family or one.course != other.course:
        return False
    if one.doers & other.doers and (one.receivers & other.receivers):
        return True
    if same_day(one, other) and one.story == other.story and not (parties(one) and parties(other)):
        return True
    return weights.cosine(one.near - {one.trigger}, other.near - {other.trigger}) >= SAME_ACT
