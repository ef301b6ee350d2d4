"""A report: one text as one outlet gave it, with its blocks and its own date."""

from typing import Literal

import msgspec

from dateline.model.ids import bytes_id
from dateline.model.record import Part, Record
from dateline.model.span import Span

BlockKind = Literal[
    "headline",
    "standfirst",
    "subheading",
    "body",
    "caption",
    "credit",
    "navigation",
    "teaser",
    "promo",
    "embed",
]
#: Blocks in which the report itself speaks: events, quotations and times of the story are read from these.
READ_BLOCKS: frozenset[str] = frozenset({"headline", "standfirst", "subheading", "body", "caption", "embed"})

DateBasis = Literal["header", "metadata", "url", "dateline", "inferred", "none"]


class Declared(Part, frozen=True):
    """What a sidecar table, a feed, a column or the caller says of a report; nothing here is guessed."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One report as it came in: bytes unchanged, with what was declared about it. Made by `ingest`.

    `media` says how to read the bytes; `charset` is the decoder that reads them without loss.
    """

    file: str
    data: bytes
    media: Literal["text", "html"] = "text"
    charset: str = "utf-8"
    declared: Declared = Declared()

    @property
    def id(self) -> str:
        """A report is its bytes and its declared outlet or URL, never its path."""
        return bytes_id("r", self.data, self.declared.outlet, self.declared.url)

    def decode(self) -> str:
        """Read the bytes as characters; a byte-order mark is not part of the text."""
        return self.data.decode(self.charset, errors="replace").removeprefix("\ufeff")


class Block(Part, frozen=True):
    """A run of `report.text` with one role on the page. Blocks do not overlap; one block is one paragraph or line."""

    kind: BlockKind
    begin: int
    end: int


class Nested(Part, frozen=True):
    """A text inside the report with an author or date of its own: an embedded post, a teaser."""

    kind: BlockKind
    begin: int
    end: int
    author: str | None = None
    published: str | None = None


class Published(Part, frozen=True):
    """When the report was published (EDTF), and how that is known. `edtf` null: not known, an honest answer."""

    edtf: str | None = None
    basis: DateBasis = "none"
    evidence: tuple[Span, ...] = ()
    note: str | None = None
    excluded_support: tuple[str, ...] = ()


class Report(Record, frozen=True, kw_only=True, tag="report"):
    """One report with its readable text. `text` is the decoded file for plain text, the readable text for markup."""

    id: str
    file: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    place: str | None = None
    agencies: tuple[str, ...] = ()
    language: str | None = None
    published: Published = Published()
    blocks: tuple[Block, ...] = ()
    nested: tuple[Nested, ...] = ()
    copy_of: str | None = None
    origin: str | None = None
    text: str

    def span(self, begin: int, end: int) -> Span:
        """Point at words of this report; raises ValueError when they are not inside the text."""
        if end > len(self.text):
            raise ValueError(f"span {begin}-{end} runs past the end of {self.file} ({len(self.text)} characters)")
        return Span(self.id, begin, end)

    def words(self, begin: int, end: int) -> str:
        """The exact characters of a span."""
        return self.text[begin:end]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a character, or None between blocks."""
        for block in self.blocks:
            if block.begin <= offset < block.end:
                return block
        return None
