"""Names in a paragraph: spaCy's entities with their edges mended, names known beforehand, and names after titles."""

from typing import TYPE_CHECKING

from dateline.extract.entities.behind_roles import after_role_words
from dateline.extract.entities.draft import Name
from dateline.extract.entities.edges import SUFFIXES, after_crosshead, is_name, mend
from dateline.extract.entities.gazetteer import LOWER_STARTS, is_body, known_at, known_name
from dateline.extract.entities.glued import CREDITS, OWNER, Habits, behind_topics, scraps, shops, trimmed
from dateline.extract.entities.halves import branches, bridged, hyphened, is_day_name, is_first_half, whole_body
from dateline.extract.entities.line import Line, Noun
from dateline.extract.entities.offices import beside_office
from dateline.extract.entities.unseen import is_apposed, is_told_of
from dateline.extract.entities.words import words
from dateline.lexicon.given_names import given_names
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT"})
_LONGEST_RUN = 5


def find_names(
    line: Line, nouns: list[Noun], persons: frozenset[str], habits: Habits, labels: frozenset[str] = frozenset()
) -> list[Name]:
    """Every name of a paragraph, in order, none overlapping another.

    `persons`: last words of persons' names; `habits`: how the report writes; `labels`: last names of those who speak
    in a transcript.
    """
    finder = _Finder(line, habits)
    for start, end in behind_topics(line, nouns):
        finder.take(start, end, "PERSON", titled=True)
    finder.take_entities(nouns, persons)
    finder.take_owned()
    finder.take_known()
    finder.take_titled(nouns, labels)
    finder.name_owners(nouns)
    finder.take_runs(persons)
    finder.found.sort(key=lambda name: name.start)
    return finder.found


