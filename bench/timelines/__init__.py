"""Timelines of the most salient events against journalists' timelines."""
