"""`python -m bench.order [--errors N] [--ours]`: order between events, judged by gold TLINKs.

What follows from the TLINKs of a text counts too. Gold events are given, so that the reading of order words alone is
measured; with `--ours` the events are our own, and an order counts where both its triggers are gold events. Only
development data is read.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from bench.gold import need
from bench.order.examples import run_examples
from bench.order.tlinks import Gold, read_gold
from dateline.extract.order import find_orders
from dateline.model import Dossier, EventMention, Order
from dateline.parse import parse_report
from dateline.pipeline import raw_dossier, read_dossier

#: MEANTIME as we have it holds no TLINK between events.
SETS = ("tbaq_corrected",)


def is_held_out(name: str) -> bool:
    """A third of the documents, by a hash of their names."""
    return blake2b(name.encode()).digest()[0] % 3 == 0


def with_gold_events(gold: Gold) -> Dossier:
    """A parsed report whose event mentions are gold's."""
    dossier = raw_dossier(gold.text, None, gold.name)
    dossier.paragraphs = parse_report(dossier.report)
    for name, (begin, end, words) in gold.events.items():
        report = dossier.report.id
        event = EventMention(
            id=name, report=report, begin=begin, end=end, text=words, sentence=(begin, end), type="OTHER", label="",
            status="occurred",
        )  # fmt: skip
        dossier.events[name] = event
    return dossier


def orders_of(gold: Gold, ours: bool) -> Iterator[tuple[Order, str, str]]:
    """Orders found with the gold events they order."""
    if not ours:
        for found in find_orders(with_gold_events(gold)):
            if isinstance(found, Order):
                yield found, found.from_, found.to
        return
    layers = read_dossier(raw_dossier(gold.text, None, gold.name))
    at = {e.id: _gold_event(gold, e) for e in layers.events}
    for order in layers.orders:
        one, other = at[order.from_], at[order.to]
        if one and other and one != other:
            yield order, one, other


def _gold_event(gold: Gold, event: EventMention) -> str | None:
    return next((k for k, (b, e, _) in gold.events.items() if b < event.end and event.begin < e), None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="how many wrong orders are shown")
    parser.add_argument("--ours", action="store_true", help="with our own events instead of gold's")
    options = parser.parse_args()
    run_examples()
    counts: dict[tuple[str, str], Counter[str]] = {}
    rules: dict[str, Counter[str]] = {}
    shown: list[str] = []
    for name in SETS:
        for path in sorted(Path(need("gold", "times", name)).glob("*.tml")):
            gold, held = read_gold(path), is_held_out(path.stem)
            count = counts.setdefault((name, "held out" if held else "rest"), Counter())
            for order, one, other in orders_of(gold, options.ours):
                judged = gold.judge(order.relation, one, other)
                count[judged] += 1
                if not held:
                    rules.setdefault(order.rule, Counter())[judged] += 1
                    if judged == "wrong":
                        shown.append(_line(gold, order, path.stem))
    print(f"\n{'order by TLINKs':34s}{'right':>7s}{'wrong':>7s}{'open':>7s}{'precision':>11s}")
    for (name, part), count in sorted(counts.items()):
        print(_row(f"{name}, {part}", count))
    for rule, count in sorted(rules.items()):
        print(_row(f"  {rule}", count))
    print(*shown[: options.errors], sep="\n")


def _row(name: str, count: Counter[str]) -> str:
    sure = count["right"] + count["wrong"]
    precision = f"{count['right'] / sure:11.3f}" if sure else " " * 11
    return f"{name:34s}{count['right']:7d}{count['wrong']:7d}{count['open']:7d}{precision}"


def _line(gold: Gold, order: Order, name: str) -> str:
    places = [(s.begin, s.end) for s in order.evidence]
    begin, end = min(b for b, _ in places), max(e for _, e in places)
    words = " ".join(gold.text[max(0, begin - 60) : end + 60].split())
    one, other = (gold.events.get(i, (0, 0, i))[2] for i in (order.from_, order.to))
    return f"  {name} {order.rule} [{one} {order.relation} {other}] {words}"


if __name__ == "__main__":
    main()
