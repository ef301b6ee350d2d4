"""What a report passes on from another outlet or agency of the pile: `per Nordwire`, `the Herald reported`.

What it relays goes back to that outlet and is no second origin (law 4). A credit holds for its own sentence;
in a brief whose first sentence gives it, for all of the brief.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from dateline.link.pile import Pile
from dateline.link.text import TEXT_BLOCKS
from dateline.link.words import words
from dateline.model import EventMention, Reason

_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[A-Z])|\n")
#: A report of no more words is a brief.
BRIEF = 130


class Relays:
    """Whose reports a sentence, or a whole brief, relays."""

    def __init__(self, pile: Pile) -> None:
        self._pile = pile
        self._credits = {key: sorted(self._read(key)) for key in sorted(pile.reports)}

    @cached_property
    def _tellers(self) -> Mapping[str, frozenset[str]]:
        """Reports of each outlet, and those that credit each agency, by name."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, report in self._pile.reports.items():
            for name in (report.outlet or "", *report.agencies):
                found[_key(words(name))].add(key)
        return {name: frozenset(reports) for name, reports in found.items() if name}

    def _read(self, report: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where a report names another outlet as its source, and the reports of that outlet."""
        for credit in self._pile.prepared[report].credits:
            tellers = self._named(credit.words.split(), credit.leads)
            if tellers and report not in tellers:
                yield credit.at, tuple(sorted(tellers, key=self._pile.age))

    def _named(self, tokens: list[str], leads: bool) -> frozenset[str]:
        """The reports of the outlet whose name is the longest run of words at the start, or at the end."""
        cuts = (tokens[:n] if leads else tokens[-n:] for n in range(len(tokens), 0, -1))
        return next((self._tellers[key] for cut in cuts if (key := _key(cut)) in self._tellers), frozenset())

    def of_brief(self, report: str) -> tuple[str, ...]:
        """The reports that a brief relays, earliest first; none for other reports."""
        if not self._credits[report] or self._pile.prepared[report].size > BRIEF:
            return ()
        found = self._pile.reports[report]
        begin = next((b.begin for b in found.blocks if b.kind in TEXT_BLOCKS - {"headline"}), 0)
        stop = _END.search(found.text, begin)
        return self._within(report, begin, stop.end() if stop else len(found.text))

    def of_mentions(self, mentions: Iterable[EventMention]) -> tuple[str, ...]:
        """The reports that mentions of one report relay; none where one of them stands without a credit."""
        found = [self._within(m.report, *m.sentence) for m in mentions]
        return found[0] if all(found) else ()

    def _within(self, report: str, begin: int, end: int) -> tuple[str, ...]:
        return next((tellers for at, tellers in self._credits[report] if begin <= at < end), ())


def relay_origins(pile: Pile, relays: Relays, origin_of: Mapping[str, str]) -> tuple[dict[str, str], list[Reason]]:
    """The origin of each report, a brief's being that of the outlet it relays, and why."""
    found, reasons = dict(origin_of), []
    for report in sorted(pile.reports):
        for source in relays.of_brief(report)[:1]:
            found[report] = origin_of[source]
            name = pile.reports[source].outlet or pile.reports[source].file
            note = f"a brief whose first sentence credits {name}: what it tells goes back there"
            reasons.append(Reason(target=report, aspect="origin", rule="link/relay", note=note))
    return found, reasons


def _key(tokens: list[str]) -> str:
    return " ".join(tokens[1:] if tokens[:1] == ["the"] else tokens)
