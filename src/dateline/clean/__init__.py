"""Markup and blocks: what on the page is the report's own text, and what is caption, credit, navigation or promo."""

from dateline.clean.step import READ_LANGUAGE, clean

__all__ = ["READ_LANGUAGE", "clean"]
