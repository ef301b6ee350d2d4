"""Days that a page shows its readers: `<time>`, elements whose class says date, labelled lines near the headline."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from dateline.dating.evidence import Evidence, Role, of_written
from dateline.dating.own.attributes import rules
from dateline.dating.own.lines import read_line
from dateline.dating.written import first_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Trust, the smallest first: labelled days, then days marked up as the article's, then any shown near the headline.
LABELLED, MARKED, SHOWN = 24, 26, 40
LONGEST = 160
#: An element with more elements inside holds more than a line.
_LARGEST = 25
_YEAR = re.compile(r"\d{4}")
_BOXES = ("div", "p", "span", "li", "small", "em", "td", "dd", "h2", "h3", "h4", "h5", "h6", "strong", "a", "b", "i")


@cache
def _classes(kind: str) -> re.Pattern[str]:
    return re.compile(rules()["element"][kind], re.IGNORECASE)


def element_dates(tree: "HtmlElement") -> Iterator[Evidence]:
    """Read what the page shows, leaving out what stands in lists of other stories, comments and page furniture."""
    for element in tree.iter("time", "abbr", *_BOXES):
        text = _short_text(element)
        if text is None or not _YEAR.search(f"{text} {_stated(element)}") or _elsewhere(element):
            continue
        if element.tag in ("time", "abbr"):
            yield from _time(element, text)
        elif _classes("published").search(_names(element)) or element.get("itemprop") in (
            "datePublished",
            "dateModified",
        ):
            yield from _shown(element, text)
        else:
            for line in read_line(text):
                yield _with_trust(line, LABELLED if line.rule != "own/line-bare" else SHOWN + 2)


def _time(element: "HtmlElement", text: str) -> Iterator[Evidence]:
    stated = _stated(element)
    found = first_date(stated[:80]) or first_date(text)
    if found is None:
        return
    seen = first_date(text)
    around = f"{_names(element)} {_before(element)}"
    role = _role(around)
    own = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    trust = MARKED if own or role == "published" else SHOWN
    if seen and found.instant and not found.instant.utcoffset() and seen.other is None:
        found = seen
    yield of_written(
        found, "metadata", "own/element-time", f"<time> {(stated or text)[:80]}", trust, role or "published"
    )


def _shown(element: "HtmlElement", text: str) -> Iterator[Evidence]:
    labelled = list(read_line(text, labelled=True))
    if labelled:
        yield from (_with_trust(found, LABELLED) for found in labelled)
        return
    found = first_date(text) or first_date(_stated(element)[:80])
    if found is None:
        return
    role = _role(f"{_names(element)} {_before(element)}") or "published"
    trust = MARKED if element.get("itemprop") == "datePublished" else SHOWN
    yield of_written(
        found,
        "metadata",
        "own/element-class",
        f"<{element.tag} class={_names(element)[:40]}> {text[:80]}",
        trust,
        role,
    )


def _stated(element: "HtmlElement") -> str:
    """What an element says for machines."""
    return element.get("datetime") or element.get("title") or element.get("content") or ""


def _role(words: str) -> Role | None:
    if re.search(r"updat|modif|edited|revis|reviewed|changed", words, re.IGNORECASE):
        return "updated"
    return "published" if re.search(r"publi|posted|pubdate|entry-date|issued", words, re.IGNORECASE) else None


def _with_trust(found: Evidence, trust: int) -> Evidence:
    return Evidence(
        "metadata",
        found.rule,
        found.first,
        found.last,
        found.quoted,
        found.role,
        trust,
        None,
        found.other,
        found.instant,
    )


def _short_text(element: "HtmlElement") -> str | None:
    """The words of an element, or None when it holds more than a line."""
    if sum(1 for _ in islice(element.iter(), _LARGEST + 1)) > _LARGEST:
        return None
    text = " ".join("".join(element.itertext()).split())
    return text if len(text) <= LONGEST else None


def _before(element: "HtmlElement") -> str:
    """The words just before an element inside its parent."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        inside = "".join(previous.itertext()) if isinstance(previous.tag, str) else ""
        words = (previous.tail or "").strip() or inside.strip()
        return words[-30:]
    return (parent.text or "").strip()[-30:] if parent is not None else ""


def _names(element: "HtmlElement") -> str:
    """Class and id words, without those that name what the story is about (`tag-popular`, `category-events`)."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].split()
    return " ".join(w for w in words if not w.startswith(("tag-", "category-", "post_tag-", "topic-")))


def _elsewhere(element: "HtmlElement") -> bool:
    """Whether an element lies in a part of the page that speaks of other stories."""
    for steps, above in enumerate((element, *element.iterancestors())):
        if above.tag in ("aside", "footer", "nav") or (steps < 6 and _classes("elsewhere").search(_names(above))):
            return above.tag not in ("body", "html", "main", "article")
    return False
