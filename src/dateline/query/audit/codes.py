"""Why a judge calls a record wrong: the reason codes of `codes.tsv`."""

from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

from dateline.lexicon.files import read_table
from dateline.model import QueryError
from dateline.model.verdict import Layer

LAYERS: tuple[Layer, ...] = get_args(Layer)


class Code(NamedTuple):
    """A reason code. `kind` is fact, reading or join; `layers` those it can be given in."""

    code: str
    kind: str
    layers: tuple[str, ...]
    meaning: str


@cache
def codes() -> dict[str, Code]:
    """All reason codes by name, in the order of the file."""
    rows = read_table(Path(__file__).with_name("codes.tsv"))
    made = (Code(row["code"], row["kind"], tuple(row["layers"].split()), row["meaning"]) for row in rows)
    return {one.code: one for one in made}


def codes_of(layer: Layer) -> tuple[Code, ...]:
    """The codes that can be given in a layer."""
    return tuple(one for one in codes().values() if layer in one.layers)


def checked(layer: Layer, given: tuple[str, ...]) -> tuple[str, ...]:
    """The codes as given. Raises QueryError for one the layer does not have."""
    known = [one.code for one in codes_of(layer)]
    for code in given:
        if code not in known:
            raise QueryError(f"{code}: there is no such reason code for {layer}. Give one of: {', '.join(known)}")
    return given


def layer_of(name: str) -> Layer:
    """A layer by its name. Raises QueryError when there is no such layer."""
    for layer in LAYERS:
        if layer == name:
            return layer
    raise QueryError(f"--layer {name}: there is no such layer. Give one of: {', '.join(LAYERS)}")
