"""The readable text of a web page, paragraph by paragraph, with the roles its markup gives.

trafilatura (Barbaresi 2021) decides which words are the article; the page's own tree says in which order they stand
and what is headline, standfirst, caption, credit or embedded post, which trafilatura drops or does not tell apart.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, cast

from lxml import etree

from dateline.clean.cut import cut_lines
from dateline.clean.head import Head, read_head
from dateline.clean.lines import Line
from dateline.clean.tree import KIND_OF_ROLE, Leaf, leaves, parse
from dateline.lexicon.sources import outlet_of_url

#: Elements of trafilatura's tree that are paragraphs.
_PARAGRAPHS = frozenset(("p", "head", "quote", "item", "cell", "row", "list", "table", "title", "code"))
#: A paragraph is the article's when this share of its word sequences is.
_SHARE = 0.7
_SHINGLE = 4
#: The tree must give this share of the words trafilatura found, else trafilatura's own paragraphs are taken.
_COVER = 0.6
#: Larger pages are read without trafilatura, whose time grows faster than the page.
_LARGEST = 4_000_000
_ENDS = (".", "!", "?", "”", '"', ":")
#: So many paragraphs into the article, a byline, stamp or standfirst still belongs to its head.
_HEAD_PARAGRAPHS = 3
#: A paragraph outside <p> is at least this long, where nothing better tells it from a label.
_LONG = 80
#: A role given by the markup is believed while it claims no more than this share of the article.
_LARGEST_ROLE = 0.25
#: A byline, a time stamp, a credit or a subheading is no longer than this.
_LONGEST_LABEL = 250


class Page(NamedTuple):
    """Readable text with its lines, and what the page says of the report."""

    text: str
    lines: list[Line]
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    problems: tuple[tuple[str, str], ...] = ()


def read_page(markup: str) -> Page:
    """Take the article out of a page; what cannot be taken is told in `problems`."""
    root = parse(markup)
    if root is None:
        return Page("", [], problems=(("no-article", "the page holds no text"),))
    head = read_head(root)
    shown = list(leaves(root))
    kept, problems = _article(markup, shown)
    text, lines = _lay_out(_choose(shown, kept, head))
    outlet = (outlet_of_url(head.url) if head.url else None) or head.outlet
    return Page(text, lines, head.title, head.byline, outlet, tuple(problems))


def _article(markup: str, shown: Sequence[Leaf]) -> tuple[list[str], list[tuple[str, str]]]:
    """The article's paragraphs as trafilatura finds them, else every paragraph of the page."""
    if len(markup) > _LARGEST:
        reason = "the page is too large"
    else:
        try:
            if kept := _extract(markup):
                return kept, []
            reason = "no article was found"
        except (RecursionError, ValueError, AttributeError, TypeError, IndexError, KeyError) as wrong:
            reason = f"the page breaks the reader ({type(wrong).__name__})"
    paragraphs = [leaf.text for leaf in shown if leaf.tag in ("p", "blockquote", "li") or len(leaf.text) > _LONG]
    problem = ("article-unsure", f"{reason}, so every paragraph of the page is taken")
    return paragraphs, [problem] if paragraphs else []


def _extract(markup: str) -> list[str]:
    import trafilatura

    # It logs what it cannot read; here that becomes a doubt.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = cast(Any, trafilatura.bare_extraction(markup, include_comments=False, with_metadata=False))
    if document is None:
        return []
    return list(_paragraphs(document.body))


def _paragraphs(body: Any) -> Iterator[str]:
    """The words of each paragraph in trafilatura's tree, whose paragraphs may nest."""
    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _PARAGRAPHS:
            yield from _flush(parts)
        parts.append((element.text if event == "start" else element.tail) or "")
        if element.tag == "lb":
            parts.append(" ")
    yield from _flush(parts)


def _flush(parts: list[str]) -> Iterator[str]:
    words = " ".join("".join(parts).split())
    parts.clear()
    if words:
        yield words


def _choose(shown: Sequence[Leaf], kept: Sequence[str], head: Head) -> list[Leaf]:
    """The page's paragraphs that are the article's, and around them what belongs to it by its markup."""
    known = set(_shingles(" ".join(kept)))
    exact = set(kept)
    shown = _trusted(shown, exact)
    inside = [_is_kept(leaf, known, exact) for leaf in shown]
    long_ones = [i for i, (leaf, yes) in enumerate(zip(shown, inside, strict=True)) if yes and len(leaf.text) > 60]
    if not long_ones or _covered(shown, inside) < _COVER * sum(len(words) for words in kept):
        return _plain_paragraphs(kept, head)
    inside = _bridged(shown, inside)
    headline = _headline(shown, long_ones[0], head)
    above = headline if headline is not None else long_ones[0] - 1
    first = next(i for i, yes in enumerate(inside) if yes and i > above)
    last = max(i for i, yes in enumerate(inside) if yes)
    third = long_ones[min(_HEAD_PARAGRAPHS, len(long_ones)) - 1]
    begin = headline if headline is not None else first
    chosen: list[Leaf] = []
    for index, leaf in enumerate(shown[: last + 1]):
        if index == headline:
            chosen.append(leaf._replace(role="headline", rule="headline-tag"))
        elif index >= first and inside[index]:
            chosen.append(_second_heading(leaf, any(x.role is None for x in chosen)))
        elif _belongs(leaf, index, begin, third):
            chosen.append(leaf)
    return _with_title(_once(chosen), head, headline)


