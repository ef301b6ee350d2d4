"""Where something is posted is not the company that the report is about."""

from dateline.pipeline.reading import read_text


def test_a_page_is_not_the_company() -> None:
    text = (
        "Nordbank closed its branch in Lund. Nordbank blamed the rent, and Nordbank staff wept. "
        "In a statement on Facebook, the company said it had no choice."
    )
    layers = read_text(text, "2031-03-13", raw=True)
    pages = {e.id for e in layers.entities if e.name == "Facebook"}
    assert all(q.speaker is None or q.speaker.entity not in pages for q in layers.quotations)
