"""Give each line its role: first by its own words, then by where it stands among the others."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.clean import embeds, headed, teasers
from dateline.clean.banner import is_banner
from dateline.clean.cut import LONGEST_FURNITURE
from dateline.clean.dateline import dateline_of
from dateline.clean.headline import FEWEST_WORDS, telling, unnumbered
from dateline.clean.lines import Line
from dateline.clean.load import rules

_LONGEST_HEADLINE = 220
#: A label above the headline (an outlet's name, a section) has at most so many words.
_MOST_LABEL_WORDS = 5
_LONGEST_SUBHEADING = 90
#: A stamp of the page's head is one of its first lines.
_LATEST_STAMP = 5
#: `Ann Brill in Port Ellen`, below a headline.
_IN_PLACE = re.compile(r"(?:[A-Z][\w.’'-]+ ){2,3}in [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:,? and .{5,60})?")
_STAMPS = ("time-stamp", "clock-stamp", "section-date")
_BULLET = re.compile(r"(?:[•●▪■◦‣*–—-]|\d{1,2}[.)]|\([a-z\d]\)|[a-z]\)) ?\S")
_SPEAKER = re.compile(r"[QA]\s{2,}\S|(?:Q|A|Q\d|[A-Z][A-Z .’'-]{2,30}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) ?: \S")
_LETTER = re.compile(r"[^\W\d_]")
_SAYS = re.compile(r"[”\"’,] ?\S.{0,40}\b(?:said|says|added|asked|wrote|told)\b|\b(?:said|says|added|asked|wrote)$")
_TRANSCRIPT = re.compile(
    r"[QA]\s{2,}\S|(?:Q|A|Q\d|QUESTION|ANSWER|HOST|MODERATOR|REPORTER|INTERVIEWER|THE PRESIDENT|PRESIDENT [A-Z]+|"
    r"(?:MR|MS|MRS|DR|SEN|REP|GOV)\. [A-Z .’'-]{2,30}|SECRETARY [A-Z]+) ?: ?\S"
)
#: `FERRY BOSS HELD: 'I was at sea'` is a headline though it ends as a sentence does.
_SHOUTED = re.compile(r"(?:[A-Z][A-Z'’–-]*[A-Z][,:]? ){3}")
_TWO_SENTENCES = re.compile(r"[a-z\d”\"’)][.!?][”\"’)]? [A-Z“\"‘]")


def give_roles(lines: Sequence[Line], title: str | None) -> None:
    """Set the kind of every line; what no rule claims is body."""
    _by_own_words(lines)
    headed.mark_cards(lines)
    _mark_above_stamp(lines, title)
    embeds.mark(lines)
    headed.mark(lines)
    teasers.mark_after_heading(lines)
    _mark_head(lines, title)
    _mark_alt_texts(lines)
    teasers.mark_after_close(lines)
    _mark_subheadings(lines)
    for line in lines:
        if line.kind is None:
            line.take("body", "")


def _by_own_words(lines: Sequence[Line]) -> None:
    """Rules that count only in some places; those that count anywhere were asked when the lines were cut."""
    first_text = next((i for i, line in enumerate(lines) if line.kind is None and _is_paragraph(line)), len(lines))
    for index, line in enumerate(lines):
        if line.kind is not None or len(line.text) > LONGEST_FURNITURE:
            continue
        places = {"head": index < first_text, "end": index >= len(lines) - 3, "between": index > first_text}
        rule = next((r for r in rules("line") if places.get(r.where) and r.pattern.fullmatch(line.text)), None)
        if rule is not None:
            line.follow(rule)


def _is_paragraph(line: Line) -> bool:
    """Running text: an ended sentence of some length."""
    return line.ended and len(line.text) >= 60 and not line.text.endswith("?")


def _mark_above_stamp(lines: Sequence[Line], title: str | None) -> None:
    """What stands above the stamp of the page is its head, even where it ends as a sentence does."""
    stamp = next((i for i, line in enumerate(lines[:_LATEST_STAMP]) if line.rule in _STAMPS), 0)
    folded = _fold(title or "")
    above = _without_banners([line for line in lines[:stamp] if line.kind in (None, "caption")], folded)
    if not above or any(_is_long(line) or _TRANSCRIPT.match(line.text) for line in above):
        return
    first = next((line for line in above if folded and _fold(line.text) == folded), None)
    first = first or telling(above, lines) or above[0]
    if len(first.text.split()) < FEWEST_WORDS and _fold(first.text) != folded:
        return
    first.take("headline", "headline-above-stamp")
    for line in above:
        if line is not first and not line.ended and len(line.text.split()) <= _MOST_LABEL_WORDS:
            line.take("navigation", "label-above-stamp")


def _is_long(line: Line) -> bool:
    return len(line.text) > _LONGEST_HEADLINE or dateline_of(line.text) is not None


def _mark_head(lines: Sequence[Line], title: str | None) -> None:
    """Headline, standfirst and captions before the body begins."""
    body = next((i for i, line in enumerate(lines) if line.kind is None and _begins_body(line)), None)
    if body is None:
        return
    headline = next((line for line in lines[:body] if line.kind == "headline"), None)
    if headline is not None and headline.rule == "headline-above-stamp":
        _mark_between([headline, *(line for line in lines[:body] if line.kind is None)], headline)
    elif headline is None:
        head = _without_banners([line for line in lines[:body] if line.kind is None], _fold(title or ""))
        headline = _headline(head, title, lines)
        if headline is None:
            return
        headline.take("headline", "headline-first" if headline is head[0] else "headline-telling")
        _mark_between(head, headline)
    _mark_standfirst_sentence(lines, body)


def _without_banners(head: Sequence[Line], folded: str) -> list[Line]:
    """The lines of a head without the name, the motto, the issue and the menus of the page, which are furniture."""
    left = []
    for line in head:
        if line.kind is None and _fold(line.text) != folded and is_banner(line.text):
            line.take("navigation", "banner")
        else:
            left.append(line)
    return left


def _begins_body(line: Line) -> bool:
    shouted = _SHOUTED.match(line.text) and len(line.text) < LONGEST_FURNITURE and not line.text.endswith(".")
    if shouted or is_banner(line.text):
        return False
    if dateline_of(line.text) is not None:
        return True
    if len(line.text) > LONGEST_FURNITURE or _TWO_SENTENCES.search(unnumbered(line.text)):
        return True
    return line.ended and not line.text.endswith(("?", "!")) and len(line.text.split()) >= 6


def _headline(head: Sequence[Line], title: str | None, lines: Sequence[Line]) -> Line | None:
    """The line that says the declared title, else the first in words of the body, else the first of some words."""
    folded = _fold(title or "")
    for line in head:
        if folded and _fold(line.text) == folded:
            return line
    first = next((line for line in head if len(line.text.split()) >= FEWEST_WORDS), None)
    first = telling(head, lines) or first or (head[0] if head else None)
    if first is None or first.open_ended or len(first.text) > _LONGEST_HEADLINE or _TRANSCRIPT.match(first.text):
        return None
    return first


def _fold(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _mark_between(head: Sequence[Line], headline: Line) -> None:
    before = True
    for line in head:
        if line is headline:
            before = False
        elif before:
            if len(line.text.split()) <= _MOST_LABEL_WORDS or headline.rule == "headline-telling":
                line.take("navigation", "before-headline")
        elif _IN_PLACE.fullmatch(line.text):
            line.take("credit", "byline-in-place")
        elif _looks_like_caption(line):
            line.take("caption", "caption-in-head")
        elif _fold(line.text) == _fold(headline.text):
            line.take("headline", "headline-again")
        elif not (line.open_ended or line.text.endswith(".") or _TRANSCRIPT.match(line.text)):
            line.take("standfirst", "standfirst-below-headline")


def _looks_like_caption(line: Line) -> bool:
    return any(rule.pattern.search(line.text[:LONGEST_FURNITURE]) for rule in rules("caption"))


def _mark_standfirst_sentence(lines: Sequence[Line], body: int) -> None:
    """A summary in whole sentences is a standfirst when page furniture parts it from the body."""
    line = lines[body]
    after = lines[body + 1 : body + 8]
    between = after[: next((i for i, x in enumerate(after) if x.kind is None and x.ended), 0)]
    parted = any(x.kind == "navigation" or x.rule in ("byline", "byline-class") for x in between)
    if parted and len(line.text) <= LONGEST_FURNITURE and dateline_of(line.text) is None:
        line.take("standfirst", "standfirst-before-furniture")


def _mark_alt_texts(lines: Sequence[Line]) -> None:
    """An unended short line right above a caption or photo credit, in the same paragraph, belongs to the picture."""
    for above, line in pairwise(lines):
        pictured = line.photo or (line.kind == "caption" and not line.glued)
        near = line.photo or not line.gap
        if pictured and near and above.kind is None and not above.ended and len(above.text) <= 300:
            above.take("caption", "above-picture")


def _mark_subheadings(lines: Sequence[Line]) -> None:
    questions = sum(line.kind is None and line.text.endswith("?") and len(line.text) <= 200 for line in lines)
    texts = sum(line.kind is None for line in lines)
    speakers = sum(_TRANSCRIPT.match(line.text) is not None for line in lines)
    interview = (questions >= 4 and questions * 5 >= texts) or speakers >= 4
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if _is_subheading(line, interview) and _is_text(before) and _is_text(after):
            line.take("subheading", "between-paragraphs")


def _is_text(line: Line) -> bool:
    if line.kind is None:
        return len(line.text) > 120 or (line.ended and len(line.text.split()) >= 5)
    return line.kind in ("caption", "credit", "promo", "embed", "standfirst") or line.rule == "player-list"


def _is_subheading(line: Line, interview: bool) -> bool:
    text = line.text
    if (
        not _LETTER.search(text)
        or line.kind is not None
        or line.glued
        or len(text) > _LONGEST_SUBHEADING
        or line.open_ended
    ):
        return False
    if _SAYS.search(text) or _BULLET.match(text) or _SPEAKER.match(text) or text[0].islower():
        return False
    if text.endswith("?"):
        return not interview and len(text.split()) <= 12
    return not line.ended and len(text.split()) <= 12
