"""The correction log as files: made from what a person says, read back from what `corrections` prints."""

from pathlib import Path

import msgspec

from dateline import query
from dateline.model import Correction, InputError, content_id
from dateline.query import correct as words
from dateline.store import Story as File


def read_log(path: Path, file: File) -> list[Correction]:
    """Corrections from the JSON lines that `corrections` prints; each must fit its record, when that is here."""
    if not path.is_file():
        raise InputError(f"{path}: no such log. Make one with: dateline corrections STORY > {path}")
    made = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            correction = msgspec.json.decode(line, type=Correction)
            query.try_out(file, correction)
            made.append(correction)
        except msgspec.MsgspecError as wrong:
            raise InputError(
                f"{path}:{number}: no correction ({wrong}). Give what dateline corrections prints"
            ) from wrong
    return made


def correction(word: words.Word, at: str, by: str) -> Correction:
    """What somebody said, with who and when."""
    before, after = (msgspec.Raw(msgspec.json.encode(value, order="sorted")) for value in (word.before, word.after))
    made = content_id("k", at, by, word.verb, word.target, bytes(after).decode())
    return Correction(
        id=made,
        at=at,
        by=by,
        verb=word.verb,
        target=word.target,
        before=before,
        after=after,
    )
