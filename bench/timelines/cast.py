"""Who takes part in an event, and when it was: read off the parse and the findings of one report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bench.timelines.cat import Article
from dateline.calendar import bounds
from dateline.model import Dossier
from dateline.pipeline.reading import raw_dossier, read_dossier

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs that tell of no event by themselves.
NO_EVENT = frozenset(
    {"be", "have", "do", "get", "seem", "appear", "become", "remain", "include", "contain", "consist", "belong"}
)
#: What a body and what a make or model is called once it has been named.
BODIES = frozenset({"company", "firm", "airline", "manufacturer", "carrier", "maker", "corporation", "group"})
BODIES |= {"service", "store", "shop", "band"}
MODELS = frozenset({"aircraft", "plane", "jet", "airliner", "airplane", "jetliner", "phone", "device", "model"})
MODELS |= {"handset", "product"}
DEFINITE = frozenset({"the", "this", "its", "these"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
#: Prepositions whose object takes part in what a verb or a noun tells.
PART = frozenset({"by", "of", "to", "from", "with", "for", "on", "against", "between", "at", "into"})


@dataclass(frozen=True, slots=True)
class Word:
    """A token: its number in the report, its place in the text."""

    i: int
    begin: int
    end: int
    text: str
    token: "Token"


class Read:
    """A report as read, with its tokens in one row."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._heads: dict[str, set[int]] = {}
        self.tokens: list[Word] = []
        self._number: dict[tuple[int, int], int] = {}
        for at, paragraph in enumerate(dossier.paragraphs):
            for token in paragraph.doc:
                self._number[at, token.i] = len(self.tokens)
                begin, end = paragraph.place(token)
                self.tokens.append(Word(len(self.tokens), begin, end, token.text, token))
        self._home = [at for at, paragraph in enumerate(dossier.paragraphs) for _ in paragraph.doc]

    def tokens_in(self, begin: int, end: int) -> list[int]:
        """Numbers of the tokens that touch a stretch of the text."""
        return [word.i for word in self.tokens if word.begin < end and begin < word.end]

    def number(self, token: "Token", near: int) -> int:
        """The number of a token in the paragraph of another."""
        return self._number[self._home[near], token.i]

    @cached_property
    def days(self) -> dict[int, str]:
        """The day that words give to a token: by the time expression that hangs on it."""
        found: dict[int, str] = {}
        for time in self.dossier.times.values():
            anchor_ = _as_anchor(time.edtf) if time.type in ("DATE", "TIME") else None
            inside = self.tokens_in(time.begin, time.end)
            if anchor_ is None or not inside:
                continue
            root = min(inside, key=lambda i: len(list(self.tokens[i].token.ancestors)))
            for ancestor in self.tokens[root].token.ancestors:
                if ancestor.pos_ in ("VERB", "AUX") or (ancestor.pos_ == "NOUN" and ancestor.dep_ != "pobj"):
                    found.setdefault(self.number(ancestor, root), anchor_)
                    break
        return found

    def sentence(self, i: int) -> tuple[int, int]:
        """The paragraph and first token of the sentence of a token."""
        return self._home[i], self.tokens[i].token.sent.start

    def is_person(self, target: str) -> bool:
        """Whether the report knows a person of that name."""
        people = (e for e in self.dossier.entities.values() if e.kind == "person")
        return any(_same_name(name, target) for e in people for name in (e.name, *e.names))

    def is_titled(self, target: str) -> bool:
        """Whether the title names it."""
        return any(self._home[head] == 0 for head in self.heads(target))

    def is_meant(self, part: int, heads: set[int]) -> bool:
        """Whether a noun such as "the company" or "the plane" means the one of `heads`: the nearest such name before.

        Bodies have no figure in their names, makes and models have.
        """
        token = self.tokens[part].token
        kind = token.lemma_.lower()
        if kind not in BODIES | MODELS or not any(c.lower_ in DEFINITE for c in token.children):
            return False
        for word in reversed(self.tokens[:part]):
            figure = any(c.isdigit() for c in word.text)
            named = word.token.pos_ == "PROPN" or (figure and word.text[0].isupper())
            if named and (word.i in heads or figure == (kind in MODELS)):
                return word.i in heads
        return False

    def heads(self, target: str) -> set[int]:
        if target not in self._heads:
            self._heads[target] = self._find_heads(target)
        return self._heads[target]

    def _find_heads(self, target: str) -> set[int]:
        """Tokens that stand for a target: the heads of its names, and of what refers to the one so named."""
        text = self.dossier.report.text
        spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(target)}(?!\w)", text, re.I)]
        spans += [span for short in short_names(target) for span in _alone(short, text)]
        meant = {
            mention.entity
            for mention in self.dossier.mentions.values()
            if mention.form == "name" and _same_name(mention.text, target)
        }
        spans += [(m.begin, m.end) for m in self.dossier.mentions.values() if m.entity in meant]
        heads = set()
        for begin, end in spans:
            inside = self.tokens_in(begin, end)
            if inside:
                root = min(inside, key=lambda i: len(list(self.tokens[i].token.ancestors)))
                if not _is_part_of_name(self.tokens[root].token):
                    heads.add(root)
        return heads


