from pathlib import Path

import pytest

from dateline.ingest import files
from dateline.model import InputError

TEXT = "The council of Lenz met on Monday."


def test_a_list_stands_for_its_lines(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("# first\none.txt\n\n  two.jsonl \n", encoding="utf-8")
    with files(["zero.txt", f"@{tmp_path / 'list.txt'}"]) as read:
        assert read == [Path("zero.txt"), Path("one.txt"), Path("two.jsonl")]


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no\.txt"), files([f"@{tmp_path / 'no.txt'}"]):
        pass


def test_an_address_is_fetched_under_its_own_name_and_gone_afterwards(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    with files([f"file://{tmp_path}/one.txt"]) as (read,):
        assert read.name == "one.txt"
        assert read.parent.parent != tmp_path
        assert read.read_text(encoding="utf-8") == TEXT
    assert not read.exists()


@pytest.mark.parametrize("address", ["file:///nowhere/one.txt", "nothing://one.txt"])
def test_an_address_that_gives_nothing_is_named(address: str) -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(InputError, match=f"{address} cannot be fetched"), files([address]):
        pass
