"""How well and how fast times are read: `python -m bench.times`."""
