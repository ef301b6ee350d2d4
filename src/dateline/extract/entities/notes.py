"""Reasons in the making, and what a title before a name tells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Draft, Name, Place, mention
from dateline.lexicon.roles import titles
from dateline.model import Doubt, Reason, Report, Span, content_id

if TYPE_CHECKING:
    from dateline.extract.entities.reading import Sheet


@dataclass(slots=True, eq=False)
class Note:
    """A reason in the making: the entity may not have its id yet."""

    draft: Draft
    place: Place
    aspect: str
    rule: str
    note: str

    def reason(self, report: Report) -> Reason:
        """The record, once the mention is there."""
        return Reason(
            target=mention(report, "", self.place).id,
            aspect=self.aspect,
            rule=f"entities/{self.rule}",
            note=self.note,
            evidence=(Span(report.id, self.place.begin, self.place.end),),
        )


def courtesy_gender(sheet: "Sheet", name: Name) -> str:
    """The gender a title before the name tells (`Mrs`, `Sir`)."""
    for size in (1, 2):
        at = name.start - size
        if at >= 0 and (title := titles().get("".join(sheet.texts[at : name.start]))):
            return title.gender
    return ""


def shared_surname(report: str, place: Place, message: str) -> Doubt:
    """Several people of the report bear the name."""
    identity = content_id("d", report, place.begin, place.end, "shared-surname")
    return Doubt(
        id=identity,
        code="shared-surname",
        report=report,
        begin=place.begin,
        end=place.end,
        step="find_entities",
        message=message,
    )
