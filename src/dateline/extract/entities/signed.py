"""Whose "I" it is in a signed text: a statement, a letter or a message that its headline gives to one person.

"Statement by Mayor Ida Brand on the Ferry" says `I` outside quotation marks, and means her. What several wrote, or
nobody who is named, is left alone; so are speeches, which are read as transcripts.
"""

import re
from collections.abc import Iterator

from dateline.model import Dossier, Mention, Reason, Span, content_id

#: A paper of one person, up to the name: "Statement from Norland Premier ".
_PAPER = re.compile(
    r"\W{0,3}(?:(?:Open|Joint|Written|Press|Personal|Official)\s+)?(?:Statement|Letter|Message|Memorandum|Op-Ed)\s+"
    r"(?:by|of|from)\s+",
    re.IGNORECASE,
)
#: Where the name of who signs ends and what it is about begins.
_SUBJECT = re.compile(r"\s(?:on|about|regarding|to|for|following|after|marking|concerning|in|at|as|upon)\s|[:;–—]")
_FIRST_PERSON = re.compile(r"\bI\b(?!\.|['’]?[A-Z]|-)")
BODY = "body"


def resolve_signed(dossier: Dossier) -> Iterator[Mention | Reason]:
    """Give each `I` of the body outside quotations to the person who signs the report."""
    signed = _signed(dossier)
    if signed is None:
        return
    headed, entity = signed
    name = dossier.entities[entity].name
    report = dossier.report
    taken = [span for quotation in dossier.quotations.values() for span in quotation.spans]
    for block in (b for b in report.blocks if b.kind == BODY):
        for found in _FIRST_PERSON.finditer(report.text, block.begin, block.end):
            begin, end = found.span()
            if any(a <= begin < b for a, b in taken):
                continue
            identity = content_id("m", report.id, begin, end)
            yield Mention(
                id=identity, report=report.id, begin=begin, end=end, text=found.group(), entity=entity, form="pronoun"
            )
            note = f"“I” is {name}, who signs the report."
            yield Reason(
                target=identity, aspect="entity", rule="extract/entities/signed", note=note, evidence=(headed,)
            )


def _signed(dossier: Dossier) -> tuple[Span, str] | None:
    """The words of the headline that name who signs, and the one person among them."""
    report = dossier.report
    for block in (b for b in report.blocks if b.kind == "headline"):
        paper = _PAPER.match(report.text, block.begin, block.end)
        if paper is None:
            continue
        subject = _SUBJECT.search(report.text, paper.end(), block.end)
        end = subject.start() if subject is not None else block.end
        named = [m for m in dossier.mentions_in(paper.end(), end) if m.form == "name" and m.end <= end]
        persons = {m.entity for m in named if dossier.entities[m.entity].kind == "person"}
        if len(persons) == 1:
            return Span(report.id, paper.end(), end), persons.pop()
    return None
