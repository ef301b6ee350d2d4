import pytest

from dateline import pipeline


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Norwegian Prime Minister Ida Norn warned Norway on Monday.", True),
        ("Norwegian Prime Minister Ida Norn warned Denmark on Monday.", False),
        ("Norwegian Prime Minister Ida Norn warned the government on Monday.", False),
    ],
)
def test_nobody_warns_the_country_he_or_she_speaks_for(text: str, doubted: bool) -> None:
    layers = pipeline.read_text(text, published="2031-03-11")
    (warned,) = [e for e in layers.events if e.text == "warned"]
    countries = {e.country for e in layers.entities if e.id in warned.recipients}
    assert ("own-side" in {d.code for d in layers.doubts}) == doubted
    assert ("NOR" in countries and doubted) is False


def test_a_statement_is_not_dated_by_the_event_before_it() -> None:
    text = "After meeting with the Danish king in November, Ida Norn told Paul Kern that the bridge would be built."
    layers = pipeline.read_text(text, published="2031-03-11")
    assert layers.quotations
    assert all(not (q.said.edtf or "").startswith("2030-11") for q in layers.quotations)


def test_the_years_without_one_do_not_date_the_first() -> None:
    text = "Ida Norn is the first prime minister to visit Malta in five years."
    layers = pipeline.read_text(text, published="2031-03-11")
    (visit,) = layers.events
    assert not (visit.when.edtf or "").startswith("2026")
