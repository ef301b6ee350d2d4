"""Interviews set without letters or names: a question in a line of its own, and right below it the answer."""

import re
from collections.abc import Iterator

from dateline.extract.quotations.passage import Attribution, Passage

_KINDS = frozenset({"body", "subheading"})
#: Outside quotation marks the one who answers speaks of herself.
_I = re.compile(r"\b(?:I|I['’]\w+|me|my|myself|we|our)\b")
_MARKED = re.compile(r"[\"“][^\"“”]*[\"”]")
#: So many pairs of question and answer make an interview; so many follow upon each other, so many of these ask.
_PAIRS, _RUN, _ASKED = 4, 3, 2
#: A shorter line without a question mark is a heading.
_HEADING = 4
_YOU = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
#: A question of more words is a paragraph of its own.
_LONGEST = 45
#: Characters between two lines of one block, and between two blocks at least.
_TIGHT, _APART = 1, 2


def interview_lines(passages: list[Passage]) -> dict[int, list[Attribution]]:
    """Paragraph number -> what is answered there (nothing for the questions); empty where nobody is interviewed."""
    pairs = _tight(passages) or _in_turn(passages)
    runs = [run for run in _runs(pairs) if len(run) >= _RUN and _answered(passages, run)]
    if sum(map(len, runs)) < _PAIRS:
        return {}
    kept = {question for run in runs for question, _ in run}
    pairs = [pair for pair in pairs if pair[0] in kept or _to_you(passages[pair[0]].text)]
    found: dict[int, list[Attribution]] = {question: [] for question, _ in pairs}
    for _, answer in pairs:
        text = passages[answer].text.rstrip()
        found[answer] = [Attribution("interview", [(len(text) - len(text.lstrip()), len(text))])]
    return found


def _runs(pairs: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Pairs of which one follows right upon the other."""
    run: list[tuple[int, int]] = []
    for pair in pairs:
        if run and pair[0] != run[-1][1] + 1:
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _answered(passages: list[Passage], run: list[tuple[int, int]]) -> bool:
    """Half of the first lines ask, and half of the second ones speak in the first person."""
    asked = sum(passages[question].text.rstrip().endswith("?") for question, _ in run)
    selves = sum(_I.search(_MARKED.sub(" ", passages[answer].text)) is not None for _, answer in run)
    return 2 * asked >= len(run) and 2 * selves >= len(run) and asked >= _ASKED and selves >= _ASKED


def _to_you(question: str) -> bool:
    """A question to the one who is there, which stands apart from the others."""
    return question.rstrip().endswith("?") and _YOU.search(question) is not None


def _tight(passages: list[Passage]) -> list[tuple[int, int]]:
    """Two lines of one block, set apart from what stands before and behind."""
    pairs: list[tuple[int, int]] = []
    for at in range(1, len(passages) - 1):
        before, question, answer = passages[at - 1 : at + 2]
        close = answer.paragraph.begin - question.end == _TIGHT and question.paragraph.begin - before.end >= _APART
        behind = passages[at + 2] if at + 2 < len(passages) else None
        alone = behind is None or behind.paragraph.begin - answer.end >= _APART
        if close and alone and _may_ask(question) and answer.paragraph.kind in _KINDS:
            pairs.append((at, at + 1))
    return pairs


def _in_turn(passages: list[Passage]) -> list[tuple[int, int]]:
    """Every other paragraph asks, and none behind the last question is an answer but the next."""
    body = [p for p in passages if p.paragraph.kind in _KINDS]
    asks = [at for at, p in enumerate(body) if p.text.rstrip().endswith("?") and _may_ask(p)]
    turns = [at for at in asks if at + 1 < len(body) and at + 1 not in asks]
    close = [at for at in turns if at + 2 in asks or at - 2 in asks]
    return [(body[at].index, body[at + 1].index) for at in close]


def _may_ask(passage: Passage) -> bool:
    words = passage.text.split()
    short = passage.text[:1].isupper() and len(words) < _HEADING and "?" not in passage.text
    heading = short or passage.text.isupper()
    selves = _I.search(_MARKED.sub(" ", passage.text)) is not None
    return passage.paragraph.kind in _KINDS and 1 < len(words) <= _LONGEST and not selves and not heading
