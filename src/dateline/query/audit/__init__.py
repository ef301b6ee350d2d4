"""Auditing: records drawn to be judged by a person, their verdicts, and what these add up to (docs/audit.md)."""

from dateline.query.audit.codes import LAYERS, Code, checked, codes, codes_of, layer_of
from dateline.query.audit.draw import draw
from dateline.query.audit.rates import kappa, wilson
from dateline.query.audit.records import Records
from dateline.query.audit.tally import Current, audit, in_force, rate, summed
from dateline.query.audit.verdicts import NEEDED, Drawn, judged, read_sheet, verdict

__all__ = [
    "LAYERS",
    "NEEDED",
    "Code",
    "Current",
    "Drawn",
    "Records",
    "audit",
    "checked",
    "codes",
    "codes_of",
    "draw",
    "in_force",
    "judged",
    "kappa",
    "layer_of",
    "rate",
    "read_sheet",
    "summed",
    "verdict",
    "wilson",
]
