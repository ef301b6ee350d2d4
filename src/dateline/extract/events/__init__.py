"""Room: extract/events."""
