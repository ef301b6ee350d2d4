"""Quotations of the same utterance: the words themselves, or a retelling of them, by one speaker at one time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.link.figures import numbers_fit
from dateline.link.join import NO_BONDS, Bonds, Match, blocks, group
from dateline.link.quoted import Utterance
from dateline.link.retelling import retelling
from dateline.link.words import Weights, content_of, stop_words
from dateline.model import Link, Quotation, Reason, Span, content_id

#: Shares of the shorter quotation's weight that the other must hold: as a retelling, and as the same words.
RETOLD, VERBATIM = 0.5, 0.85
#: Where a speaker is not known, nearly all words must agree.
UNKNOWN_VOICE = 0.8
#: Fewer shared content words prove nothing, unless they are the same words in the same order.
LEAST_SHARED = 3
#: That many words in a row inside quotation marks are the same utterance; of so few, all of them.
ROW, WHOLE = 4, 5
#: So alike are two that a link calls the same words: of one report, of two; of quoted words in a row.
SURE_HERE, SURE, ALIKE = 0.75, 0.62, 0.7
#: So few words quoted by the way are the words of a longer quotation beside them, of one known speaker.
SHORT = 3
#: So many words beside a phrase that both quote, in one report of one speaker.
BESIDE = 2
ASKING = frozenset({"ask", "asks", "asked", "asking", "wondered"})
#: Under one key, a quotation meets this many of those said next.
NEAR, TELLING = 12, 4


def keys(utterance: Utterance, weights: Weights) -> Iterator[str | tuple[str, ...]]:
    """Quotations may be one utterance when they share a speaker, a telling word or a row of quoted words."""
    yield from weights.rarest_shared(utterance.stems, TELLING)
    if utterance.speaker:
        yield f"by {utterance.speaker}"
    for quoted in utterance.verbatim:
        if len(quoted) < 2:
            yield " ".join(quoted)
        else:
            yield from [quoted[i : i + ROW] for i in range(max(1, len(quoted) - ROW + 1))]


def telling_words(utterance: Utterance, weights: Weights) -> Iterator[str]:
    """The rarest words of a quotation that some other report of the pile holds too."""
    yield from weights.rarest_shared(utterance.stems, TELLING)


def compare(one: Utterance, other: Utterance, weights: Weights) -> tuple[float, str] | None:
    """How surely two quotations are one utterance, and why; None where speaker or day differ or the words do."""
    if not one_voice(one, other) or not one.window.meets(other.window):
        return None
    if one.quotation.report == other.quotation.report and _apart(one.quotation, other.quotation):
        return None
    alike = same_words(one, other, weights)
    return alike if alike and (_known(one, other) or alike[0] >= UNKNOWN_VOICE) else None


def one_voice(one: Utterance, other: Utterance) -> bool:
    """One speaker, as far as both are known."""
    return one.speaker == other.speaker or one.speaker is None or other.speaker is None


def _known(one: Utterance, other: Utterance) -> bool:
    return one.speaker is not None and other.speaker is not None


def _apart(one: Quotation, other: Quotation) -> bool:
    """Of one report: words inside the other's words, or of two voices, unnamed as they may be."""
    nested = any(a < d and c < b for a, b in one.spans for c, d in other.spans)
    voices = {q.speaker.entity for q in (one, other) if q.speaker and q.speaker.entity}
    return nested or len(voices) > 1


def same_words(one: Utterance, other: Utterance, weights: Weights) -> tuple[float, str] | None:
    """How alike the words of two quotations are, whoever said them; None where they are not alike enough."""
    if one.verbatim and other.verbatim and _same_row(one.verbatim, other.verbatim):
        return 1.0, "the same words in quotation marks"
    if told := retelling(one.units, other.units):
        return told.share, told.why
    shared = one.stems & other.stems
    if len(shared) < LEAST_SHARED or len([s for s in shared if s[0] != "@"]) < LEAST_SHARED:
        return None
    if (share := weights.overlap(one.stems, other.stems)) < RETOLD:
        return None
    return share, "the same words" if share >= VERBATIM else "a retelling in other words"


