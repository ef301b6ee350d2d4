"""Entities in the making: names as met in a paragraph, and the drafts that gather their mentions."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from dateline.model import Entity, EntityKind, Mention, MentionForm, Role, content_id

if TYPE_CHECKING:
    from dateline.model import Paragraph, Report

#: Folded words behind a name that tell a son from his father.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: Characters within which somebody was named just before.
_JUST_BEFORE = 300
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u00ad"))
#: Letters that do not fall apart into a base letter and a mark.
_WHOLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without diacritics, dots and apostrophes, so that spellings of one name meet.

    >>> fold("Élysée"), fold("U.S.")
    ('elysee', 'us')
    """
    if not text.isascii():
        text = text.translate(_UNSEEN)
        text = "".join(c for c in normalize("NFKD", text) if not combining(c)).replace("’", "'")
    return text.lower().replace(".", "").replace("'", "").translate(_WHOLE)


@dataclass(slots=True, eq=False)
class Name:
    """A name in a paragraph: tokens [start, end), its words, and what it seems to be (spaCy's labels)."""

    paragraph: int
    start: int
    end: int
    text: str
    label: str
    titled: bool = False
    """a title or role stands directly before it, so it is a person"""
    placed: bool = False
    """a preposition of place stands directly before it"""
    thing: bool = False
    """the words behind it say that it is no person"""
    firm: bool = False
    """it has a chief executive or shares"""

    @property
    def words(self) -> list[str]:
        """Folded words, without `Jr.` and the like."""
        parts = fold(self.text).replace("-", " ").replace(",", " ").split()
        while len(parts) > 1 and parts[-1] in SUFFIXES:
            parts.pop()
        return parts


@dataclass(slots=True, eq=False)
class Place:
    """Words of one mention: report offsets, with the paragraph and head token for those who look at syntax."""

    begin: int
    end: int
    form: MentionForm
    paragraph: int
    head: int


@dataclass(slots=True, eq=False)
class Draft:
    """An entity of one report that still gathers mentions."""

    kind: EntityKind
    name: str
    names: dict[str, int] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    country: str | None = None
    sector: str | None = None
    gender: str = ""
    plural: bool = False
    places: list[Place] = field(default_factory=list)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    """singular role nouns it was called by, with the words that told which"""
    named: bool = True
    """False for groups, anonymous persons and unnamed holders: their words are their only names"""
    begins: list[int] = field(default_factory=list)
    """where its mentions begin, sorted"""
    pair: bool = False
    """two together: `both sides`; what it is called says nothing outside its report"""
    members: tuple["Draft", ...] = ()
    """for a pair such as "both sides": whose sides"""

    def meet(self, text: str, place: Place) -> None:
        """Add a mention."""
        self.names[text] = self.names.get(text, 0) + 1
        self.meet_role(place)

    def meet_role(self, place: Place) -> None:
        """Add a mention by role, whose words are no name of the entity."""
        self.places.append(place)
        insort(self.begins, place.begin)

    @property
    def weight(self) -> int:
        """How often it is named in full."""
        return sum(count for name, count in self.names.items() if " " in name)

    def latest(self, before: int) -> int:
        """Where its last mention before an offset begins; -1 when there is none."""
        at = bisect_left(self.begins, before)
        return self.begins[at - 1] if at else -1

    def is_near(self, place: Place) -> bool:
        """Tell whether it was named just before."""
        latest = self.latest(place.begin)
        return latest >= 0 and place.begin - latest < _JUST_BEFORE

    def name_members(self) -> None:
        """A pair of persons bears both their names, once those are known."""
        if self.members:
            both = sorted(self.members, key=lambda member: member.name)
            self.name = " and ".join(member.name for member in both)
            self.roles = [Role(title="member", of=member.name) for member in both]

    def entity(self, report: "Report") -> Entity:
        """The finished record; its id is made of the report and the place of the first mention."""
        first = min(self.places, key=lambda p: (p.begin, p.end))
        return Entity(
            id=content_id("n", report.id, self.kind, first.begin, first.end),
            kind=self.kind,
            name=self.name,
            names=tuple(sorted(self.names or (self.name,))),
            roles=tuple(self.roles),
            country=self.country,
            sector=self.sector,
        )


def mention(report: "Report", entity: str, place: Place) -> Mention:
    """The record of one mention."""
    return Mention(
        id=content_id("m", report.id, place.begin, place.end, place.form),
        report=report.id,
        begin=place.begin,
        end=place.end,
        text=report.text[place.begin : place.end],
        entity=entity,
        form=place.form,
    )


def place_of(paragraphs: list["Paragraph"], name: Name, form: MentionForm = "name") -> Place:
    """Where a name stands in the report."""
    return tokens_place(paragraphs, name.paragraph, name.start, name.end, form)


def tokens_place(
    paragraphs: list["Paragraph"], index: int, start: int, end: int, form: MentionForm, head: int | None = None
) -> Place:
    """Where tokens [start, end) of a paragraph stand in the report; the head is the last token unless told."""
    paragraph = paragraphs[index]
    last = paragraph.doc[end - 1]
    begin = paragraph.begin + paragraph.doc[start].idx
    return Place(begin, paragraph.begin + last.idx + len(last), form, index, end - 1 if head is None else head)


def fullest(names: dict[str, int]) -> str:
    """The name to show: of those of several words the most frequent, then the fullest, then the first met."""
    return min(names, key=lambda n: (" " not in n, n.isupper(), -names[n], -len(n.split())))
