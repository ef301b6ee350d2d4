"""What a question is answered with (`dateline ask --json`, docs/records.md)."""

from typing import Any

from dateline.model.record import Part


class Place(Part, frozen=True, order=True):
    """Where words stand: `text` of that report from `begin` to `end` is what is quoted."""

    report: str
    begin: int
    end: int


class Found(Part, frozen=True):
    """One answer: exact words of a report, with the date and standing of what they tell."""

    record: str
    """the event, quotation, disagreement or person it is about; the report where the words alone answer"""
    text: str
    when: str | None
    evidence: tuple[Place, ...]
    standing: str | None = None
    status: str | None = None
    who: str | None = None
    """whose words they are, or whom the question asked for"""
    source: str | None = None


class AskedAnswer(Part, frozen=True):
    """A question, how it was understood, and what the reports say; `answers` is empty where they do not tell."""

    question: str
    understood: dict[str, Any]
    answers: tuple[Found, ...]
    sentence: str
    note: str | None = None
    rephrased: str | None = None
    """the same in the words of a language model, when one was asked for and what it wrote held against the answers"""

    def __str__(self) -> str:
        return self.sentence
