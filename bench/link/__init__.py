"""Copies, stories, events over reports, and what linking costs."""
