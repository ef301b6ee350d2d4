"""In a signed statement or letter "I" is who signs it; in any other text nobody says."""

import pytest

from dateline.extract.entities import find_entities, resolve_signed
from dateline.model import Block, Dossier, Published, Report
from dateline.parse import parse_report

BODY = "Today, I declared an emergency in Oakham. “I am afraid,” said Tom Pell, a sailor."


def _who(headline: str, body: str = BODY) -> list[str]:
    text = f"{headline}\n\n{body}"
    blocks = (
        Block(kind="headline", begin=0, end=len(headline)),
        Block(kind="body", begin=len(headline) + 2, end=len(text)),
    )
    report = Report(id="r_1", file="a.txt", text=text, blocks=blocks, published=Published(edtf=None, basis="none"))
    dossier = Dossier(report, parse_report(report))
    dossier.add(find_entities(dossier))
    dossier.add(resolve_signed(dossier))
    found = sorted((m for m in dossier.mentions.values() if m.text == "I"), key=lambda m: m.begin)
    return [dossier.entities[m.entity].name for m in found]


@pytest.mark.parametrize(
    "headline",
    [
        "Statement by Premier Ida Brand on the Ferry Crisis",
        "Letter from Mayor Ida Brand to the Harbour Council",
        "Open Letter from Ida Brand",
    ],
)
def test_i_is_who_signs(headline: str) -> None:
    assert set(_who(headline, "Today, I declared an emergency in Oakham.")) == {"Ida Brand"}


@pytest.mark.parametrize(
    "headline",
    [
        "Premier Ida Brand Declares an Emergency",
        "Statement by Ida Brand and Tom Pell on the Ferry",  # which of them?
        "Statement on the Ferry Crisis",
    ],
)
def test_nobody_is_guessed(headline: str) -> None:
    assert _who(headline, "Today, I declared an emergency in Oakham.") == []
