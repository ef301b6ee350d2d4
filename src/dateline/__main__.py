"""`python -m dateline`: the same as the command `dateline`."""

from dateline.cli import main

main()
