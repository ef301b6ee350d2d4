"""What is prepared of one report: it changes nothing that linking says, and is known by the text it was made by."""

import ast
from pathlib import Path

import msgspec
from hypothesis import given, settings
from tests.link.test_link import piles
from tests.link.test_properties import many_sided

from dateline.link import link, prepare, preparing
from dateline.link.prepared import Prepared, in_sample
from dateline.link.preparing import run_keys
from dateline.link.words import words
from dateline.model import Layers

HERE = Path(preparing.__file__).parent


def kept(layers: list[Layers]) -> dict[str, Prepared]:
    """What is prepared of reports, as it comes back from the file."""
    read = msgspec.msgpack.Decoder(Prepared)
    return {one.report.id: read.decode(msgspec.msgpack.encode(prepare(one))) for one in layers}


@given(piles())
@settings(max_examples=30, deadline=None)
def test_what_was_prepared_before_links_as_what_is_prepared_now(layers: list[Layers]) -> None:
    assert msgspec.json.encode(link(layers, (), kept(layers))) == msgspec.json.encode(link(layers))


@given(many_sided())
@settings(max_examples=30, deadline=None)
def test_what_was_prepared_of_some_reports_is_enough(layers: list[Layers]) -> None:
    some = kept(layers[::2])
    assert msgspec.json.encode(link(layers, (), some)) == msgspec.json.encode(link(layers))


def test_a_run_is_five_words_in_their_order() -> None:
    one = words("the mayor of the harbour town resigned on Monday")
    assert len(run_keys(one)) == len(one) - 4
    assert run_keys(one) & run_keys(one[::-1]) == set()
    assert run_keys(one[1:6]) <= run_keys(one)


def test_a_short_text_is_one_run() -> None:
    assert len(run_keys(words("The mayor resigned"))) == 1
    assert run_keys([]) == set()


def test_about_one_run_in_eight_is_in_the_sample() -> None:
    keys = run_keys([f"word{n}" for n in range(4000)])
    assert 0.1 < sum(map(in_sample, keys)) / len(keys) < 0.15


def test_the_recipe_digests_every_file_that_is_run() -> None:
    made_by = set(preparing._MADE_BY)
    for name in sorted(n for n in made_by if n.endswith(".py")):
        tree = ast.parse((HERE / name).read_text(encoding="utf-8"))
        used = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
        files = {f"{module.rpartition('.')[2]}.py" for module in used if module.startswith("dateline.link")}
        # Which words may stand for others is asked when two sentences are compared, not when one is prepared.
        assert files - {"thesaurus.py"} <= made_by, name
