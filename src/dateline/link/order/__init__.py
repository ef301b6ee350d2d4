"""Order between events of the pile: what words put before what, beside dates and in the gaps between them."""

from dateline.link.order.step import Ordered, order_events

__all__ = ["Ordered", "order_events"]
