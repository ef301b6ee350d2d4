"""`python -m bench.dates [--errors N] [--only pages|hidden|seeds]`: publication dates, ours beside htmldate's."""

import argparse

import msgspec

from bench.dates import hidden, pages
from bench.gold import need
from dateline.clean import clean
from dateline.dating import date_from_inside, date_from_pile, date_report
from dateline.extract.times import find_times
from dateline.model import Dossier, Layers, Source


def seeds() -> None:
    """The five seeds, pass by pass."""
    print("\nseeds")
    read: list[Layers] = []
    for path in sorted(need("seeds").glob("*.txt")):
        source = Source(file=path.name, data=path.read_bytes())
        report, _ = clean(source)
        published, _ = date_report(source, report)
        dossier = Dossier(report=msgspec.structs.replace(report, published=published))
        dossier.add(find_times(dossier))
        inside = None if published.edtf else date_from_inside(dossier)[0]
        dossier.report = msgspec.structs.replace(report, published=inside or published)
        read.append(dossier.layers())
    for layers in read:
        published = layers.report.published
        if published.basis in ("inferred", "none"):
            published = date_from_pile(layers, [x for x in read if x is not layers])[0] or published
        print(f"  {layers.report.file[:3]}  {published.edtf}  {published.basis}  {published.note}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=20, help="how many wrong answers of a kind are named")
    parser.add_argument("--only", choices=("pages", "hidden", "seeds"))
    parser.add_argument("--held-out", action="store_true", help="name held-out misses too (not while mending rules)")
    options = parser.parse_args()
    if options.only in (None, "seeds"):
        seeds()
    if options.only in (None, "pages"):
        pages.run(options.errors)
    if options.only in (None, "hidden"):
        hidden.run(options.errors, options.held_out)


if __name__ == "__main__":
    main()
