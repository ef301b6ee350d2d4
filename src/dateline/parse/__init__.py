"""Sentences, tokens and syntax of each paragraph."""

from dateline.parse.limits import unreadable_runs
from dateline.parse.step import language_model, parse_report, parse_texts

__all__ = ["language_model", "parse_report", "parse_texts", "unreadable_runs"]
