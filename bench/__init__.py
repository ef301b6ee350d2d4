"""One folder per measured thing: gold reader, rivals, run, scores. `python -m bench.<name>` prints the figures."""
