"""The chronology as one HTML file."""

from dateline.render.page.build import Live, page, policy
from dateline.render.page.data import page_data

__all__ = ["Live", "page", "page_data", "policy"]
