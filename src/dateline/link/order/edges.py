"""From orders between the mentions of one report to edges between events of the pile; edges that close a circle."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from dateline.link.order.gaps import Days, days_of
from dateline.model import Order


class Edge(msgspec.Struct, frozen=True, gc=False):
    """`one` does not begin after `other`, by the words of `order`; `gap` is the least and most days between."""

    one: str
    other: str
    order: Order
    gap: Days

    @property
    def inside(self) -> bool:
        """Whether `other` lies wholly in the time of `one`."""
        return self.order.relation == "during"

    @property
    def together(self) -> bool:
        """Whether both are at one time, which puts neither first."""
        return self.order.relation == "while"


def edges_of(orders: Iterable[Order], event_of: Mapping[str, str], rejected: Container[str]) -> list[Edge]:
    """Edges between events, sorted by the id of their order. A `during` begins with what holds the other."""
    found = []
    for order in sorted(orders, key=lambda o: o.id):
        one, other = event_of.get(order.from_), event_of.get(order.to)
        if order.relation == "during":
            one, other = other, one
        if one and other and one != other and order.id not in rejected:
            found.append(Edge(one, other, order, days_of(order)))
    return found


def circles(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Groups of edges that lead in a circle: none of them can be believed more than another."""
    component = _components([edge for edge in edges if not edge.together])
    groups: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if not edge.together and component[edge.one] == component[edge.other]:
            groups[component[edge.one]].append(edge)
    return [groups[key] for key in sorted(groups, key=lambda k: groups[k][0].order.id)]


def _components(edges: Sequence[Edge]) -> dict[str, int]:
    """The strongly connected component of each event (Tarjan 1972, without recursion: a chain may be long)."""
    following: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        following[edge.one].append(edge.other)
    nodes = sorted({name for edge in edges for name in (edge.one, edge.other)})
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    component: dict[str, int] = {}
    stack: list[str] = []
    for root in nodes:
        if root in number:
            continue
        work: list[tuple[str, Iterator[str]]] = []
        _enter(root, number, lowest, stack, work, following)
        while work:
            name, rest = work[-1]
            deeper = next((n for n in rest if _is_new(n, name, number, lowest, component)), None)
            if deeper is not None:
                _enter(deeper, number, lowest, stack, work, following)
                continue
            work.pop()
            if work:
                lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[name])
            if lowest[name] == number[name]:
                _close(name, number, component, stack)
    return component


def _enter(
    name: str,
    number: dict[str, int],
    lowest: dict[str, int],
    stack: list[str],
    work: list[tuple[str, Iterator[str]]],
    following: Mapping[str, Sequence[str]],
) -> None:
    number[name] = lowest[name] = len(number)
    stack.append(name)
    work.append((name, iter(following.get(name, ()))))


def _is_new(
    name: str, above: str, number: Mapping[str, int], lowest: dict[str, int], component: Mapping[str, int]
) -> bool:
    if name not in number:
        return True
    if name not in component:
        lowest[above] = min(lowest[above], number[name])
    return False


def _close(name: str, number: Mapping[str, int], component: dict[str, int], stack: list[str]) -> None:
    while True:
        member = stack.pop()
        component[member] = number[name]
        if member == name:
            return
