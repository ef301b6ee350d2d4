"""Questions in plain English, answered in exact words of the reports, or not at all."""

from dateline.model.asked import AskedAnswer, Found, Place
from dateline.query.ask.step import ask

__all__ = ["AskedAnswer", "Found", "Place", "ask"]
