"""Where steps run: here, in processes, on a Dask cluster. An engine offers `map` and nothing more."""

from dateline.engine.cluster import Cluster
from dateline.engine.engine import Engine, Here
from dateline.engine.processes import Processes
from dateline.engine.threads import one_thread

__all__ = ["Cluster", "Engine", "Here", "Processes", "one_thread"]
