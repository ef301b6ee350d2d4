"""Times that are stretches and no days, whatever TimeML calls them."""

from dateline.model import TimeExpression


def is_stretch(time: TimeExpression) -> bool:
    """ "for three weeks", and "over the past year": a DATE for TimeML, but a stretch that ends now."""
    return time.type == "DURATION" or time.rule == "times/the-past-unit"
