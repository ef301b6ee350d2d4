"""The year of a month in a paragraph that has gone back: "In the spring of 1987 he fled ... In December he wrote"."""

from dateline.extract.times.scene import Scene

#: With these the sentence steps back, from where is not said: "had condemned it on Aug. 2", "after a vote in April".
_BACK = frozenset({"had", "'d", "after", "since", "when", "before", "because", "who", "which"})
#: So many sentences with a time in them a paragraph stays where it has gone back to.
_LOOK_BACK = 2


def gone_on(scene: Scene, month: int) -> tuple[int, str, str] | None:
    """(year, anchor, why) where the last time of the paragraph is of a year gone by and the story goes on from it.

    Only forward, and only from a day, week, month or season: a year alone is often named by the way.
    """
    said = scene.last(within=_LOOK_BACK)
    if said is None or scene.published is None or scene.tense != "past" or said.paragraph != scene.paragraph:
        return None
    if said.compared or said.aside or said.period.grain not in ("day", "week", "month", "season"):
        return None
    if said.period.calendar_year >= scene.published.year or scene.word(1) in ("'s", "'") or scene.names_a_thing:
        return None
    here = said.period.first
    year = here.year + (month < here.month)
    gone = (year, month) < (scene.published.year, scene.published.month)
    gone = gone and not any(t.low in _BACK for t in scene.tokens[scene.edges[0] : scene.span[0]])
    return (year, said.id, f"The year goes on from “{said.words}”.") if gone else None