def _trusted(shown: Sequence[Leaf], exact: set[str]) -> list[Leaf]:
    """Forget a role whose rule claims much of the article itself: that page uses the name for something else."""
    sizes: Counter[str] = Counter()
    for leaf in shown:
        if leaf.text in exact:
            sizes[leaf.rule] += len(leaf.text)
    most = _LARGEST_ROLE * sum(sizes.values())
    return [
        leaf._replace(role=None, rule="") if leaf.rule and (sizes[leaf.rule] > most or _too_long(leaf)) else leaf
        for leaf in shown
    ]


def _too_long(leaf: Leaf) -> bool:
    return leaf.role in ("byline", "stamp", "credit", "subheading") and len(leaf.text) > _LONGEST_LABEL


def _shingles(words: str) -> list[str]:
    tokens = words.split()
    if len(tokens) < _SHINGLE:
        return [" ".join(tokens)]
    return [" ".join(tokens[i : i + _SHINGLE]) for i in range(len(tokens) - _SHINGLE + 1)]


def _is_kept(leaf: Leaf, known: set[str], exact: set[str]) -> bool:
    if leaf.text in exact:
        return True
    own = _shingles(leaf.text)
    return len(own) > 1 and sum(shingle in known for shingle in own) >= _SHARE * len(own)


def _bridged(shown: Sequence[Leaf], inside: Sequence[bool]) -> list[bool]:
    """A paragraph of the page between two of the article is the article's too."""
    bridged = list(inside)
    for i in range(1, len(shown) - 1):
        leaf = shown[i]
        if leaf.role is None and leaf.tag == "p" and leaf.text.endswith(_ENDS) and inside[i - 1] and inside[i + 1]:
            bridged[i] = True
    return bridged


def _covered(shown: Sequence[Leaf], inside: Sequence[bool]) -> int:
    return sum(len(leaf.text) for leaf, yes in zip(shown, inside, strict=True) if yes)


def _headline(shown: Sequence[Leaf], first: int, head: Head) -> int | None:
    """The last top heading before the article that shares words with the page's title, else the last of all."""
    tops = [i for i, leaf in enumerate(shown[: first + 1]) if leaf.role == "headline" and len(leaf.text) < 300]
    title = set((head.title or "").casefold().split())
    alike = [i for i in tops if len(title & set(shown[i].text.casefold().split())) * 2 >= len(title) > 0]
    return alike[-1] if alike else tops[-1] if tops else None


def _belongs(leaf: Leaf, index: int, begin: int, third: int) -> bool:
    if index < begin or leaf.role is None or len(leaf.text) > 1000:
        return False
    if leaf.role in ("caption", "credit", "embed"):
        return True
    return leaf.role in ("standfirst", "byline", "stamp") and index <= third


def _once(chosen: Sequence[Leaf]) -> list[Leaf]:
    """A page repeats captions and bylines for other screens: the same words in a row stand once."""
    kept = list(chosen[:1])
    seen = {leaf.text for leaf in kept}
    for leaf in chosen[1:]:
        again = leaf.text == kept[-1].text or (leaf.role is not None and leaf.text in seen)
        seen.add(leaf.text)
        if not again:
            kept.append(leaf)
    return kept


def _second_heading(leaf: Leaf, body_begun: bool) -> Leaf:
    """A heading under the headline sums the report up; below the first paragraph it parts it."""
    if leaf.role not in ("headline", "subheading"):
        return leaf
    return leaf._replace(role="subheading" if body_begun else "standfirst")


def _with_title(chosen: list[Leaf], head: Head, headline: int | None) -> list[Leaf]:
    if headline is None and head.title:
        return [Leaf(head.title, "title", "headline", "title-of-page"), *chosen]
    return chosen


def _plain_paragraphs(kept: Sequence[str], head: Head) -> list[Leaf]:
    return _with_title([Leaf(words, "p", None, "") for words in kept], head, None)


def _lay_out(chosen: Sequence[Leaf]) -> tuple[str, list[Line]]:
    """Join paragraphs by blank lines; each line knows its place."""
    lines: list[Line] = []
    at = 0
    for leaf in chosen:
        line = Line(at, at + len(leaf.text), leaf.text, gap=True)
        lines += _with_role(line, leaf) if leaf.role is not None else cut_lines([line])
        at += len(leaf.text) + 2
    return "\n\n".join(leaf.text for leaf in chosen), lines


def _with_role(line: Line, leaf: Leaf) -> list[Line]:
    """The line as the markup says; a picture's line is still cut where its credit begins."""
    pieces = list(cut_lines([line])) if leaf.role in ("caption", "credit") else [line]
    for piece in pieces:
        if piece.kind not in ("caption", "credit"):
            piece.take(KIND_OF_ROLE[leaf.role or ""], leaf.rule)
            piece.photo = leaf.rule == "picture-credit"
    return pieces
