"""Articles of SemEval-2015 Task 4 in the CAT form: tokens joined to text again, with the places of events given."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

#: No blank before these, and none after those.
_CLOSING = re.compile(r"[,.;:?!%)\]’”]|'s|'|n't|'re|'ve|'ll|''")
_OPENING = frozenset("([$£€#“‘")
_MARKS = {"``": "“", "''": "”"}


@dataclass(frozen=True, slots=True)
class Given:
    """An event mention as given: its sentence, its words joined with `_`, and its place in the text."""

    sentence: int
    words: str
    begin: int
    end: int


@dataclass
class Article:
    """One article: its number, its day, its text and where each sentence lies."""

    id: str
    published: str
    text: str
    sentences: list[tuple[int, int, int]] = field(default_factory=list)
    events: list[Given] = field(default_factory=list)

    def sentence_at(self, place: int) -> int | None:
        """The number of the sentence at a place of the text."""
        return next((number for number, begin, end in self.sentences if begin <= place < end), None)


def read_article(path: Path) -> Article:
    """Read one file. The line of the date (sentence 1) is left out of the text."""
    root = ElementTree.fromstring(path.read_bytes())
    tokens = root.findall("token")
    created = next(t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME")
    article = Article(
        root.get("doc_id") or path.name.split("_")[0].split("-")[0], (created.get("value") or "")[:10], ""
    )
    places = _join(article, tokens)
    for mention in root.iter("EVENT_MENTION"):
        ids = [anchor.get("t_id") for anchor in mention.findall("token_anchor")]
        held = [token for token in tokens if token.get("t_id") in ids and token.get("t_id") in places]
        if held:
            spans = [places[str(token.get("t_id"))] for token in held]
            words = "_".join((token.text or "").lower() for token in held)
            sentence = int(held[0].get("sentence") or 0)
            article.events.append(Given(sentence, words, spans[0][0], spans[-1][1]))
    article.events.sort(key=lambda event: event.begin)
    return article


def _join(article: Article, tokens: list[ElementTree.Element]) -> dict[str, tuple[int, int]]:
    """Make the text; gives the place of each token."""
    text, places, last, tight = "", {}, -1, True
    for token in tokens:
        number, words = int(token.get("sentence") or 0), token.text or ""
        if number == 1:
            continue
        if number != last:
            text += "" if not text else "\n\n" if last == 0 else " "
            article.sentences.append((number, len(text), len(text)))
            last, tight = number, True
        words = _MARKS.get(words, words)
        text += "" if tight or _CLOSING.fullmatch(words) else " "
        places[str(token.get("t_id"))] = (len(text), len(text) + len(words))
        text += words
        tight = words in _OPENING
        begin = article.sentences[-1][1]
        article.sentences[-1] = (number, begin, len(text))
    article.text = text
    return places
