"""What people say of a story: accept, reject, correct, merge, split, undo, and the log of it all."""

from collections.abc import Sequence
from datetime import UTC, datetime
from getpass import getuser
from os import PathLike
from pathlib import Path

from dateline import query
from dateline.api import log
from dateline.model import Correction
from dateline.model.answer import Answer
from dateline.query import correct as words
from dateline.query.undo import undo as taken_back
from dateline.store import Story as File


class Reviewing:
    """Verbs that `Story` has beside its own; they need its file and where it lies."""

    path: Path
    file: File

    def accept(self, record_id: str, *, by: str | None = None) -> list[Correction]:
        """Say that a record is right."""
        return self._write_down(words.accept(self.file, record_id), by)

    def reject(self, record_id: str, *, by: str | None = None) -> list[Correction]:
        """Say that a record is wrong: it is left out from now on."""
        return self._write_down(words.reject(self.file, record_id), by)

    def correct(self, record_id: str, *, by: str | None = None, **changes: str) -> list[Correction]:
        """Say what is otherwise: `correct(id, date="2031-03-10")`, `status`, `type`, `actors`, `recipients`.

        Actors are names with a semicolon between them. Of a quotation it is `speaker` and `said`.
        """
        return self._write_down(words.correct(self.file, record_id, changes), by)

    def merge(self, record_id: str, other_id: str, *, by: str | None = None) -> list[Correction]:
        """Say that two events or two entities are one."""
        return self._write_down(words.merge(self.file, record_id, other_id), by)

    def split(self, record_id: str, *, by: str | None = None) -> list[Correction]:
        """Say that a mention is not one with the others."""
        return self._write_down(words.split(self.file, record_id), by)

    def undo(self, correction_id: str, *, by: str | None = None) -> list[Correction]:
        """Take a correction back, with those written in the same breath. The log keeps both."""
        return self._write_down(taken_back(self.file, correction_id), by)

    def corrections(self, *, add: str | PathLike[str] | None = None) -> Answer[Correction]:
        """The log of what people said, oldest first; with `add`, after adding the log of another (JSON lines).

        A correction that is in both counts once. The note tells where two people say otherwise of one record. Raises
        InputError when a line is no correction.
        """
        if add is not None:
            self._add_to_log(log.read_log(Path(add), self.file))
        said = sorted(self.file.corrections(), key=lambda one: (one.at, one.id))
        return Answer(said, "\n".join(map(str, query.clashes(said))) or None)

    def _write_down(self, made_of: Sequence[words.Word], by: str | None) -> list[Correction]:
        """Add to the log with who and when, then link anew."""
        at = now()
        made = [log.correction(word, at, by or getuser()) for word in made_of]
        self._add_to_log(made)
        return made

    def _add_to_log(self, made: Sequence[Correction]) -> None:
        with File.open(self.path, write=True) as file:
            with file.writing():
                for correction in made:
                    file.add_correction(correction)
            if not file.linked_is_fresh():
                relink_file(file)


def relink_file(file: File) -> None:
    """Say anew what the reports say together. What reads texts is loaded only where it is needed."""
    from dateline import pipeline

    pipeline.relink(file)


def now() -> str:
    """When a person says something: read once, where it is written down."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
