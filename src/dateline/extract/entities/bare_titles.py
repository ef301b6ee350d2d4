"""`Secretary Norn thanked the crews. The Secretary noted ...`: a bare title right behind the one who bears it."""

import re

from dateline.extract.entities.scene import Scene
from dateline.model import Quotation

_BARE = re.compile(r"The (?P<title>(?:[A-Z][a-z]+ )?[A-Z][a-z]+)")


def bearer(scene: Scene, quotation: Quotation) -> str | None:
    """The one person whom the paragraph has named with that title before; None where it named two, or nobody."""
    speaker = quotation.speaker
    bare = _BARE.fullmatch(speaker.text) if speaker is not None else None
    paragraph = scene.paragraph_at(speaker.begin) if speaker is not None else -1
    if speaker is None or bare is None or speaker.entity is not None or paragraph < 0:
        return None
    text, title = scene.dossier.report.text, bare["title"] + " "
    named = {
        m.entity
        for m in scene.dossier.mentions.values()
        if scene.begins[paragraph] <= m.begin < speaker.begin
        and m.form == "name"
        and (text[: m.begin].endswith(title) or m.text.startswith(title))
        and scene.dossier.entities[m.entity].kind == "person"
    }
    return named.pop() if len(named) == 1 else None
