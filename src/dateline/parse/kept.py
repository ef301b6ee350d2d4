"""Parses kept as bytes, so that a paragraph many outlets carry is parsed once, and not again when it is read anew.

A parse is kept under a digest of its text and of all it depends on beside it. Tokens, parts of speech and lemmas are
not kept: they follow from the text and the tags, and are made again. What is left takes about two bytes a token.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.parse.model import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dateline.parse.packing import Packing

#: Bytes of packed parses held in memory by each process; the oldest go first.
HELD = 32_000_000
Fetch = Callable[[Sequence[bytes]], Mapping[bytes, bytes]]


def _nothing(keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
    return {}


class Parses:
    """Parses by text: those held here, those `fetch` finds elsewhere, else made now and held."""

    def __init__(self, fetch: Fetch = _nothing) -> None:
        self.fetch = fetch
        self.held: OrderedDict[bytes, bytes] = OrderedDict()
        self.size = 0
        #: Made since the last `take_new`.
        self.new: dict[bytes, bytes] = {}

    def parse(self, texts: Sequence[str]) -> list["Doc"]:
        """One document for each text; equal texts share theirs."""
        from dateline.parse.packing import packing

        form = packing()
        keys = [form.key(text) for text in texts]
        docs = self._known(form, dict(zip(keys, texts, strict=True)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in docs}
        for key, doc in zip(missing, parser().parse(missing.values()), strict=True):
            docs[key] = doc
            self.new[key] = form.pack(doc)
            self._hold(key, self.new[key])
        return [docs[key] for key in keys]

    def take_new(self) -> tuple[tuple[bytes, bytes], ...]:
        """The parses made since this was last asked, to be stored."""
        new, self.new = tuple(self.new.items()), {}
        return new

    def _known(self, form: "Packing", texts: Mapping[bytes, str]) -> dict[bytes, "Doc"]:
        packed = {key: self.held[key] for key in texts if key in self.held}
        if len(packed) < len(texts):
            packed.update(self.fetch([key for key in texts if key not in packed]))
        docs = {key: form.unpack(texts[key], packed[key]) for key in texts if key in packed}
        return {key: doc for key, doc in docs.items() if doc is not None}

    def _hold(self, key: bytes, packed: bytes) -> None:
        self.held[key] = packed
        self.size += len(packed)
        while self.size > HELD:
            _, oldest = self.held.popitem(last=False)
            self.size -= len(oldest)
