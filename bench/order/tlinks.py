"""Gold order between events: TLINKs of a TimeML file as points on a line, so that what follows from them counts too.

After Verhagen, *Temporal closure in an annotation environment* (2005): a relation of two intervals is a set of `<`
and `<=` between their ends, and what a path of these implies holds.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from lxml import etree

Judged = Literal["right", "wrong", "open"]
Point = tuple[str, str]
#: For `a REL b`: pairs of ends (of a, of b) with their sign; `>` is written from b.
_MEANT: dict[str, tuple[tuple[str, str, str], ...]] = {
    "BEFORE": (("end", "<", "begin"),),
    "IBEFORE": (("end", "<=", "begin"),),
    "INCLUDES": (("begin", "<=", "begin"), ("end", ">=", "end")),
    "SIMULTANEOUS": (("begin", "=", "begin"), ("end", "=", "end")),
    "BEGINS": (("begin", "=", "begin"), ("end", "<=", "end")),
    "ENDS": (("end", "=", "end"), ("begin", ">=", "begin")),
}
_INVERSE = {
    "AFTER": "BEFORE",
    "IAFTER": "IBEFORE",
    "IS_INCLUDED": "INCLUDES",
    "DURING": "INCLUDES",
    "BEGUN_BY": "BEGINS",
    "ENDED_BY": "ENDS",
}


@dataclass
class Gold:
    """A text with its events (id -> begin, end, words) and the order of their ends."""

    name: str
    text: str
    events: dict[str, tuple[int, int, str]]
    after: dict[Point, set[tuple[Point, bool]]] = field(default_factory=lambda: defaultdict(set))

    def holds(self, one: Point, other: Point) -> bool | None:
        """True: `one` is surely before `other`; False: surely before it or at the same time; else None."""
        seen: dict[Point, bool] = {one: False}
        queue = [(one, False)]
        while queue:
            at, strict = queue.pop()
            for following, sharp in self.after.get(at, ()):
                now = strict or sharp
                if following not in seen or (now and not seen[following]):
                    seen[following] = now
                    queue.append((following, now))
        return seen.get(other)

    def judge(self, relation: str, one: str, other: str) -> Judged:
        """What gold says of `one RELATION other`, given ids of events."""
        if relation == "before":
            if self.holds((one, "begin"), (other, "begin")):
                return "right"
            return "open" if self.holds((other, "begin"), (one, "begin")) is None else "wrong"
        if self.holds((one, "end"), (other, "begin")) or self.holds((other, "end"), (one, "begin")):
            return "wrong"
        meets = (self.holds((one, "begin"), (other, "end")), self.holds((other, "begin"), (one, "end")))
        return "open" if None in meets else "right"


def read_gold(path: Path) -> Gold:
    """Read a .tml file."""
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True, huge_tree=False, resolve_entities=False))
    gold = Gold(path.stem, *_text(root.find("TEXT")))
    made = {m.get("eiid"): m.get("eventID") for m in root.iter("MAKEINSTANCE")}
    names = {*gold.events, *(t.get("tid") for t in root.iter("TIMEX3"))}
    for name in names:
        gold.after[(name, "begin")].add(((name, "end"), False))
    for link in root.iter("TLINK"):
        one = made.get(link.get("eventInstanceID"), link.get("eventInstanceID")) or link.get("timeID")
        other = made.get(link.get("relatedToEventInstance"), link.get("relatedToEventInstance"))
        other = other or link.get("relatedToTime")
        if one and other and one != other:
            _add(gold, one, link.get("relType"), other)
    return gold


def _add(gold: Gold, one: str, relation: str, other: str) -> None:
    if relation in _INVERSE:
        relation, one, other = _INVERSE[relation], other, one
    for left, sign, right in _MEANT.get("SIMULTANEOUS" if relation == "IDENTITY" else relation, ()):
        a, b = (one, left), (other, right)
        if sign in ("<", "<=", "="):
            gold.after[a].add((b, sign == "<"))
        if sign in (">=", "="):
            gold.after[b].add((a, False))


def _text(element: "etree._Element") -> tuple[str, dict[str, tuple[int, int, str]]]:
    parts: list[str] = []
    events: dict[str, tuple[int, int, str]] = {}

    def walk(node: "etree._Element") -> None:
        begin = sum(map(len, parts))
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        if node.tag == "EVENT" and node.get("eid"):
            whole = "".join(parts)
            events[str(node.get("eid"))] = (begin, len(whole), whole[begin:])

    walk(element)
    return "".join(parts), events
