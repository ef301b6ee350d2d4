"""A story in the browser: the page of `export --format html`, looks back, and a person's corrections."""

from dateline.web.app import application
from dateline.web.serve import serve

__all__ = ["application", "serve"]
