"""Arguments and options that many commands share, said once."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

StoryFile: TypeAlias = Annotated[Path, typer.Argument(metavar="STORY", help="A story file made by dateline build.")]
RecordId: TypeAlias = Annotated[str, typer.Argument(metavar="ID", help="An id, or the first characters of one.")]
Since: TypeAlias = Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")]
Until: TypeAlias = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this day, month or year.")]
About: TypeAlias = Annotated[str | None, typer.Option(metavar="WORDS", help="About this issue.")]
AsOf: TypeAlias = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="From what had been published by then.")
]
By: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so; your user name if left out.")]
Files: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE]...", help="Texts; standard input when left out or `-`.")
]
PublishedOn: TypeAlias = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When the texts were published.")
]
Manifest: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="LIST", help="Lines `file<TAB>published` instead of files.")
]
Raw: TypeAlias = Annotated[bool, typer.Option("--raw", help="Plain body text: no cleaning, offsets into the file.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="One JSON record a line.")]
