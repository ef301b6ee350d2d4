"""Copies and origins: the same text under other names, what it was made from, and what is no evidence."""

from dateline.link.copies import find_origins, likenesses
from dateline.link.pile import Pile
from dateline.model import Layers, Published, Report

WIRE = """The harbour council of Ostrava Bay voted on Tuesday to close the northern basin for nine weeks after divers
found cracks in two of the lock gates. Repairs will cost four million crowns, the council said, and ferries to outer
islands leave from the fish market instead. Skippers protested outside the town hall, where the mayor promised to
speak with them on Thursday. The gates were built ninety years ago and last repaired after the winter storms."""
OTHER = """Schools on the plateau opened a week late because snow blocked the pass, the district office reported,
while ploughs from three valleys worked through the night and the army lent two heavy tractors to the road service."""
SIGN_UP = (
    " Sign up here to get the morning letter of the editors with all the stories of the day straight to your inbox"
)


def report(name: str, text: str, day: str | None = None, outlet: str | None = None, **more: object) -> Layers:
    published = Published(edtf=day, basis="header" if day else "none")
    return Layers(report=Report(id=f"r_{name}", file=name, outlet=outlet, published=published, text=text, **more))  # type: ignore[arg-type]


def test_a_small_edit_and_a_shifted_day_are_still_a_copy() -> None:
    edited = WIRE.replace("on Tuesday", "yesterday").replace("four million crowns", "4 million crowns")
    pile = Pile([report("b", edited, "2031-05-02", "Bay Gazette"), report("a", WIRE, "2031-05-01", "Coast Agency")])
    origins = find_origins(pile)
    assert origins.copy_of == {"r_b": "r_a"}
    assert origins.origin_of["r_a"] == origins.origin_of["r_b"]


def test_a_digest_has_the_origin_of_the_report_it_was_cut_from() -> None:
    digest = WIRE[: WIRE.index("Skippers")] + "Elsewhere, the market was quiet."
    pile = Pile([report("a", WIRE + " " + OTHER, "2031-05-01"), report("b", digest, "2031-05-01")])
    assert len(set(find_origins(pile).origin_of.values())) == 1


def test_reports_on_the_same_thing_in_other_words_are_two_origins() -> None:
    own = "Divers saw cracks in the lock gates, so the council has shut the basin; ferries now leave from the market."
    pile = Pile([report("a", WIRE, "2031-05-01"), report("b", own, "2031-05-01")])
    assert likenesses(pile) == []
    assert len(set(find_origins(pile).origin_of.values())) == 2


def test_two_reports_of_one_outlet_are_one_origin() -> None:
    pile = Pile([report("a", WIRE, "2031-05-01", "Bay Gazette"), report("b", OTHER, "2031-05-02", "Bay Gazette")])
    assert len(set(find_origins(pile).origin_of.values())) == 1


def test_the_house_text_under_unlike_reports_proves_nothing() -> None:
    unlike = [" ".join(f"{word}{i}" for word in WIRE.split()[:35]) + SIGN_UP for i in range(4)]
    pile = Pile([report(str(i), text, "2031-05-01", "Bay Gazette") for i, text in enumerate(unlike)])
    assert likenesses(pile) == []


def test_on_one_day_the_credited_agency_is_the_source() -> None:
    pile = Pile(
        [
            report("a", WIRE, "2031-05-01", "Bay Gazette", agencies=("Coast Agency",)),
            report("b", WIRE, "2031-05-01", "Coast Agency"),
        ]
    )
    assert find_origins(pile).copy_of == {"r_a": "r_b"}


def test_each_edge_has_its_reason() -> None:
    pile = Pile([report("a", WIRE, "2031-05-01"), report("b", WIRE, "2031-05-03")])
    (reason,) = find_origins(pile).reasons
    assert (reason.target, reason.aspect, reason.rule) == ("r_b", "origin", "link/identical")


def test_a_copy_of_a_copy_takes_no_report_away_from_the_first() -> None:
    """Undated reports stand in the same order to all others: three never go back to each other in a circle."""
    texts = [f"{WIRE} {closing}" for closing in ("Edition one.", "Edition two.", "Edition six.")]
    pile = [
        report("z", texts[0], None, "Coast Agency"),
        report("y", OTHER, "2031-05-01", "Coast Agency"),
        report("b", texts[1], None),
        report("c", texts[2], "2031-05-01"),
    ]
    copy = report("a", texts[2], "2031-05-09", "Reprints Weekly")
    (origin,) = set(find_origins(Pile(pile)).origin_of.values())
    assert set(find_origins(Pile([*pile, copy])).origin_of.values()) == {origin}
