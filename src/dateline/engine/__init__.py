"""Where steps run: here, or in processes. An engine offers `map` and nothing more."""

from dateline.engine.engine import Engine, Here
from dateline.engine.processes import Processes

__all__ = ["Engine", "Here", "Processes"]
