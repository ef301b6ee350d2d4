"""Room: which of two events came first, as the words of one report tell it."""

from dateline.extract.order.step import find_orders

__all__ = ["find_orders"]
