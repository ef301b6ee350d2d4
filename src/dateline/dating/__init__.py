"""Room: dating."""
