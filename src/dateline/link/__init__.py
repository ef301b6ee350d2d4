"""What reports say together: copies, same entity, same event, same utterance, conflict, plan and outcome."""

from dateline.link.prepared import Prepared
from dateline.link.preparing import prepare, recipe
from dateline.link.step import link

__all__ = ["Prepared", "link", "prepare", "recipe"]
