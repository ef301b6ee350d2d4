"""What the verdicts in a file add up to: rates by layer and judge, and the agreement of judges."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dateline.model.verdict import Agreement, Audit, Layer, Rate, Verdict
from dateline.query.audit.codes import LAYERS
from dateline.query.audit.rates import kappa, wilson
from dateline.query.audit.records import Records

#: A verdict with the id its record has now (None: gone) and whether the record is still as it was judged.
Current = tuple[Verdict, str | None, bool]


def in_force(log: Iterable[Verdict], records: Records) -> list[Current]:
    """The last word of each judge on each record; words taken back are left out."""
    last: dict[tuple[str, Layer, str], Current] = {}
    for one in sorted(log, key=lambda v: v.at):  # words of one moment stay in the order of the log
        now = records.find(one.layer, one.target, one.anchors)
        item = None if now is None else records.item(one.layer, now)
        last[one.by, one.layer, now or one.target] = one, now, item is not None and item.mark == one.mark
    return [each for _, each in sorted(last.items()) if each[0].judgement != "withdrawn"]


def audit(log: Iterable[Verdict], records: Records) -> Audit:
    """Rates of each layer by judge, the random samples apart from the top, and agreements."""
    return summed(in_force(log, records))


def summed(standing: Iterable[Current]) -> Audit:
    """The same of verdicts whose records were found already."""
    groups: dict[tuple[Layer, str, str], list[Current]] = defaultdict(list)
    for each in standing:
        groups[each[0].layer, each[0].drawn, each[0].by].append(each)
    rates = tuple(rate(groups[key]) for key in sorted(groups, key=lambda key: (LAYERS.index(key[0]), *key[1:])))
    return Audit(rates=rates, agreements=tuple(_agreements(groups.values())))


def rate(group: list[Current]) -> Rate:
    """The error rate of one layer by one judge."""
    first = group[0][0]
    fresh = [verdict for verdict, _, same in group if same]
    counts = Counter(verdict.judgement for verdict in fresh)
    codes = Counter(code for verdict in fresh if verdict.judgement == "wrong" for code in verdict.codes)
    low, high = wilson(counts["wrong"], counts["right"] + counts["wrong"])
    return Rate(
        layer=first.layer,
        drawn=first.drawn,
        by=first.by,
        right=counts["right"],
        wrong=counts["wrong"],
        unclear=counts["unclear"],
        stale=len(group) - len(fresh),
        low=low,
        high=high,
        codes=tuple(sorted(codes.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _agreements(groups: Iterable[list[Current]]) -> Iterator[Agreement]:
    """Of each two judges on what both judged as it is now, however it was drawn."""
    words: dict[Layer, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for verdict, now, same in (each for group in groups for each in group):
        if same and now is not None:
            words[verdict.layer][verdict.by][now] = verdict.judgement
    for layer in sorted(words, key=LAYERS.index):
        for one, other in combinations(sorted(words[layer]), 2):
            both = sorted(words[layer][one].keys() & words[layer][other].keys())
            pairs = [(words[layer][one][each], words[layer][other][each]) for each in both]
            if pairs:
                alike = sum(a == b for a, b in pairs)
                yield Agreement(layer=layer, one=one, other=other, both=len(pairs), alike=alike, kappa=kappa(pairs))
