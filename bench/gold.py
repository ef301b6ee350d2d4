"""Where the gold data lies, and the scorers that come with it. Users do not have it: a bench says so and ends."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def need(*parts: str) -> Path:
    """A path under ../shared; ends the program with a plain sentence when it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        print(f"This figure needs {path}, which is not part of the project; nothing was measured.")
        raise SystemExit(0)
    return path


def scorer(name: str) -> ModuleType:
    """A scorer of ../shared/tools, as it is."""
    folder = str(need("tools"))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)
