"""Commands for a story that is watched: timeline, storylines, plans, coverage."""

from typing import Annotated

import typer

from dateline.cli import console
from dateline.cli.app import app
from dateline.cli.words import About, AsOf, Since, StoryFile, Until

Who = Annotated[str | None, typer.Option(metavar="NAME", help="Where this person, body or place is named.")]


@app.command()
def timeline(
    story: StoryFile,
    days: Annotated[int, typer.Option(metavar="N", min=1, help="So many days.")] = 10,
    lines: Annotated[int, typer.Option(metavar="N", min=1, help="So many sentences of each.")] = 1,
    who: Who = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
) -> None:
    """Print a short timeline in the reports' own words.

    The days the reports make most of, each with the sentence that tells it best. A day that many come back to is in
    it, also where no event was recognised. `show --top N` gives the most important entries instead.

    \b
    Examples:
      dateline timeline story.dateline --days 12
      dateline timeline story.dateline --who Okoro --since 2031-03
    """
    from dateline import api
    from dateline.render import watch

    with api.open(story) as opened:
        found = opened.timeline(days=days, lines=lines, who=who, since=since, until=until, as_of=as_of)
    console.show(watch.milestone_lines(found), "no sentence names a day")
    console.note(found.note)


@app.command()
def storylines(
    story: StoryFile,
    top: Annotated[int | None, typer.Option(metavar="N", min=1, help="Of the N most important entries only.")] = None,
    as_of: AsOf = None,
) -> None:
    """Print the threads of the story.

    Entries that share names, words or a link, under a name of their own words; the most important thread first.
    Entries that stand alone are left out.

    \b
    Example:
      dateline storylines story.dateline --top 100
    """
    from dateline import api
    from dateline.render import watch

    with api.open(story) as opened:
        found = opened.storylines(top=top, as_of=as_of)
    console.show(watch.storyline_lines(found), "no entries belong together")
    console.note(found.note)


@app.command()
def plans(
    story: StoryFile,
    state: Annotated[
        str | None,
        typer.Option(
            metavar="STATE", help="held, ahead, no-word, postponed, replaced, cancelled or undated: those only."
        ),
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Print what was announced and what became of it.

    `no-word` are the plans whose day is past while no report says whether they were held: what to ask about next. A
    day is past when a report came out after it; today's date plays no part.

    \b
    Examples:
      dateline plans story.dateline --state no-word
      dateline plans story.dateline --as-of 2031-03-15
    """
    from dateline import api
    from dateline.render import watch

    with api.open(story) as opened:
        found = opened.plans(state=state, as_of=as_of)
    console.show(watch.plan_lines(found), "no plans")
    console.note(found.note)


@app.command()
def coverage(
    story: StoryFile,
    since: Since = None,
    until: Until = None,
    about: About = None,
    who: Who = None,
    top: Annotated[int | None, typer.Option(metavar="N", min=1, help="The N most important entries only.")] = None,
    as_of: AsOf = None,
) -> None:
    """Print who told of each entry, who first, and who never did.

    Only the reports in the file count: an outlet that is `not in` an entry may have told it elsewhere.

    \b
    Example:
      dateline coverage story.dateline --top 20
    """
    from dateline import api
    from dateline.render import watch

    with api.open(story) as opened:
        found = opened.coverage(since=since, until=until, about=about, who=who, top=top, as_of=as_of)
    console.show(watch.coverage_lines(found), "no entries")
    console.note(found.note)
