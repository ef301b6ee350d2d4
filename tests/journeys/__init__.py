"""A small pile in, its chronicle out: golden files that a person can read."""
