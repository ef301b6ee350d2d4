"""Whose words a headline repeats: `“We will fight on”` above, and `"We will fight on," Ada Rye said` in the text."""

import re

from dateline.extract.entities.scene import Scene
from dateline.model import Quotation, Speaker

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 2
_HEADS = frozenset({"headline", "subheading", "standfirst"})


def echoed(scene: Scene, quotation: Quotation, speakers: dict[int, str]) -> Speaker | None:
    """The speaker of the same words in the text, with the entity found for her; None where they differ or are few."""
    if quotation.speaker is not None or not quotation.verbatim:
        return None
    at = scene.paragraph_at(quotation.begin)
    words = _folded(scene, quotation.verbatim)
    if at < 0 or scene.dossier.paragraphs[at].kind not in _HEADS or words.count(" ") <= _FEWEST:
        return None
    found: dict[str, Speaker] = {}
    for index, other in enumerate(scene.quotations):
        if other.speaker is not None and other.verbatim and words in _folded(scene, other.verbatim):
            entity = speakers.get(index) or other.speaker.entity
            found.setdefault(
                entity or other.speaker.text,
                Speaker(begin=other.speaker.begin, end=other.speaker.end, text=other.speaker.text, entity=entity),
            )
    return next(iter(found.values())) if len(found) == 1 else None


def _folded(scene: Scene, pieces: tuple[tuple[int, int], ...]) -> str:
    text = " ".join(scene.dossier.report.words(begin, end) for begin, end in pieces)
    return " " + " ".join(_WORD.findall(text.casefold())) + " "
