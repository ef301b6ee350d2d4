"""The command line: one Typer application; each module of this folder adds its commands to it."""

import typer

app = typer.Typer(
    name="dateline",
    help=(
        "Read a pile of news reports and write down what happened, when, who says so, and who disagrees.\n\n"
        "Begin with: dateline build REPORTS... -o story.dateline, then: dateline show story.dateline"
    ),
    epilog=(
        "Exit codes: 0 all is well; 1 something was found wrong (check, --strict); 2 a mistake in the call, "
        "told on standard error with how to mend it; 130 interrupted."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
