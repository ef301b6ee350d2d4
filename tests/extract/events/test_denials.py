"""What a denial says of the deed it is about, and what is no denial."""

from collections.abc import Callable

import pytest

from dateline.model import Dossier

Read = Callable[[str], Dossier]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Ada Rye has denied any wrongdoing.", "denied", "denied"),
        ("Kovar Lines denied it on Monday.", "denied", "denied"),
        ("The harbour office denied any such request on Monday.", "denied", "denied"),
        ("Ada Rye rejected that on Monday.", "rejected", "denied"),
        # what is kept from somebody is not denied
        ("The clerk denied visas to the team on Monday.", "denied", "occurred"),
        ("The court denied Bo Kovar bail on Monday.", "denied", "occurred"),
        ("The board denied the request on Monday.", "denied", "occurred"),
        ("Ada Rye rejected the offer on Monday.", "rejected", "occurred"),
        ("The court dismissed the charge on Monday.", "dismissed", "occurred"),
        # the deed denied has an entry of its own
        ("Kovar denied that she met Lind.", "denied", "occurred"),
        ("Kovar denied that she met Lind.", "met", "denied"),
        # not yet said
        ("Ada Rye will deny the charge on Monday.", "deny", "planned"),
    ],
)
def test_a_denial_tells_a_deed_as_denied(read_whole: Read, text: str, trigger: str, status: str) -> None:
    found = [e for e in read_whole(text).events.values() if e.text == trigger]
    assert [e.status for e in found] == [status]
