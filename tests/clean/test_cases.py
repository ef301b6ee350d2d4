"""Whole pages as plain text, `kind: words` a line.

`+` goes on in the same line after a space, `&` without one; `>` goes on in the same block on a new line.
"""

from pathlib import Path

import pytest

from dateline.clean import clean
from dateline.model import Source

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def _read(path: Path) -> tuple[str, list[tuple[str, str]]]:
    text, expected = "", list[tuple[str, str]]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            text = f"{text.removesuffix(chr(10))}\n{line[2:]}\n"
            expected[-1] = (expected[-1][0], f"{expected[-1][1]}\n{line[2:]}")
        elif not line:
            text += "\n"
        else:
            kind, words = line.split(": ", 1)
            glue = {"+": " ", "&": ""}.get(kind[0])
            text = f"{text.removesuffix(chr(10))}{glue}{words}\n" if glue is not None else f"{text}{words}\n"
            expected.append((kind.lstrip("+&"), words))
    return text, [(kind, words) for kind, words in expected if kind != "stamp"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_line_of_a_page_gets_its_role(path: Path) -> None:
    text, expected = _read(path)
    report, _ = clean(Source(file=path.name, data=text.encode()))
    found = [(block.kind, piece) for block in report.blocks for piece in _pieces(report.text, block.begin, block.end)]
    wanted = [(kind, piece) for kind, words in expected for piece in _pieces(words, 0, len(words))]
    assert found == wanted


def _pieces(text: str, begin: int, end: int) -> list[str]:
    return text[begin:end].split("\n")
