"""What linking needs of the words of one report, made once: by whoever reads it, kept in the file, never made again.

A plain function of the layers of that report; what depends on other reports is left to `link`. `recipe()` digests the
program text it is made by, so that what another version made is not used.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from struct import pack

import msgspec
from rensa import RMinHash

from dateline.link.dated import dated_places, named_day
from dateline.link.prepared import Credit, DayTold, Prepared, Said, Sentence, Stretch, in_sample, packed_stretches
from dateline.link.retelling import sentence_units
from dateline.link.text import credits_in, own_text
from dateline.link.words import content, telling, words
from dateline.model import Entity, EventMention, Layers, Mention, Quotation

#: A lead is that many words; the headline counts twice.
LEAD = 250
#: Words in a run; permutations, bands, seed of the sketch (MinHash/LSH) that finds reports of many common runs.
RUN = 5
PERMUTATIONS, BANDS, SEED = 128, 32, 7
#: Runs are kept by a polynomial of their words' digests modulo this prime.
PRIME, BASE = 2**61 - 1, 1_000_003
#: So many characters before and after a trigger tell what it is about.
BEFORE, AFTER = 70, 110
#: Entities that have a name of their own, which stands for them in the words of a stretch.
NAMED = frozenset({"person", "organisation", "government", "place"})
_PACK = msgspec.msgpack.Encoder()


def prepare(layers: Layers) -> Prepared:
    """What linking needs of the words of a report."""
    report = layers.report
    tokens = words(own_text(report))
    keys = sorted(run_keys(tokens), key=lambda key: (not in_sample(key), key))
    lead = sorted(_lead(words(report.title or ""), tokens[:LEAD]).items())
    return Prepared(
        size=len(tokens),
        stems=" ".join(sorted(set(telling(tokens)))),
        lead="\n".join(stem for stem, _ in lead),
        counts=bytes(min(count, 255) for _, count in lead),
        runs=pack(f"<{len(keys)}Q", *keys),
        sketch=_sketch(keys),
        stretches=packed_stretches(list(_stretches(layers))),
        said=_PACK.encode({q.id: _said(report.text, q) for q in layers.quotations}),
        days=tuple(_days(layers)),
        credits=tuple(Credit(at, leads, " ".join(words(name))) for at, leads, name in credits_in(report.text)),
    )


def run_keys(tokens: Sequence[str]) -> set[int]:
    """Every run of five words as a number; the whole text when it is shorter."""
    digests = [_digest(word) for word in tokens]
    if len(digests) <= RUN:
        return {_key(digests)} if digests else set()
    # The polynomial written out: a call for each run would take longer than all the rest.
    return {
        ((((a * BASE + b) * BASE + c) * BASE + d) * BASE + e) % PRIME
        for a, b, c, d, e in zip(*(digests[i:] for i in range(RUN)), strict=False)
    }


def _key(digests: Sequence[int]) -> int:
    key = 0
    for digest in digests:
        key = (key * BASE + digest) % PRIME
    return key


@lru_cache(maxsize=200_000)
def _digest(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big") + 1


def _sketch(keys: Sequence[int]) -> bytes:
    """Eight bytes for each band of the MinHash: reports that share a band may be copies."""
    if not keys:
        return b""
    made = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    made.update([str(key) for key in keys])
    rows, values = PERMUTATIONS // BANDS, made.digest()
    return b"".join(
        blake2b(pack(f"<{rows}I", *values[i : i + rows]), digest_size=8).digest()
        for i in range(0, PERMUTATIONS, rows)
    )


def _lead(title: Sequence[str], lead: Sequence[str]) -> Counter[str]:
    """Stems of headline and lead, and pairs of them that stand side by side."""
    found: Counter[str] = Counter()
    for tokens, times in ((title, 2), (lead, 1)):
        stems = telling(list(tokens))
        for stem in (*stems, *(f"{one} {other}" for one, other in pairwise(stems))):
            found[stem] += times
    return found


def _stretches(layers: Layers) -> Iterator[Stretch]:
    """The sentences that tell events, the words near their triggers, and the words of quotations."""
    names = Names(layers.mentions, layers.entities)
    places = {place for m in layers.events for place in (m.sentence, around(m))}
    places |= {span for q in layers.quotations for span in q.spans}
    yield from (stretch(layers.report.text, names, begin, end) for begin, end in sorted(places))


def around(mention: EventMention) -> tuple[int, int]:
    """The words near a trigger, within its sentence: they tell what it is about."""
    begin, end = mention.sentence
    return max(begin, mention.begin - BEFORE), max(mention.end, min(end, mention.end + AFTER))


class Names:
    """The mentions of a report that name somebody, in reading order."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        named = {entity.id for entity in entities if entity.kind in NAMED}
        self._mentions = sorted(mentions, key=lambda m: (m.begin, m.end, m.id))
        self._begins = [m.begin for m in self._mentions]
        self._named = named

    def inside(self, begin: int, end: int) -> Iterator[Mention]:
        """Those that lie inside, the outermost of those that overlap."""
        reached = begin
        for place in range(bisect_left(self._begins, begin), len(self._mentions)):
            mention = self._mentions[place]
            if mention.begin >= end:
                return
            if mention.begin >= reached and mention.end <= end:
                reached = mention.end
                if mention.form != "role" and mention.entity in self._named:
                    yield mention


def stretch(text: str, names: Names, begin: int, end: int) -> Stretch:
    """The content of `text[begin:end]`."""
    bare: set[str] = set()
    whom: set[str] = set()
    at = begin
    for mention in names.inside(begin, end):
        bare.update(content(text[at : mention.begin]))
        whom.add(mention.entity)
        at = mention.end
    bare.update(content(text[at:end]))
    stems = content(text[begin:end]) if whom else bare
    return Stretch(begin, end, frozenset(stems), frozenset(bare), tuple(sorted(whom)))


def _said(text: str, quotation: Quotation) -> Said:
    found = (u for begin, end in quotation.spans for u in sentence_units(text, quotation.report, begin, end))
    sentences = tuple(
        Sentence(u.span.begin, u.span.end, " ".join(u.tokens), " ".join(sorted(u.names)), u.conditional, u.contrast)
        for u in found
    )
    return Said(sentences, tuple(" ".join(words(text[begin:end])) for begin, end in quotation.verbatim))


def _days(layers: Layers) -> Iterator[DayTold]:
    """Sentences of a report that name a day."""
    report = layers.report
    named = [(time.begin, day) for time in layers.times if (day := named_day(time))]
    for begin, end, days in dated_places(report.text, report.blocks, named):
        stems = " ".join(sorted(set(content(report.text[begin:end]))))
        yield DayTold(begin, end, tuple(day.toordinal() for day in days), stems)


@cache
def recipe() -> str:
    """A digest of the program text that `prepare` runs on."""
    mark = blake2b(str(RMinHash.ALGORITHM_VERSION).encode(), digest_size=8)
    for name in _MADE_BY:
        mark.update(Path(__file__).with_name(name).read_bytes())
    return mark.hexdigest()


_MADE_BY = (
    "preparing.py",
    "prepared.py",
    "text.py",
    "words.py",
    "stop_words.txt",
    "dated.py",
    "bounds.py",
    "retelling.py",
)
