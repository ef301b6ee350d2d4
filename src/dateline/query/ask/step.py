"""Answer a question: understand it, gather the sentences that may answer, take the answers its kind allows.

Nothing is made up: every answer is exact words of a report. Where the words of the question are not found together,
the answer is that the file does not tell.
"""

from collections.abc import Callable, Iterator

from dateline.model import QueryError
from dateline.model.asked import AskedAnswer, Found
from dateline.query.ask.compared import answer_disagree
from dateline.query.ask.counted import answer_amount, answer_count, answer_length
from dateline.query.ask.evidence import SQL, Evidence
from dateline.query.ask.happened import answer_when, answer_whether
from dateline.query.ask.outcome import answer_outcome
from dateline.query.ask.people import answer_who
from dateline.query.ask.question import read_question
from dateline.query.ask.speech import answer_said
from dateline.query.ask.told import answer_what, answer_where
from dateline.store import Story

ANSWERS: dict[str, Callable[[Evidence], Iterator[Found]]] = {
    "when": answer_when,
    "where": answer_where,
    "who": answer_who,
    "said": answer_said,
    "whether": answer_whether,
    "count": answer_count,
    "length": answer_length,
    "amount": answer_amount,
    "disagree": answer_disagree,
    "outcome": answer_outcome,
    "what": answer_what,
}
#: A question of more characters is none.
LONGEST = 500


def ask(story: Story, text: str, as_of: str | None = None) -> AskedAnswer:
    """Answer a question from a story or a look back. Raises QueryError for what is no question."""
    if not any(c.isalpha() for c in text) or len(text) > LONGEST:
        raise QueryError(f"ask a question in at most {LONGEST} characters, such as: When did the talks begin?")
    row = story.row(SQL["last_day"])
    question, edtf = read_question(story, text, as_of or (row[0] if row else None))
    evidence = Evidence(story, question)
    answers = tuple(ANSWERS[question.kind](evidence))
    return AskedAnswer(
        question=text,
        understood=question.shown(edtf, as_of),
        answers=answers,
        sentence=_sentence(answers) if answers else _nothing(as_of),
    )


def _nothing(as_of: str | None) -> str:
    known = f" that had been published by {as_of}" if as_of else ""
    return f"The reports{known} do not tell."


def _sentence(answers: tuple[Found, ...]) -> str:
    return " ".join(_told(answer) for answer in answers)


def _told(answer: Found) -> str:
    """`2031-03-10 (occurred, corroborated): Dockers walked out. [Harbour Post, 2031-03-11]`."""
    marks = ", ".join(filter(None, (answer.status, answer.standing)))
    before = " ".join(filter(None, (answer.who, answer.when, f"({marks})" if marks else None)))
    words = " ".join(answer.text.split())
    return f"{before}: {words} [{answer.source}]" if before else f"{words} [{answer.source}]"
