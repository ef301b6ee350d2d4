"""Sentences, tokens and syntax of each paragraph."""

from dateline.parse.kept import Parses
from dateline.parse.limits import unreadable_runs
from dateline.parse.model import language_model, parse_texts, parser
from dateline.parse.read_off import read_off
from dateline.parse.step import parse_report, parse_reports

__all__ = [
    "Parses",
    "language_model",
    "parse_report",
    "parse_reports",
    "parse_texts",
    "parser",
    "read_off",
    "unreadable_runs",
]
