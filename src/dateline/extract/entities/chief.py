"""`the president` alone, where a report names the presidents of several lands: the one it is about."""

from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Draft
from dateline.extract.entities.words import words

if TYPE_CHECKING:
    from dateline.extract.entities.roles import RolePhrase

#: So many times as often as the other is the chief one named.
_TIMES = 1.5
#: A report that names him less often is about nobody's office.
_FEWEST = 3


def chief(phrase: "RolePhrase", holders: list[Draft], latest: Draft) -> Draft:
    """Whom a bare office of which each land has one means: the holder named most by far, else the latest.

    A writer who means the guest says which: `the Chilean president`. Where the latest heads a body that is named
    (`Norn, president of the guild`), the office is that one.
    """
    bare = phrase.country is None and phrase.of is None and not phrase.words
    if not bare or phrase.noun.role not in words("sole") or _heads_body(latest):
        return latest
    most = max(holders, key=_named)
    rivals = [_named(holder) for holder in holders if holder is not most]
    far = _named(most) >= max(_FEWEST, *(count * _TIMES for count in rivals)) if rivals else False
    return most if far else latest


def _heads_body(draft: Draft) -> bool:
    return any(role.of is not None and role.of != draft.country for role in draft.roles)


def _named(draft: Draft) -> int:
    return sum(draft.names.values())
