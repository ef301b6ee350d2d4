"""How well publication dates are found: pages beside htmldate, the seeds, and piles whose dates are hidden."""
