"""A judge at the terminal: one record after the other, a line of answer each. What is answered is written at once."""

import sys
from typing import TYPE_CHECKING

from dateline.cli import console
from dateline.model import QueryError

if TYPE_CHECKING:
    from dateline.api.audit import Auditing
    from dateline.model.verdict import Item

HELP = (
    "r right · w CODE... wrong, with codes or their numbers · u unclear · after ` : ` a note\n"
    "b back: take the last verdict back · s skip · c codes · q quit; run the same command to go on"
)


class Sitting:
    """Asks about each record of a sample that the judge has not judged as it is now."""

    def __init__(self, drawn: "Auditing", judge: str) -> None:
        from dateline.query.audit import codes_of

        self.drawn, self.judge = drawn, judge
        self.codes = codes_of(drawn.layer)

    def run(self) -> None:
        """Go through the sample until its end, `q`, or the end of the input."""
        items, given = self.drawn.items, self.drawn.given(self.judge)
        waiting = [number for number, item in enumerate(items) if item.target not in given]
        console.note(f"{len(items) - len(waiting)} of {len(items)} are judged by {self.judge} already\n{HELP}")
        at = 0
        while at < len(waiting):
            step = self._ask(items[waiting[at]], waiting[at] + 1, len(items))
            if step is None:
                return
            if step < 0:
                step = self._back(items[waiting[at - 1]]) if at else 0
            at += step

    def _ask(self, item: "Item", number: int, of: int) -> int | None:
        """Show a record and take its verdict: 1 on, -1 back, None out."""
        from dateline.render.audit import terminal

        console.show(terminal.item_lines(item, number, of))
        while True:
            sys.stderr.write("verdict> ")
            sys.stderr.flush()
            line = sys.stdin.readline()
            answer = line.strip()
            if not line or answer == "q":
                return None
            if answer in ("b", "s"):
                return -1 if answer == "b" else 1
            if answer in ("c", "?", ""):
                console.show(terminal.code_lines((one.code, one.meaning) for one in self.codes))
                console.note(HELP)
                continue
            try:
                self._take(item, answer)
            except QueryError as wrong:
                console.note(str(wrong))
                continue
            return 1

    def _take(self, item: "Item", answer: str) -> None:
        """`w 1 not_event : a mood` is a verdict with two codes and a note."""
        from dateline.query.audit import judged

        words, _, note = answer.partition(" : ")
        first, *codes = words.split()
        judgement = judged(first)
        if judgement == "withdrawn":
            raise QueryError("write b to take the last verdict back")
        self.drawn.judge(item, judgement, [self._code(code) for code in codes], note.strip() or None, by=self.judge)

    def _code(self, given: str) -> str:
        if given.isdigit() and 1 <= int(given) <= len(self.codes):
            return self.codes[int(given) - 1].code
        return given

    def _back(self, item: "Item") -> int:
        """Take back what was said of the record before this one, if anything, and show it again."""
        if item.target in self.drawn.given(self.judge):
            self.drawn.judge(item, "withdrawn", by=self.judge)
        return -1