def short_names(target: str) -> list[str]:
    """What is left of a name when its first words are left out, as in `Velmar 12 Seaward`: `12 Seaward`, `Seaward`.

    A word with a figure in it stands for the whole: `12`.
    """
    words = target.split()
    shorter = [" ".join(words[n:]) for n in range(1, len(words))]
    return [*shorter, *(word for word in words[1:] if any(c.isdigit() for c in word) and word not in shorter)]


def _alone(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a short name stands by itself, and not as the end of some other name."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}s?(?!\w)", text):
        before = re.search(r"(\S+)\s$", text[max(0, found.start() - 40) : found.start()])
        if before is None or not before[1][0].isupper() or before[1] in ("The", "A", "An", "Its", "Each"):
            yield found.span()


def _same_name(text: str, target: str) -> bool:
    """One name is the other, or the last word of it."""
    one, other = text.lower().split(), target.lower().split()
    return one == other or (len(one) == 1 and one[0] == other[-1] and one[0].isalpha())


def _is_part_of_name(token: "Token") -> bool:
    """The name of something else begins with it: `Velmar` in `Velmar 12`."""
    return token.dep_ in ("compound", "nmod") and token.head.pos_ in ("PROPN", "NUM") and token.head.i > token.i


def read_report(article: Article) -> Read:
    """Read an article as a report of its day."""
    dossier = raw_dossier(article.text, article.published, article.id)
    read_dossier(dossier)
    return Read(dossier)


def is_event(report: Read, i: int) -> bool:
    """Whether a token tells of an event: what the program finds, and verbs that are more than auxiliaries."""
    token = report.tokens[i].token
    if token.pos_ == "VERB" and token.lemma_ not in NO_EVENT and token.dep_ not in ("aux", "auxpass", "amod"):
        return True
    word = report.tokens[i]
    return any(e.begin <= word.begin < e.end for e in report.dossier.events.values())


def takes_part(report: Read, target: str, tokens: list[int]) -> bool:
    """Whether an event is about a target: it is subject, object or owner by the parse, or "the company" that is it.

    What a report is about, its title says: there every event told in one sentence with the thing or body counts. Of a
    person only what the person does, or what is done to the person.
    """
    heads = report.heads(target)
    parts = {part for i in tokens for part in cast(report, i)} if heads else set()
    if parts & heads or report.is_person(target):
        return bool(parts & heads)
    if any(report.is_meant(part, heads) for part in parts):
        return True
    return report.is_titled(target) and bool(set(map(report.sentence, tokens)) & set(map(report.sentence, heads)))


def cast(report: Read, i: int) -> set[int]:
    """The numbers of the tokens that take part in what a token tells."""
    token = report.tokens[i].token
    found = _subjects(token) | _objects(token) | _owners(token)
    return {report.number(one, i) for part in found for one in (part, *part.conjuncts)}


def _subjects(token: "Token", depth: int = 0) -> "set[Token]":
    """Its subject, or the one it shares with the verb it hangs on."""
    own = {child for child in token.children if child.dep_ in SUBJECTS}
    if own or depth > 4:
        return own
    if (
        token.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep", "aux", "auxpass", "ccomp")
        and token.head is not token
    ):
        return _subjects(token.head, depth + 1)
    if token.dep_ in ("relcl", "acl"):
        return {token.head}
    if token.pos_ == "NOUN" and token.dep_ in (*OBJECTS, "pobj", *SUBJECTS):
        return _subjects(token.head, depth + 1) if token.dep_ not in SUBJECTS else set()
    return set()


def _objects(token: "Token") -> "set[Token]":
    found = {child for child in token.children if child.dep_ in OBJECTS}
    for child in token.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in PART:
            found |= {grand for grand in child.children if grand.dep_ == "pobj"}
    return found


def _owners(token: "Token") -> "set[Token]":
    return {child for child in token.children if child.dep_ in ("poss", "compound", "nmod", "amod")}


def anchor(report: Read, tokens: list[int]) -> str:
    """The day of an event: by the words that hang on it or on what it hangs on, else the day of the report."""
    for i in tokens:
        token = report.tokens[i].token
        for step in (token, *token.ancestors):
            if day := report.days.get(report.number(step, i)):
                return day
            if step is not token and step.pos_ == "VERB" and step.dep_ in ("ROOT", "ccomp"):
                break
    return report.dossier.report.published.edtf or "XXXX-XX-XX"


def _as_anchor(edtf: str | None) -> str | None:
    """`2031-03` as the task writes it; None for what is no day, month or year."""
    if not edtf or not re.fullmatch(r"\d{4}(-\d\d){0,2}", edtf) or bounds(edtf).first is None:
        return None
    return edtf + "-XX" * (2 - edtf.count("-"))
