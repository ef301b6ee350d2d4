"""A parse to bytes and back, for `kept.py`."""

import zlib
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.parse.model import Parser, parser

if TYPE_CHECKING:
    Doc = Any  # spaCy's stubs do not know its arrays

#: What is kept of each token.
KEPT = ["HEAD", "DEP", "TAG", "ENT_TYPE", "ENT_IOB"]


@cache
def packing() -> "Packing":
    """The packing for the parser of this process."""
    return Packing(parser())


class Packing:
    """A parse to bytes and back."""

    def __init__(self, reader: Parser) -> None:
        self.reader, self.name = reader, reader.name()
        nlp = reader.nlp
        labels = {*nlp.pipe_labels["parser"], "ROOT", *nlp.pipe_labels["ner"], *nlp.pipe_labels["tagger"]}
        #: Labels by number: their place among all of the model's, in the order of their hashes; 0 is none.
        self.labels = np.array(sorted({0, *(nlp.vocab.strings[label] for label in labels)}), dtype=np.uint64)

    def key(self, text: str) -> bytes:
        """Under what a text's parse is kept."""
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=self.name).digest()

    def pack(self, doc: "Doc") -> bytes:
        """Heads, labels, tags and names of a parse, deflated."""
        rows: Any = doc.to_array(KEPT).reshape(-1, 5).T
        heads = rows[0].astype(np.int64).astype("<i2")
        labels = np.searchsorted(self.labels, rows[1:4]).astype(np.uint8)
        return zlib.compress(heads.tobytes() + labels.tobytes() + rows[4].astype(np.uint8).tobytes(), 6)

    def unpack(self, text: str, packed: bytes) -> "Doc | None":
        """The parse of a text; None when it was made from other tokens."""
        doc: Any = self.reader.nlp.make_doc(text)
        data, count = zlib.decompress(packed), len(doc)
        if len(data) != 6 * count:
            return None
        heads = np.frombuffer(data, "<i2", count).astype(np.int64).astype(np.uint64)
        labels = self.labels[np.frombuffer(data, np.uint8, 3 * count, 2 * count).reshape(3, count)]
        spans = np.frombuffer(data, np.uint8, count, 5 * count).astype(np.uint64)
        if count:
            doc.from_array(KEPT, np.vstack([heads, labels, spans]).T.copy())
            self.reader.marks.mark(doc)
        return doc