class _Finder:
    """Takes names in turn; a word that is taken stays so."""

    def __init__(self, line: Line, habits: Habits) -> None:
        self.line = line
        self.habits = habits
        self.taken = bytearray(len(line.texts))
        self.found: list[Name] = []
        self.scraps = scraps(line)
        for at in self.scraps:
            self.taken[at] = 1

    def take(self, start: int, end: int, label: str, titled: bool = False) -> Name | None:
        while end > start and end - 1 in self.scraps:
            end -= 1
        if is_day_name(self.line, end):
            return None
        if label == "ORG" and end > start:
            half, (start, end) = start, whole_body(self.line, start, end)
            self._give_up(start, half)
        whole = end
        start, end = trimmed(self.line, start, end, label, self.habits)
        if end < whole and self.line.texts[end] in CREDITS:
            self.taken[end] = 1
        if label == "PERSON" and end > start:
            end = self._with_suffix(start, hyphened(self.line, start, bridged(self.line, start, end)))
        while end > start and self.line.texts[end - 1] in ("(", "["):
            end -= 1
        if start >= end or any(self.taken[start:end]):
            return None
        self.taken[start:end] = b"\1" * (end - start)
        lowers = self.line.lowers
        placed = start > 0 and lowers[start - 1] in words("where") and (start < 2 or lowers[start - 2] != "according")
        name = Name(self.line.index, start, end, self.line.words(start, end), label, titled, placed)
        self.found.append(name)
        return name

    def _give_up(self, start: int, end: int) -> None:
        """The adjective of a country that turned out to begin a longer name."""
        for name in [n for n in self.found if n.label == "NORP" and start <= n.start and n.end <= end]:
            self.found.remove(name)
            self.taken[name.start : name.end] = b"\0" * (name.end - name.start)

    def _with_suffix(self, start: int, end: int) -> int:
        """`Ada Q. Norn, Jr.` is one name."""
        texts = self.line.texts
        at = end + 1 if texts[end : end + 1] == [","] else end
        if end - start > 1 and at < len(texts) and texts[at] in SUFFIXES and not any(self.taken[end : at + 1]):
            end = at + 1
        dotted = texts[end - 1] in ("Jr", "Sr") and texts[end : end + 1] == ["."] and end + 1 < len(texts)
        return end + 1 if dotted and not self.taken[end] else end

    def take_entities(self, nouns: list[Noun], persons: frozenset[str]) -> None:
        """What spaCy sees; in a headline only listed names and well-formed persons are believed."""
        inside = _inner_role_words(nouns)
        for start, end in (*branches(self.line), *shops(self.line, self.habits)):
            self.take(start, end, "ORG")
        for ent in self.line.doc.ents:
            doubted = is_first_half(self.line, ent) or (self.line.headline and _doubtful(ent))
            if ent.label_ in KEPT and not doubted:
                for start, end, label in mend(self.line, ent, inside, persons):
                    self.take(start, end, self._label(start, end, label))

    def _label(self, start: int, end: int, label: str) -> str:
        """`of Ashford, Ohio` is a place; in a list of persons all are persons."""
        last = self.line.doc[end - 1]
        if self._located(end):
            return "GPE"
        if label in ("ORG", "GPE", "PRODUCT") and known_name(self.line.words(start, end)) is None:
            label = "PERSON" if is_told_of(self.line, start, end) else label
        if label in ("ORG", "GPE") and last.dep_ == "conj" and last.head.ent_type_ == "PERSON" and end > 1:
            return "PERSON" if self.line.doc[end - 2].ent_type_ == last.ent_type_ else label
        return label

    def _located(self, end: int) -> bool:
        texts = self.line.texts
        if end + 1 >= len(texts) or texts[end] != "," or self.line.doc[end - 1].dep_ != "pobj":
            return False
        known = known_name(texts[end + 1])
        return known is not None and known.kind in ("place", "country")

    def take_owned(self) -> None:
        """`Norny's said`: a name that ends in the mark of an owner keeps it."""
        if not self.habits.owned:
            return
        ends = {name.end: name for name in self.found}
        for at, text in enumerate(self.line.texts[:-1]):
            if text not in self.habits.owned or self.line.texts[at + 1] not in OWNER or self.taken[at + 1]:
                continue
            name = ends.get(at + 1) or self.take(at, at + 1, "ORG")
            if name is not None:
                name.end, name.label = at + 2, "ORG"
                name.text = self.line.words(name.start, name.end)
                self.taken[at + 1] = 1

    def take_known(self) -> None:
        """Listed names that spaCy did not see."""
        at = 0
        while at < len(self.taken):
            word = self.line.texts[at]
            known = None
            if not self.taken[at] and (word[0].isupper() or word in LOWER_STARTS):
                known = known_at(self.line, at, word)
            if known is not None and self.take(at, known[0], "KNOWN"):
                at = known[0]
            else:
                at += 1

    def take_titled(self, nouns: list[Noun], labels: frozenset[str]) -> None:
        """Mark names that follow a title or role, and take capitalised words there that no one else took."""
        starts = {name.start: name for name in self.found}
        for start in after_role_words(self.line, nouns):
            name = starts.get(start)
            if self.line.lowers[start] in words("ways"):
                continue
            if name is not None:
                name.titled = name.titled or not is_body(name.text)
            elif not self.line.headline:
                self._take_run(start)
            elif ends := [at for at in range(start, self._run_end(start)) if self.line.texts[at] in labels]:
                self.take(start, ends[0] + 1, "PERSON", titled=True)
        for name in self.found:
            told = beside_office(self.line, name, nouns) or self._described(name, nouns)
            name.titled = name.titled or (told and not is_body(name.text))

    def _described(self, name: Name, nouns: list[Noun]) -> bool:
        """`Ravi Lindqvaar, a former harbour master, said`: who is called a person is one, whatever spaCy says."""
        behind = self.line.lowers[name.end : name.end + 2]
        if is_apposed(self.line, name.start, name.end):
            return True
        if name.end - name.start < 2 or behind[:1] != [","] or behind[1:] not in (["a"], ["an"]):
            return False
        near = range(name.end + 2, name.end + 6)
        return any(start in near and noun.human and not noun.plural for start, _, noun in nouns)

    def name_owners(self, nouns: list[Noun]) -> None:
        """`Nordhavn CEO Ada Norn`: a single word before an office and its holder is a body."""
        ends = {name.end: name for name in self.found if name.end - name.start == 1}
        starts = {name.start for name in self.found if name.titled}
        for start, end, noun in nouns:
            owner = ends.get(start)
            if owner is not None and owner.label == "PERSON" and end in starts and not noun.plural and noun.human:
                owner.label = "GPE" if noun.role in words("of_towns") else "ORG"

    def _take_run(self, start: int, titled: bool = True) -> None:
        begun = after_crosshead(self.line, start, self._run_end(start))
        start, end = begun, self._run_end(begun)
        if end > start and is_name(self.line.words(start, end)):
            self.take(start, end, "PERSON", titled)

    def take_runs(self, persons: frozenset[str]) -> None:
        """Capitalised words that begin with a given name, hold a name of the report, or are told of as a person."""
        if self.line.headline:
            return
        at = 0
        while at < len(self.taken):
            end = self._run_end(at) if self.line.texts[at][0].isupper() and not self.taken[at] else at
            if end - at > 1 and self._of_person(at, end, persons):
                self._take_run(at, titled=False)
            at = max(end, at + 1)

    def _of_person(self, start: int, end: int, persons: frozenset[str]) -> bool:
        given = given_names().get(self.line.texts[start])
        known = given is not None and not given.word
        return known or any(w in persons for w in self.line.texts[start:end]) or is_told_of(self.line, start, end)

    def _run_end(self, start: int) -> int:
        """The end of a run of capitalised proper nouns, particles inside it allowed."""
        end = start
        while end < len(self.taken) and end - start < _LONGEST_RUN and not self.taken[end]:
            if not self._runs_on(start, end):
                break
            end += 1
        return end

    def _runs_on(self, start: int, at: int) -> bool:
        word = self.line.texts[at]
        if at > start and self.line.lowers[at] in role_nouns():
            return False
        if at > start and (self.line.hyphen(at) or self.line.hyphen(at - 1)):
            return True
        if at > start and word in words("particles"):
            return at + 1 < len(self.taken) and self.line.texts[at + 1][0].isupper()
        return word[0].isupper() and self.line.doc[at].pos_ == "PROPN" and word not in words("no_name")


def _doubtful(ent: "Span") -> bool:
    if known_name(ent.text) is not None:
        return False
    given = given_names().get(ent[0].text)
    return not (ent.label_ == "PERSON" and given is not None and len(ent) <= 3)


def _inner_role_words(nouns: list[Noun]) -> set[int]:
    """Tokens inside a role of several words (`State` in `Secretary of State`): no names of their own."""
    return {
        at for start, end, noun in nouns if noun.kind != "institution" and end - start > 1 for at in range(start, end)
    }
