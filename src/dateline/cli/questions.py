"""`ask`: a question in plain English, answered in the words of the reports or not at all."""

from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import AsJson, AsOf, StoryFile


@app.command()
def ask(
    story: StoryFile,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In plain English, in quotation marks.")],
    as_of: AsOf = None,
    json: AsJson = False,
) -> None:
    """Answer a question from the reports.

    Shows how the question was understood, answers in exact words with their places, and says so when the file does
    not tell. When, who, what did somebody say, how many, which reports disagree, what became of.

    \b
    Examples:
      dateline ask story.dateline "When did the dockers walk out?"
      dateline ask story.dateline "What did Okoro say about the strike?" --as-of 2031-03-12
    """
    from dateline import api

    with api.open(story) as opened:
        answer = opened.ask(question, as_of=as_of)
    if json:
        console.records([answer])
        return
    from dateline.render.asked import answer_lines

    console.show(answer_lines(answer))
    console.note(answer.note)
