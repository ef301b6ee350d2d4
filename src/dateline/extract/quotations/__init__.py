"""Quotations: who said what, in whose words."""

from dateline.extract.quotations.step import find_quotations

__all__ = ["find_quotations"]
