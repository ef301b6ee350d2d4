"""`python -m bench.link.copies`: pairs of copies on ../shared/gold/copies, and near pairs told as two origins."""

from bench.gold import need
from bench.link.reports import pile_of, read
from dateline.link.copies import find_origins, likenesses


def main() -> None:
    hits = found = wanted = apart = close = 0
    for name in ("allsides", "reuters"):
        folder = need("gold", "copies")
        pile = pile_of(read(folder / f"{name}_docs.jsonl.gz"))
        pairs = {tuple(sorted((p["a"], p["b"]))): p["grade"] for p in read(folder / f"{name}_pairs.jsonl.gz")}
        ours = {tuple(sorted((p.one, p.other))) for p in likenesses(pile)}
        origin = find_origins(pile).origin_of
        same = [pair for pair, grade in pairs.items() if grade in ("identical", "near")]
        torn = sum(origin[a] != origin[b] for a, b in same)
        score = 2 * len(ours & set(pairs)) / (len(ours) + len(pairs))
        print(f"{name:10s} pairs {len(pairs)}  ours {len(ours)}  F1 {score:.3f}  two origins {torn} of {len(same)}")
        hits, found, wanted = hits + len(ours & set(pairs)), found + len(ours), wanted + len(pairs)
        apart, close = apart + torn, close + len(same)
    score = 2 * hits / (found + wanted)
    print(f"{'both':10s} pairs {wanted}  ours {found}  F1 {score:.3f}  two origins {apart} of {close}")


if __name__ == "__main__":
    main()
