"""The chronology as one HTML file."""

from dateline.render.page.build import page
from dateline.render.page.data import page_data

__all__ = ["page", "page_data"]
