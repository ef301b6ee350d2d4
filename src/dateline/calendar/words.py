"""Dates in a column that people read: EDTF as it is, but for the codes that nobody knows by heart."""

import re

#: EDTF level 2 codes for parts of a year (ISO 8601-2:2019, 4.8) in words.
PARTS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "Q1",
    34: "Q2",
    35: "Q3",
    36: "Q4",
    40: "first half",
    41: "second half",
}
_CODED = re.compile(r"(?<![\d-])(\d{4})-(2[1-4]|3[3-6]|4[01])(?![\d-])")


def readable(edtf: str) -> str:
    """`2010-33~` as `2010 Q1~`, `2022-22/2022-23` as `2022 summer/2022 autumn`; all else stays as it is."""
    return _CODED.sub(lambda found: f"{found[1]} {PARTS[int(found[2])]}", edtf)
