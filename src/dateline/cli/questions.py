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
    llm: Annotated[
        str | None,
        typer.Option(
            "--llm",
            metavar="URL",
            help="Let a language model there (OpenAI's chat API) put the answer into sentences; off by default.",
        ),
    ] = None,
    llm_model: Annotated[
        str | None, typer.Option("--llm-model", metavar="NAME", help="Which model; the server's first when left out.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Answer a question from the reports.

    Shows how the question was understood, answers in exact words with their places, and says so when the file does
    not tell. When, who, what did somebody say, how many, which reports disagree, what became of.

    With --llm the question and the answers, not the reports, go to that server. Its sentences are shown only when
    each cites its records, and its quotes, numbers and names stand in them.

    \b
    Examples:
      dateline ask story.dateline "When did the dockers walk out?"
      dateline ask story.dateline "What did Okoro say about the strike?" --as-of 2031-03-12
      dateline ask story.dateline "When did the dockers walk out?" --llm http://localhost:11434/v1
    """
    from dateline import api

    with api.open(story) as opened:
        answer = opened.ask(question, as_of=as_of)
    if llm is not None:
        from dateline.api.rephrase import rephrased

        answer = rephrased(answer, llm, llm_model)
    if json:
        console.records([answer])
        return
    from dateline.render.asked import answer_lines

    console.show(answer_lines(answer))
    console.note(answer.note)
