"""Reads the gold that lies beside the project (never in it): PolNeAR train and dev, and the five seeds."""

import gzip
import json
import re
from hashlib import blake2b
from typing import Any

from bench.gold import need
from dateline.model import Block, Report

Doc = dict[str, Any]


def polnear(part: str, sample: slice = slice(None)) -> list[Doc]:
    """Documents of `train` or `dev` in the order of the hash of their names; `sample` takes a stretch of them."""
    with gzip.open(need("gold", "quotations", f"polnear_{part}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    return sorted(docs, key=lambda d: blake2b(d["doc_id"].encode()).hexdigest())[sample]


def plain_report(doc_id: str, text: str) -> Report:
    """A report whose every line with words is a body block; PolNeAR has no other structure."""
    blocks = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        words = line.group()
        begin = line.start() + len(words) - len(words.lstrip())
        blocks.append(Block(kind="body", begin=begin, end=begin + len(words.strip())))
    return Report(id=doc_id, file=doc_id, text=text, blocks=tuple(blocks))
