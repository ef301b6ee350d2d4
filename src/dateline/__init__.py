"""Dateline reads a pile of news reports and writes down what happened, when, who says so, and who disagrees.

>>> import dateline
>>> story = dateline.build(["reports/"], "story.dateline")   # doctest: +SKIP
>>> story.chronology(since="2024-04")                        # doctest: +SKIP
"""
