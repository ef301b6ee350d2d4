"""The commands of `dateline`. Nothing that reads texts is loaded before a command needs it."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from typer import Abort, Exit

from dateline.cli import ask, audit, build, console, export, faces, questions, review, texts, undo, watch
from dateline.cli.app import app
from dateline.model import DatelineError

__all__ = ["app", "main"]
#: What the exit code says: see `docs/commands.md`.
MISTAKE, INTERRUPTED = 2, 130
STOPPED = "interrupted. What a build has read so far is kept; run the same command again to read the rest"
#: The order of the commands in `dateline --help`: as a user meets them.
ORDER = (
    *("build", "show", "said", "trace", "why", "conflicts", "doubts", "reports", "diff", "search", "ask"),
    *("timeline", "storylines", "plans", "coverage"),
    *("serve", "mcp", "export", "check"),
    *("accept", "reject", "correct", "merge", "split", "undo", "corrections", "audit", "forget"),
    *("date", "times", "quotes", "events"),
)
COMMANDS = (build, ask, questions, watch, faces, export, review, undo, audit, texts)
app.registered_commands.sort(key=lambda command: ORDER.index(command.callback.__name__ if command.callback else ""))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code. Output is UTF-8 with bare line ends, whatever the locale says."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; every mistake of the caller is told in one line on standard error."""
    try:
        code = app(arguments if arguments is None else list(arguments), standalone_mode=False)
        sys.stdout.flush()
    except DatelineError as wrong:
        return _told(str(wrong), MISTAKE)
    except (BrokenPipeError, SystemExit):
        # Nobody reads on. Typer leaves by itself when it is the first to notice.
        console.close_quietly()
        return 0
    except (KeyboardInterrupt, Abort):
        code = INTERRUPTED
    except OSError as wrong:
        console.close_quietly()
        return _told(f"the output cannot be written: {wrong.strerror}. Free some space, or write elsewhere", MISTAKE)
    except Exception as wrong:
        return _usage(wrong)
    return _told(STOPPED, INTERRUPTED) if code == INTERRUPTED else int(code or 0)


def _usage(wrong: Exception) -> int:
    """A call that the command line does not understand; anything else is a fault of ours and is shown whole."""
    if isinstance(wrong, Exit):
        return int(wrong.exit_code)
    # Typer carries a click of its own, or takes the one installed: its errors are known by what they can do.
    tell, code = getattr(wrong, "show", None), getattr(wrong, "exit_code", None)
    if tell is None or code is None:
        raise wrong
    tell()
    return int(code)


def _told(words: str, code: int) -> int:
    from dateline.render.safe import plain

    console.note(f"dateline: {plain(words)}")
    return code
