"""The first paragraph that tells something, and the titles above it that the page gave no block of their own."""

from typing import NamedTuple

from dateline.model import Dossier, Paragraph

#: Fewer tokens make no lead.
SENTENCE = 8
#: More tokens make no title.
TITLE = 18
#: So many paragraphs at the head of a report may be titles.
HEAD = 3
ENDS = '.”"’!?'
QUOTES = frozenset({'"', "“", "”"})
ARTICLES = frozenset({"the", "a", "an"})
#: Fewer paragraphs are no report with a title of its own.
REPORT = 4


def lead(dossier: Dossier) -> Paragraph | None:
    """The first paragraph that tells something: a sentence, not a title or a date line."""
    return _head(dossier).lead


class _Head(NamedTuple):
    """The paragraphs of the body, how many of them at its head are titles, and the first that tells something."""

    body: list[Paragraph]
    titles: int
    lead: Paragraph | None


def _head(dossier: Dossier) -> _Head:
    """Kept with the report: it is asked of every event."""
    key = ("titles", id(dossier.paragraphs), len(dossier.paragraphs), len(dossier.times))
    if key not in dossier.kept:
        dossier.kept[key] = _read_head(dossier)
    found: _Head = dossier.kept[key]
    return found


def _read_head(dossier: Dossier) -> _Head:
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    above = _titles(dossier, body)
    told = body[above:]
    whole = (p for p in told if len(p.doc) >= SENTENCE and _last_sign(p) in ENDS)
    return _Head(body, above, next(whole, next(iter(told), None)))


#: A paragraph longer than this is a report whose paragraphs were run together; so long each of them was.
LONG, USUAL = 1200, 250


def paragraphs_above(dossier: Dossier, paragraph: Paragraph, start: int) -> int:
    """How many paragraphs stand between the lead and a sentence that starts `start` characters into its paragraph.

    A long paragraph counts as many as would stand in it. Below 0: above the lead, or not in the body.
    """
    first = lead(dossier)
    if paragraph.kind != "body" or first is None or paragraph.begin < first.begin:
        return -1
    between = (p for p in _head(dossier).body if first.begin <= p.begin < paragraph.begin)
    return sum(_share(p, p.end - p.begin) for p in between) + _share(paragraph, start, least=0)


def head_end(first: Paragraph) -> int:
    """Where the first paragraph ends; of a report run together, about where it would."""
    return first.begin + USUAL * 2 if first.end - first.begin > LONG else first.end


def _share(paragraph: Paragraph, characters: int, least: int = 1) -> int:
    return max(least, characters // USUAL) if paragraph.end - paragraph.begin > LONG else least


def _last_sign(paragraph: Paragraph) -> str:
    last = len(paragraph.doc) - 1
    while last > 0 and paragraph.doc[last].is_space:
        last -= 1
    return paragraph.doc[last].text[-1:]


def is_title(dossier: Dossier, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of the body is a title: "Ferry firm sells two ships.", with the report below it."""
    head = _head(dossier)
    return any(p is paragraph for p in head.body[: head.titles])


def _titles(dossier: Dossier, body: list[Paragraph]) -> int:
    """How many paragraphs at the head of the body are titles; a report must be left below them."""
    found = 0
    for place, paragraph in enumerate(body[:HEAD]):
        if len(body) - place <= REPORT:
            break
        if _reads_as_title(dossier, paragraph):
            found = place + 1
        elif len(paragraph.doc) >= SENTENCE:
            break
    return found


def _reads_as_title(dossier: Dossier, paragraph: Paragraph) -> bool:
    """Short, no time, no marks of quotation around words, and as titles are: no article, no "is"."""
    doc = paragraph.doc
    if not SENTENCE <= len(doc) <= TITLE or any(t.edtf for t in dossier.times_in(paragraph.begin, paragraph.end)):
        return False
    if any(t.text in QUOTES or t.lower_ in ARTICLES or t.lemma_ == "be" for t in doc):
        return False
    return not any(t.dep_ == "ROOT" and t.tag_ == "VBD" for t in doc)
