"""`A leader of the guild was unmoved. "...," the leader said.`: not the leader whom the report names elsewhere."""

import re

from dateline.extract.entities.scene import Scene
from dateline.model import Speaker

_BARE = re.compile(r"[Tt]he (?P<noun>[a-z]+)")
#: Characters back in which somebody is told of by the same noun; a name in that sentence tells who it is.
_NEAR = 400


def is_another(scene: Scene, speaker: Speaker, entity: str) -> bool:
    """Whether the bare noun takes up somebody new, told of just before and named nowhere near."""
    if scene.dossier.entities[entity].kind != "person":
        return False
    told = told_anew(scene, speaker)
    if told is None:
        return False
    first = max(speaker.begin - _NEAR, 0)
    before = scene.dossier.report.text[first:told]
    since = first + max(before.rfind(". "), before.rfind("\n"), before.rfind("” "), 0)
    named = (m for m in scene.dossier.mentions.values() if m.entity == entity and m.form == "name")
    return not any(since <= m.begin < speaker.begin for m in named)


def told_anew(scene: Scene, speaker: Speaker) -> int | None:
    """Where `a pilot` stands just before `the pilot`."""
    bare = _BARE.fullmatch(speaker.text)
    if bare is None:
        return None
    first = max(speaker.begin - _NEAR, 0)
    new = re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w-]+\s){{0,3}}{re.escape(bare['noun'])}\b")
    told = [first + match.start() for match in new.finditer(scene.dossier.report.text[first : speaker.begin])]
    return told[-1] if told else None
