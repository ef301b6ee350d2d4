"""`python -m bench.audit FOLDER`: what judges found, from a folder of filled sheets, as docs/audit.md shows it.

Sheets lie as FOLDER/judge/pile/entries.csv and so on, each pile with the `pile.json` that `bench.audit.piles` put
beside it. A sheet that cannot be read is named with its line, and the program ends with 1.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from bench.audit.verdicts import Sheet, Ten, sheets, tens
from dateline.model import InputError
from dateline.model.verdict import Verdict
from dateline.query.audit import codes, kappa, wilson
from dateline.render.audit.markdown import table

Row = tuple[str, ...]
FACTS = frozenset(one.code for one in codes().values() if one.kind == "fact")
#: What issue 7 asks of the untouched part: sheet, what is counted as a failure, at most this share.
BARS: tuple[tuple[str, str, frozenset[str], float], ...] = (
    ("entries", "date, actor, status, speaker or verbatim mark wrong", FACTS, 0.10),
    ("quotes", "wrong speaker", frozenset({"wrong_speaker"}), 0.04),
    ("quotes", "not verbatim", frozenset({"not_verbatim"}), 0.0),
    ("entries", "planned, denied or possible shown as held", frozenset({"shown_as_held"}), 0.01),
    ("standing", "false corroboration", frozenset({"false_corroboration"}), 0.0),
    ("entries", "does not stand alone", frozenset({"not_standalone"}), 0.05),
)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    folder = ask.parse_args().folder
    read = list(sheets(folder))
    wrong = [one for one in read if isinstance(one, InputError)]
    good = [one for one in read if isinstance(one, Sheet)]
    for part in (piles(good), bars(good), lists(tens(folder)), agreements(good)):
        print("\n".join(table(part)), end="\n\n")
    for fault in wrong:
        print(f"not counted: {fault}")
    raise SystemExit(1 if wrong else 0)


def piles(read: Iterable[Sheet]) -> Iterator[Row]:
    """A row for each pile, layer and judge."""
    yield ("pile", "commit", "layer", "judge", "judged", "wrong", "95 % interval", "unclear", "reasons")
    for one in sorted(read, key=lambda s: (s.pile, s.verdicts[0].layer, s.judge)):
        last = final(one.verdicts)
        decided = [v for v in last if v.judgement in ("right", "wrong")]
        bad = [v for v in decided if v.judgement == "wrong"]
        reasons: dict[str, int] = defaultdict(int)
        for code in (code for v in bad for code in v.codes):
            reasons[code] += 1
        said = ", ".join(f"{code} {count}" for code, count in sorted(reasons.items(), key=lambda r: (-r[1], r[0])))
        unclear = str(sum(v.judgement == "unclear" for v in last))
        layer = one.verdicts[0].layer
        yield (
            one.pile,
            one.commit,
            layer,
            one.judge,
            str(len(decided)),
            *share(len(bad), len(decided)),
            unclear,
            said,
        )


def bars(read: Iterable[Sheet]) -> Iterator[Row]:
    """All piles and judges together against the bars; a record two judges judged counts once for each."""
    yield ("bar", "layer", "judged", "failed", "95 % interval", "at most", "held")
    decided = [(one, v) for one in read for v in final(one.verdicts) if v.judgement in ("right", "wrong")]
    for layer, what, failing, most in BARS:
        judged = [v for one, v in decided if v.layer == layer]
        if layer == "standing":
            judged = [v for one, v in decided if v.layer == layer and v.target in one.corroborated]
        failed = sum(v.judgement == "wrong" and bool(failing & set(v.codes)) for v in judged)
        held = "–" if not judged else "yes" if failed <= most * len(judged) else "no"
        yield (what, layer, str(len(judged)), *share(failed, len(judged)), f"{most:.0%}", held)


def lists(found: Iterable[Ten]) -> Iterator[Row]:
    """How many of the judges' own most important events the top entries tell."""
    yield ("pile", "judge", "listed", "among the entries")
    yield from ((one.pile, one.judge, str(one.listed), str(one.found)) for one in found)


def agreements(read: Iterable[Sheet]) -> Iterator[Row]:
    """Each two judges on what both judged, all piles together."""
    yield ("layer", "judges", "both judged", "alike", "kappa")
    words: dict[str, dict[str, dict[tuple[str, str], str]]] = defaultdict(lambda: defaultdict(dict))
    for one in read:
        for v in final(one.verdicts):
            words[v.layer][one.judge][one.pile, v.target] = v.judgement
    for layer, by in sorted(words.items()):
        for a, b in combinations(sorted(by), 2):
            pairs = [(by[a][key], by[b][key]) for key in sorted(by[a].keys() & by[b].keys())]
            if pairs:
                chance = kappa(pairs)
                alike = sum(x == y for x, y in pairs)
                known = "not defined" if chance is None else f"{chance:.2f}"
                yield (layer, f"{a}, {b}", str(len(pairs)), f"{alike} ({alike / len(pairs):.1%})", known)


def final(log: Iterable[Verdict]) -> list[Verdict]:
    """The last word on each record."""
    last = {(one.layer, one.target): one for one in log}
    return [one for one in last.values() if one.judgement != "withdrawn"]


def share(bad: int, judged: int) -> tuple[str, str]:
    """How many and which share, and its interval."""
    if not judged:
        return "–", "–"
    low, high = wilson(bad, judged)
    return f"{bad} ({bad / judged:.1%})", f"{low * 100:.1f}–{high * 100:.1f} %"


if __name__ == "__main__":
    main()
