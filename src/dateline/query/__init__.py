"""Questions to a story: each verb one module, its SQL beside it. A story file and a look back answer alike."""

from dateline.query.check import check
from dateline.query.choice import event_ids
from dateline.query.chronology import chronology, entries
from dateline.query.clashes import clashes
from dateline.query.correct import try_out
from dateline.query.coverage import coverage
from dateline.query.diff import Look, diff, last_look, look, remember
from dateline.query.filters import Filters, last_day
from dateline.query.notes import conflicts, doubts, report_lines, undated
from dateline.query.passage import passages
from dateline.query.plans import plans
from dateline.query.record import find_record, whole_id
from dateline.query.said import said
from dateline.query.search import search
from dateline.query.storylines import storylines
from dateline.query.timeline import timeline
from dateline.query.trace import trace
from dateline.query.who import find_who, names
from dateline.query.why import why

__all__ = [
    "Filters",
    "Look",
    "check",
    "chronology",
    "clashes",
    "conflicts",
    "coverage",
    "diff",
    "doubts",
    "entries",
    "event_ids",
    "find_record",
    "find_who",
    "last_day",
    "last_look",
    "look",
    "names",
    "passages",
    "plans",
    "remember",
    "report_lines",
    "said",
    "search",
    "storylines",
    "timeline",
    "trace",
    "try_out",
    "undated",
    "whole_id",
    "why",
]
