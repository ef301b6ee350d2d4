"""Where words stand: offsets count Unicode code points in `report.text`, the end exclusive."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """`text[begin:end]` of one report IS the quoted words. Printed as `report:begin-end`."""

    report: str
    begin: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.begin < self.end:
            raise ValueError(f"a span needs 0 <= begin < end, got {self.begin}-{self.end}")

    def __str__(self) -> str:
        return f"{self.report}:{self.begin}-{self.end}"
