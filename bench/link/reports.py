"""Reports of the gold sets as layers without findings: enough for origins and stories."""

import gzip
import json
from pathlib import Path
from typing import Any

from dateline.link.pile import Pile
from dateline.model import Layers, Published, Report


def read(path: Path) -> list[dict[str, Any]]:
    """The lines of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def pile_of(documents: list[dict[str, Any]]) -> Pile:
    """A pile of plain texts with their outlet, title and day."""
    return Pile(
        [
            Layers(
                report=Report(
                    id=d["id"],
                    file=d["id"],
                    outlet=d["outlet"],
                    title=d["title"],
                    published=Published(edtf=d["published"] and d["published"][:10]),
                    text=d["text"],
                )
            )
            for d in documents
        ]
    )
