"""Quoted sentences without a cue: whoever spoke goes on, or the one whom the sentence before shows speaks."""

from dateline.extract.quotations.labels import is_read
from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.scenes import in_scene

#: A shorter quoted sentence that nobody speaks is a motto, a title, a sign.
_LONG = 30


def attach_loose(passage: Passage, loose: list[Quoted], previous: Attribution | None) -> None:
    """Give quoted sentences without a cue to whoever spoke before them: in this paragraph, else in the one before."""
    for quoted in loose:
        if passage.taken(quoted.begin) is not None:
            continue
        here = [a for a in passage.found if a.end <= quoted.begin and _can_go_on(a)]
        last = max(here, key=lambda a: (a.end, a.begin), default=None)
        shown = in_scene(passage, quoted, last)
        if shown is not None:
            passage.found.append(shown)
        elif last is not None:
            last.contents.append((quoted.begin, quoted.end))
        elif previous is not None and not passage.text[: quoted.begin].strip() and not is_read(passage, quoted):
            passage.found.append(_carry_on(quoted, previous))
        elif not passage.text[: quoted.begin].strip() and _says_something(passage, quoted):
            passage.found.append(Attribution(rule="unattributed", contents=[(quoted.begin, quoted.end)]))


def _says_something(passage: Passage, quoted: Quoted) -> bool:
    """Long enough to be no motto; or a paragraph of its own with a verb in it."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    alone = not passage.text[quoted.end :].strip() and inner[-1:] in ".?!" and inner.count(" ") > 1
    verb = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in passage.tokens_in(quoted.inner_begin, quoted.inner_end))
    return len(inner) > _LONG or (alone and verb)


def _can_go_on(found: Attribution) -> bool:
    return found.word is None or found.word.kind == "speech"


def _carry_on(quoted: Quoted, previous: Attribution) -> Attribution:
    return Attribution(
        rule="floating",
        contents=[(quoted.begin, quoted.end)],
        speaker=previous.speaker,
        speaker_at=previous.speaker_at,
        word=previous.word,
        carried=True,
    )
