"""One thread a process: the cores are shared by processes, and the small matrices here gain nothing from more."""

import os

#: Read by the matrix libraries when they are first loaded, also in the processes started after this one.
LIMITS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread() -> None:
    """Ask for one thread, in this process and in those it starts; a limit that the user set stays."""
    for name in LIMITS:
        os.environ.setdefault(name, "1")
