"""The sample on paper: one HTML file without script, that asks the network for nothing."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from dateline.model.verdict import Item, Shown
from dateline.render.audit.words import derivation, source
from dateline.render.safe import plain

_STYLE = Path(__file__).with_name("page.css")


def page(items: Sequence[Item], title: str, reasons: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Pieces of the file. Each record has boxes for right, wrong and unclear and a line for the reason."""
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield f"<title>{_text(title)}</title>\n<style>{_STYLE.read_text(encoding='utf-8')}</style></head>\n<body>\n"
    yield f"<h1>{_text(title)}</h1>\n<p class=judge>Judge: ____________________ Date: ____________</p>\n"
    yield "<dl class=codes>"
    yield "".join(f"<dt>{_text(code)}</dt><dd>{_text(meaning)}</dd>" for code, meaning in reasons)
    yield "</dl>\n"
    for number, item in enumerate(items, 1):
        yield _record(number, item)
    yield "</body></html>\n"


def _record(number: int, item: Item) -> str:
    fields = "".join(f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in item.fields)
    words = "".join(_passage(shown) for shown in item.shown)
    why = "".join(f"<li>{_text(line)}</li>" for line in derivation(item))
    boxes = "".join(f"<span class=box></span> {word} " for word in ("right", "wrong", "unclear"))
    return (
        f"<article><h2>{number}. {_text(item.line)}</h2><dl>{fields}</dl>{words}<ul class=why>{why}</ul>"
        f"<p class=boxes>{boxes}<span class=line>reason, note</span> <small>{item.target} {item.mark}</small></p>"
        "</article>\n"
    )


def _passage(shown: Shown) -> str:
    passage = shown.passage
    words = f"{_text(passage.before)} <mark>{_text(passage.text)}</mark> {_text(passage.after)}"
    return f"<figure><blockquote>{words}</blockquote><figcaption>{_text(source(shown))}</figcaption></figure>"


def _text(words: str) -> str:
    return escape(plain(words))
