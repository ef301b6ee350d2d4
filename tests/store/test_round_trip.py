"""Whatever a report holds comes back as it was, character by character and byte by byte."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Block, Layers, Mention, Report, Source
from dateline.query import check, search
from dateline.store import Story

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@settings(max_examples=40, deadline=None)
@given(TEXT, st.binary(max_size=60), st.data())
def test_any_text_and_any_bytes(text: str, data: bytes, draw: st.DataObject) -> None:
    source = Source(file="x.txt", data=data)
    begin = draw.draw(st.integers(0, len(text) - 1))
    end = draw.draw(st.integers(begin + 1, len(text)))
    mention = Mention(
        id="m_1", report=source.id, begin=begin, end=end, text=text[begin:end], entity="n_1", form="name"
    )
    report = Report(id=source.id, file="x.txt", text=text, blocks=(Block(kind="body", begin=0, end=len(text)),))
    layers = Layers(report=report, mentions=(mention,))
    with tempfile.TemporaryDirectory() as folder, Story.create_or_open(Path(folder) / "s.dateline") as story:
        story.add([(source, layers)])
        assert story.layers_of(source.id) == layers
        assert story.source(source.id) == source
        assert [fault.message for fault in check(story) if "link layer" not in fault.message] == []
        for found in search(story, "a"):
            assert found.text == text[found.begin : found.end]
