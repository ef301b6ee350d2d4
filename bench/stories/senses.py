"""`python -m bench.stories.senses FOLDER`: write the classes of verbs from the files of WordNet 3.0 in that folder.

The folder holds `index.verb` and `data.verb` (Debian's package wordnet-base puts them in /usr/share/wordnet).
"""

import argparse
import textwrap
from pathlib import Path

from dateline.extract.events.open_words import SENSES

#: The lexicographer files of verbs by their numbers (lexnames(5WN)).
NAMES = "body change cognition communication competition consumption contact creation emotion motion perception"
NAMES += " possession social stative weather"
FILES = dict(enumerate(NAMES.split(), start=29))
HEAD = """# Classes of verbs: the lexicographer file of the first sense that WordNet 3.0 gives each ("motion").
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence is in NOTICE.
# Made by `python -m bench.stories.senses`.
sense	words
"""


def classes(folder: Path) -> dict[str, list[str]]:
    """Class -> verbs, in alphabetical order; verbs of more than two words are left out."""
    data = (line.split() for line in (folder / "data.verb").read_text("latin-1").splitlines() if line[:1].isdigit())
    file = {cells[0]: FILES[int(cells[1])] for cells in data}
    found: dict[str, list[str]] = {}
    for line in (folder / "index.verb").read_text("latin-1").splitlines():
        cells = line.split()
        verb = cells[0]
        if not line.startswith(" ") and verb.count("_") <= 1 and verb.replace("_", "").isalpha():
            first = cells[-int(cells[2])]
            found.setdefault(file[first], []).append(verb)
    return {name: sorted(verbs) for name, verbs in sorted(found.items())}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folder", type=Path)
    rows = [
        f"{name}\t{row}\n"
        for name, verbs in classes(ask.parse_args().folder).items()
        for row in textwrap.wrap(" ".join(verbs), 240, break_long_words=False, break_on_hyphens=False)
    ]
    SENSES.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
