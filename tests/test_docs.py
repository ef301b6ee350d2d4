"""The docs stand beside the code: a page for each room, links that lead somewhere, decisions listed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
SRC = ROOT / "src" / "dateline"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])


def rooms() -> list[str]:
    """Every room of the house; the readers of a report are rooms of their own."""
    flat = [p.name for p in SRC.iterdir() if p.is_dir() and not p.name.startswith("_") and p.name != "extract"]
    return sorted(
        [*flat, *(p.name for p in (SRC / "extract").iterdir() if p.is_dir() and not p.name.startswith("_"))]
    )


@pytest.mark.parametrize("room", rooms())
def test_every_room_has_its_page(room: str) -> None:
    page = DOCS / f"{room}.md"
    assert page.is_file(), f"docs/{room}.md is missing"
    assert f"]({room}.md)" in (DOCS / "how-it-works.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_decision_is_listed() -> None:
    index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    for page in (DOCS / "decisions").glob("0*.md"):
        assert f"]({page.name})" in index
