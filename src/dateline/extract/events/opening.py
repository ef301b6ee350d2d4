"""Events told by words that no table knows: candidates pass the gates of all events, and then weights decide.

The weights (`weights.tsv`) are learned by `python -m bench.stories.weigh` from the stories written and labelled for
this project; each is one readable trait with its weight in hundredths, so that the sum is the same everywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path

from dateline.extract.events.draft import Draft
from dateline.extract.events.drafting import draft_of
from dateline.extract.events.gates import is_left_out
from dateline.extract.events.open_words import open_words
from dateline.extract.events.quoted import quotation_around, quotation_of_cue
from dateline.extract.events.scenes import Scene
from dateline.extract.events.swallowing import is_aside, is_swallowed
from dateline.extract.events.timelines import entry_at, is_deed_of_line
from dateline.extract.events.traits import OF_READING, UNDATED, traits_of_reading, traits_of_source, traits_of_word
from dateline.lexicon import read_table
from dateline.model import Dossier, Paragraph, RuleError

WEIGHTS = Path(__file__).with_name("weights.tsv")
#: What the traits of an event weigh together at least, in hundredths: from here on two of three of those added, in
#: stories that the weights had not seen, are events to their readers (docs/events.md).
LEAST = 45


def opened(
    dossier: Dossier, paragraph: Paragraph, scene: Scene, told: Sequence[Draft], *, heads: bool
) -> Iterator[Draft]:
    """Yield the events of a sentence told by words of no table; `told` are those the tables found there."""
    listed = entry_at(dossier, paragraph.begin) is not None
    for draft, traits in _seen(dossier, paragraph, scene, told, None if listed else LEAST):
        worth = weigh(traits)  # costs less than the gates
        if listed and is_deed_of_line(dossier, draft):
            worth = max(worth, LEAST)
        if worth >= LEAST and not is_left_out(draft, heads=heads):
            yield draft._replace(worth=worth)


def candidates(
    dossier: Dossier, paragraph: Paragraph, scene: Scene, told: Sequence[Draft], *, heads: bool
) -> Iterator[tuple[Draft, list[str]]]:
    """Yield each word that no table knows and no gate leaves out, as a draft, with its traits."""
    for draft, traits in _seen(dossier, paragraph, scene, told):
        if not is_left_out(draft, heads=heads):
            yield draft, traits


def _seen(
    dossier: Dossier, paragraph: Paragraph, scene: Scene, told: Sequence[Draft], least: int | None = None
) -> Iterator[tuple[Draft, list[str]]]:
    """Each candidate with its traits; of those that cannot come to `least` whatever their status and day, nothing."""
    kept = {d.trigger.token.i: d.trigger for d in told}
    taken = kept.keys() | {d.trigger.light.i for d in told if d.trigger.light is not None}
    place = _place(dossier, paragraph)
    for trigger in open_words(scene.sentence, taken):
        if is_swallowed(trigger, kept) or is_aside(trigger, kept):
            continue
        at = paragraph.place(trigger.token)
        traits = [*traits_of_source(quotation_around(dossier, *at), quotation_of_cue(dossier, *at))]
        traits += traits_of_word(trigger.token, place, kept.keys())
        if least is not None and weigh(traits) + _most(bool(scene.times)) < least:
            continue
        draft = draft_of(dossier, paragraph, scene, (), trigger)
        yield draft, [*traits, *traits_of_reading(draft)]


def weigh(traits: Iterable[str]) -> int:
    """What traits weigh together, in hundredths; one without a weight counts nothing."""
    weights = _weights()
    return sum([weights[trait] for trait in traits if trait in weights])


@cache
def _most(timed: bool) -> int:
    """What the traits of a reading can weigh together at most: the heaviest of each kind.

    In a sentence without times (not `timed`) no word gives a day.
    """
    weights = _weights()
    kinds = {k: [w for t, w in weights.items() if (t.startswith(k) if k[-1] == "=" else t == k)] for k in OF_READING}
    if not timed:
        undated = weigh([UNDATED])
        return sum(max([0, *kinds[k]]) for k in OF_READING if not k.startswith("dated")) + undated
    return sum(max([0, *kind]) for kind in kinds.values())


@cache
def _weights() -> dict[str, int]:
    """Trait -> weight; raises RuleError for a row without a whole number."""
    found = {}
    for row in read_table(WEIGHTS):
        try:
            found[row["trait"]] = int(row["weight"])
        except ValueError as wrong:
            raise RuleError(f"{WEIGHTS}:{row.line}: {row['weight']!r} is no whole number") from wrong
    return found


def _place(dossier: Dossier, paragraph: Paragraph) -> str:
    """Where a paragraph stands: the kind of its block, and how far down a body paragraph is."""
    if paragraph.kind != "body":
        return paragraph.kind
    body = [*islice((p.begin for p in dossier.paragraphs if p.kind == "body"), 3)]
    return "lead" if paragraph.begin == body[0] else "second" if paragraph.begin in body else "body"
