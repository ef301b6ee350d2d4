"""What the world got wrong on the way in: a file that gave no report, told by name, reason and mend."""

from dateline.model import Doubt, content_id


def left_out(code: str, file: str, reason: str) -> Doubt:
    """A doubt about a file or record that is not read, or not wholly."""
    return Doubt(
        id=content_id("d", "ingest", code, file), code=code, report=None, step="ingest", message=f"{file}: {reason}"
    )
