"""The chronology as one HTML file."""

from dateline.render.page.build import Live, page, policy
from dateline.render.page.data import THREADED, page_data

__all__ = ["THREADED", "Live", "page", "page_data", "policy"]
