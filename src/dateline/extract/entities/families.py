"""Who does not bear a bare surname: sons, wives, brothers named in full beside the one whom the report calls so."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import SUFFIXES, Draft, Name, Place, fold

if TYPE_CHECKING:
    from dateline.extract.entities.reading import Sheet

#: Behind these somebody is named as the kin of another.
KIN = frozenset(
    {"son", "sons", "daughter", "daughters", "father", "mother", "brother", "brothers", "sister", "sisters"}
)
KIN |= {"wife", "husband", "nephew", "niece", "cousin", "uncle", "aunt", "grandson", "granddaughter", "stepson"}
KIN |= {"stepdaughter", "widow", "widower", "grandfather", "grandmother", "fiancee", "fiance", "son-in-law"}
#: `first lady Ada Norn`: the spouse of whom the report calls Norn.
SPOUSES = frozenset({"lady", "gentleman", "spouse"})
#: A lone surname is used so much more often than the full name that it is not short for it.
_OFTEN = 3
#: Told of so often before another bearer of the surname is: the report calls this one so.
_ALONE = 3
#: With its title alone so often before anybody is named in full: this one never is.
_NEVER_IN_FULL = 3


def suffix_of(text: str) -> str:
    """`jr` of `Ada Norn, Jr.`, empty where there is none: father and son are two."""
    last = fold(text).replace(",", " ").split()[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""


def is_kin(sheet: "Sheet", name: Name) -> bool:
    """`his son Olaf Norn`, `first lady Ada Norn`: named as the kin of somebody."""
    at = name.start - 1
    if at >= 0 and sheet.lowers[at] == ",":
        at -= 1
    if at > 0 and sheet.lowers[at] in SPOUSES and sheet.lowers[at - 1] == "first":
        return True
    return at > 0 and sheet.lowers[at] in KIN and sheet.doc[at].tag_ in ("NN", "NNS")


def of_that_office(text: str, sheet: "Sheet", name: Name, drafts: list[Draft]) -> list[Draft]:
    """Of several who bear a surname, those named before with the title that stands here: `President Norn`.

    `text` is the report's. All of them where nobody was, or where no title stands before the name.
    """
    title = sheet.doc[name.start - 1].text if name.titled and name.start else ""
    if not title[:1].isupper():
        return drafts
    return [d for d in drafts if any(text.endswith(f"{title} ", 0, place.begin) for place in d.places)] or drafts


def called_so(draft: Draft, fitting: list[Draft], place: Place) -> tuple[bool, bool, int, int]:
    """How likely a bare surname is somebody's: named just before, long on stage alone, named in full most, last."""
    others = min((d.begins[0] for d in fitting if d is not draft and d.begins), default=0)
    alone = bisect_left(draft.begins, others) >= _ALONE
    return draft.is_near(place), alone, draft.weight, draft.latest(place.begin)


def is_another(short: list[Name], full: list[Name], kin: frozenset[int]) -> bool:
    """`President Norn` where `Ada Norn Jr.`, or a Norn without a title, is named once, and far down: two people."""
    if (
        not full
        or any(name.titled and id(name) not in kin for name in full)
        or not any(name.titled for name in short)
    ):
        return False
    first = (full[0].paragraph, full[0].start)
    before = [name for name in short if (name.paragraph, name.start) < first]
    if all(suffix_of(name.text) for name in full) or any(id(name) in kin for name in full):
        return bool(before) and len(short) >= _OFTEN * len(full)
    return sum(name.titled for name in before) >= _NEVER_IN_FULL
