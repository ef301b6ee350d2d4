"""Room: extract/times."""
