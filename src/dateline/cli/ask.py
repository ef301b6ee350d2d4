"""Commands that ask a story: show, said, trace, why, search, and the lists beside them."""

from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import About, AsOf, RecordId, Since, StoryFile, Until


@app.command()
def show(
    story: StoryFile,
    since: Since = None,
    until: Until = None,
    about: About = None,
    who: Annotated[str | None, typer.Option(metavar="NAME", help="With this person, body or place in it.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Told by this outlet.")] = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="planned, occurred, cancelled ...")] = None,
    standing: Annotated[
        str | None, typer.Option(metavar="STANDING", help="single, copied, one-sided, corroborated or disputed.")
    ] = None,
    type: Annotated[
        str | None, typer.Option(metavar="TYPE", help="PLOVER type, such as CONSULT or PROTEST, or OTHER.")
    ] = None,
    as_of: AsOf = None,
    top: Annotated[int | None, typer.Option(metavar="N", help="The N most important entries only.")] = None,
) -> None:
    """Print the chronology.

    Each entry says when, what, who, status and standing, and gives the shortest words that tell it. A vague date
    stands before the exact ones inside it; entries without a date stand at the end.

    \b
    Examples:
      dateline show story.dateline --top 10
      dateline show story.dateline --who Okoro --since 2031-03 --as-of 2031-03-15
    """
    from dateline import api
    from dateline.query import Filters
    from dateline.render import terminal

    filters = Filters(since, until, about, who, outlet, status, standing, type, top)
    with api.open(story) as opened:
        console.show(terminal.entry_lines(opened.each_entry(filters, as_of)), "no entries")
        console.note(opened.note(as_of))


@app.command()
def said(
    story: StoryFile,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="The speaker; everybody if left out.")] = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Print what somebody said.

    In order of time; verbatim words and paraphrases are told apart, words told by several reports are counted.

    \b
    Example:
      dateline said story.dateline Okoro --about strike
    """
    from dateline import api
    from dateline.render import terminal

    with api.open(story) as opened:
        lines = opened.said(who, about=about, since=since, until=until, as_of=as_of)
    console.show(terminal.said_lines(lines), "nothing said")
    console.note(lines.note)


@app.command()
def trace(story: StoryFile, record: RecordId) -> None:
    """Print the exact words behind a record.

    Each in its report, with the words around them.

    \b
    Example:
      dateline trace story.dateline v_0123456789abcdef
    """
    from dateline import api
    from dateline.render import terminal

    with api.open(story) as opened:
        console.show(terminal.trace_lines(opened.trace(record)))


@app.command()
def why(story: StoryFile, record: RecordId) -> None:
    """Print why a record says what it says.

    The rules, anchors and doubts behind its date, status, speaker, merging and standing.

    \b
    Example:
      dateline why story.dateline v_0123456789abcdef
    """
    from dateline import api
    from dateline.render import terminal

    with api.open(story) as opened:
        console.show(terminal.why_lines(opened.why(record)), f"{record}: no reasons were given")


@app.command()
def doubts(
    story: StoryFile,
    code: Annotated[str | None, typer.Option(metavar="CODE", help="Those of this code only.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 when there are any.")] = False,
) -> None:
    """Print what was not sure or not readable.

    \b
    Example:
      dateline doubts story.dateline --code undated
    """
    from dateline import api
    from dateline.render import notes

    with api.open(story) as opened:
        found = opened.doubts(code=code)
    console.show(notes.doubt_lines(found), "no doubts")
    if strict and found:
        raise typer.Exit(1)


@app.command()
def conflicts(
    story: StoryFile,
    degree: Annotated[
        str | None, typer.Option(metavar="DEGREE", help="conflict (both cannot be right) or difference.")
    ] = None,
    state: Annotated[str | None, typer.Option(metavar="STATE", help="open, superseded or resolved.")] = None,
    as_of: AsOf = None,
) -> None:
    """Print where reports disagree.

    With every side and its words; `conflict` when both cannot be right, else `difference`.

    \b
    Example:
      dateline conflicts story.dateline --degree conflict
    """
    from dateline import api
    from dateline.render import notes

    with api.open(story) as opened:
        lines = opened.conflicts(degree=degree, state=state, as_of=as_of)
    console.show(notes.conflict_lines(lines), "no disagreements")
    console.note(lines.note)


@app.command()
def reports(story: StoryFile, as_of: AsOf = None) -> None:
    """Print the reports and how they are dated.

    \b
    Example:
      dateline reports story.dateline
    """
    from dateline import api
    from dateline.render import notes

    with api.open(story) as opened:
        lines = opened.reports(as_of=as_of)
    console.show(notes.report_lines(lines), "no reports")
    console.note(lines.note)


@app.command()
def diff(
    story: StoryFile,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Since that day; since your last look when left out.")
    ] = None,
) -> None:
    """Print what is new or has changed.

    Since the last look, which this one then becomes; or since a day.

    \b
    Examples:
      dateline diff story.dateline
      dateline diff story.dateline --since 2031-03-12
    """
    from dateline import api
    from dateline.render import terminal

    with api.open(story) as opened:
        changes = opened.diff(since=since)
    console.show(terminal.change_lines(changes), "nothing new")
    console.note(changes.note)


@app.command()
def search(
    story: StoryFile,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words, in any form of theirs.")],
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many reports.")] = 20,
    as_of: AsOf = None,
) -> None:
    """Find words in the reports.

    One passage for each report that has all of them, best report first.

    \b
    Example:
      dateline search story.dateline harbour strike
    """
    from dateline import api
    from dateline.render import terminal

    with api.open(story) as opened:
        found = opened.search(" ".join(words), limit=limit, as_of=as_of)
    console.show(terminal.passage_lines(found), "no report has all these words")
    console.note(found.note)