def _same_row(one: Sequence[tuple[str, ...]], other: Sequence[tuple[str, ...]]) -> bool:
    return any(_holds(a, b) or _holds(b, a) for a in one for b in other)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a short quotation of three words or more stands in the other, or a row of it that says something."""
    if len(short) < 3 or len(long) < len(short):
        return False
    size = len(short) if len(short) <= WHOLE else max(ROW, len(short) // 2)
    rows = {short[i : i + size] for i in range(len(short) - size + 1)}
    found = (row for i in range(len(long) - size + 1) if (row := long[i : i + size]) in rows)
    return any(row == short or not stop_words().issuperset(row) for row in found)


def _joined(one: Utterance, other: Utterance) -> Utterance | None:
    if (common := one.window.common(other.window)) is None or not one_voice(one, other):
        return None
    return Utterance(one.quotation, one.speaker or other.speaker, common, frozenset(), (), ())


@dataclass(frozen=True, slots=True)
class Spoken:
    """Utterance of each quotation, the clusters of two or more, their links and reasons."""

    utterance_of: dict[str, str]
    clusters: tuple[tuple[Utterance, ...], ...]
    links: tuple[Link, ...]
    reasons: tuple[Reason, ...]


def join_utterances(items: Sequence[Utterance], weights: Weights, bonds: Bonds = NO_BONDS) -> Spoken:
    """Join quotations into utterances."""
    matches = list(_matches(items, weights))
    grouped = group(items, matches, _joined, [item.quotation.id for item in items], bonds)
    clusters = [tuple(items[i] for i in cluster) for cluster in grouped]
    utterance_of = {
        u.quotation.id: content_id("u", min(v.quotation.id for v in cluster)) for cluster in clusters for u in cluster
    }
    many = tuple(sorted((c for c in clusters if len(c) > 1), key=lambda c: c[0].quotation.id))
    links = tuple(link for cluster in many for link in _links(cluster, weights))
    return Spoken(utterance_of, many, links, tuple(_reasons(items, matches, utterance_of)))


def _matches(items: Sequence[Utterance], weights: Weights) -> Iterator[Match]:
    """The pairs that may be one; what rules most of them out, two speakers, is looked at before all else."""
    speakers = [item.speaker for item in items]
    for i, j in blocks(items, lambda u: keys(u, weights), NEAR):
        one, other = speakers[i], speakers[j]
        may_be = one == other or one is None or other is None
        if may_be and (found := compare(items[i], items[j], weights)):
            yield Match(round(found[0], 6), i, j, found[1])


def _links(cluster: Sequence[Utterance], weights: Weights) -> Iterator[Link]:
    """Each quotation of a cluster with the first that surely has its words; those that only may be it get no link."""
    ordered = sorted(cluster, key=lambda u: (u.quotation.kind != "direct", u.quotation.id))
    for place, other in enumerate(ordered):
        if first := next((one for one in ordered[:place] if surely_one(one, other, weights)), None):
            yield _link(first.quotation, other.quotation)


def surely_one(one: Utterance, other: Utterance, weights: Weights) -> bool:
    """Whether a reader would call them the same words. Who goes on in an interview says others, as do two numbers."""
    here, found = one.quotation.report == other.quotation.report, same_words(one, other, weights)
    if found is None or not numbers_fit(_text(one), _text(other)) or _one_phrase(one, other, weights):
        return False
    if not any(said.quotation.verbatim or said.quotation.cue for said in (one, other)):
        return not here and found[0] >= VERBATIM  # turns of a transcript
    kinds = {one.quotation.kind, other.quotation.kind}
    if here and (_asked(one) != _asked(other) or not (_known(one, other) or "direct" in kinds)):
        return False  # of one report and one voice, as far as a reader can tell
    if kinds == {"direct"}:
        return _quoted_alike(one.verbatim, other.verbatim) if here else _same_row(one.verbatim, other.verbatim)
    if here and one.verbatim and other.verbatim and "direct" in kinds:
        whole = SHORT if _known(one, other) else ROW
        alike = _quoted_alike(one.verbatim, other.verbatim, whole)
        return alike or weights.overlap(one.stems, other.stems) >= VERBATIM
    if not _known(one, other):
        return found[0] >= VERBATIM
    # One report retells what it quotes; what it retells twice are two things said.
    return found[0] >= SURE_HERE and "direct" in kinds if here else found[0] >= SURE


def _one_phrase(one: Utterance, other: Utterance, weights: Weights) -> bool:
    """Whether all that two have in common is a few quoted words: `too big to fail` is in many mouths.

    Of one speaker two reports quote few words of one statement; one report, or an unknown voice, must have more.
    """
    here, known = one.quotation.report == other.quotation.report, _known(one, other)
    if known and not here:
        return False
    for short, long in ((one, other), (other, one)):
        for quoted in short.verbatim:
            if len(quoted) <= WHOLE and any(_holds(there, quoted) for there in long.verbatim):
                phrase = content_of(" ".join(quoted))
                mine, theirs = short.stems - phrase, long.stems - phrase
                least = min(len(mine), len(theirs)) >= LEAST_SHARED
                return least and (len(mine & theirs) < BESIDE if known else weights.overlap(mine, theirs) < RETOLD)
    return False


def _asked(one: Utterance) -> bool:
    """A question is not what its asker, or another, stated beside it."""
    cue = one.quotation.cue
    return cue is not None and not ASKING.isdisjoint(cue.text.lower().split())


def _quoted_alike(one: Sequence[tuple[str, ...]], other: Sequence[tuple[str, ...]], least: int = ROW) -> bool:
    """Most of the shorter one's quoted words stand in the other in one row."""
    return any(
        min(len(a), len(b)) >= least
        and SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size >= ALIKE * min(len(a), len(b))
        for a in one
        for b in other
    )


def _text(one: Utterance) -> str:
    return " ".join(unit.text for unit in one.units)


def _link(first: Quotation, other: Quotation) -> Link:
    evidence = (Span(first.report, first.begin, first.end), Span(other.report, other.begin, other.end))
    key = content_id("l", "same_utterance", first.id, other.id)
    return Link(id=key, kind="same_utterance", from_=other.id, to=first.id, evidence=evidence)


def _reasons(items: Sequence[Utterance], matches: list[Match], utterance_of: dict[str, str]) -> Iterator[Reason]:
    for match in sorted(matches, key=lambda m: (m.one, m.other)):
        one, other = items[match.one].quotation, items[match.other].quotation
        if utterance_of[one.id] == utterance_of[other.id]:
            note = f"same speaker, days that meet, and {match.why} ({match.score:.0%})"
            evidence = (Span(one.report, one.begin, one.end), Span(other.report, other.begin, other.end))
            yield Reason(
                target=other.id, aspect="utterance", rule="link/same-utterance", note=note, evidence=evidence
            )
