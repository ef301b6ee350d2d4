"""One line for an event, made of the words its report gives for it, so that it can be read alone.

Pronouns become the name they stand for, in square brackets as an editor would put it; a short name becomes the full
one at its first place. Words inside quotation marks are left as they are (law 5). Where a speaker says "we", the
speaker's name stands before the words.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.link.calling import NEUTRAL, PERSONAL, TITLED, called, goes_on, is_other, is_sure
from dateline.link.forenames import Forenames
from dateline.link.pile import Pile
from dateline.link.tidy import balanced, paired, tidy
from dateline.link.words import fold
from dateline.model import Entity, EventMention, Line, Mention

#: A line with fewer words says too little to stand alone; a longer one is more than a line.
FEWEST, LONGEST = 3, 520
#: A sentence that tells several events is looked at for each of them; so many are held.
HELD = 64
#: What each word that leans on what stands before the line weighs, and a line that is no clause of its own.
LEANS, BARE = 2, 1
_SPEAKER = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me)\b(?!\.)")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
#: It stands close behind a name.
OWNER = "[’s]"
_PRONOUNS = PERSONAL | NEUTRAL
#: Words that have a capital at the head of a sentence alone.
_SMALL = frozenset({"the", "a", "an", "some", "several", "many", "most", "all", "both", "other", "another", "more"})
_SMALL |= {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands"}


class Told(NamedTuple):
    """A line, how much it wants to stand alone (0 where it does), and how far the event is what it tells."""

    text: str
    faults: int
    depth: int
    slight: bool
    apart: bool
    """from a headline or a caption"""
    mention: str
    """the telling it is made of"""
    sentence: str = ""
    """the words its sentence shows, of which `text` may be the event's own clause"""


class _Plain(NamedTuple):
    """The words of a line without a speaker before them, its words that lean, and further pronouns that do."""

    text: str
    leans: tuple[tuple[int, int], ...]
    unnamed: int
    speaks: bool
    """a speaker says `we` or `I` in it"""


class Lines:
    """The lines of the event mentions of a pile; words that tell several events are put together once."""

    def __init__(self, pile: Pile, entity_of: Mapping[str, str], entities: Mapping[str, Entity]) -> None:
        self._pile, self._entity_of, self._entities = pile, entity_of, entities
        self._plain: dict[tuple[object, ...], _Plain] = {}
        self._forenames = Forenames(pile, entity_of, entities)

    def of(self, mention: EventMention) -> Told | None:
        """The line of an event mention; None when its report gives none that can stand alone."""
        line = self._pile.lines.get(mention.id)
        if line is None:
            return None
        sentence, faults = self._written(mention, line)
        shown, wants = (sentence, faults) if line.own is None else self._written(mention, line.own)
        if not _is_fit(shown):
            shown, wants = sentence, faults
        if not _is_fit(shown):
            return None
        block = self._pile.reports[mention.report].block_at(mention.begin)
        apart = block is not None and block.kind in ("headline", "caption")
        return Told(shown, wants, line.depth, line.slight, apart, mention.id, sentence)

    def _written(self, mention: EventMention, line: Line) -> tuple[str, int]:
        """The words of a line, and how much they want to be read alone."""
        key = line.report, line.spans, line.leans, line.sure, line.fills, line.taken, line.put
        plain = self._plain.get(key)
        if plain is None:
            plain = self._plain[key] = _plain(self._pile, line, self._entity_of, self._entities, self._forenames)
        whole = plain.text
        if plain.speaks:
            whole = _spoken(self._pile, mention, whole, self._entity_of, self._entities)
        left = plain.leans
        if left and whole != plain.text:
            text = self._pile.reports[line.report].text
            left = tuple(p for p in left if not _SPEAKER.match(text, *p))
        return whole, LEANS * (len(left) + plain.unnamed + line.torn) + BARE * line.bare + line.vague


@lru_cache(maxsize=HELD)
def _is_fit(words: str) -> bool:
    return len(words.split()) >= FEWEST and len(words) <= LONGEST and balanced(words)


def _plain(
    pile: Pile, line: Line, entity_of: Mapping[str, str], entities: Mapping[str, Entity], forenames: Forenames
) -> _Plain:
    text = pile.reports[line.report].text
    held = [pile.mentions_between(line.report, begin, end) for begin, end in line.spans]
    inside = [m for some in held for m in some]
    reach = max([*(end for _, end in line.spans), *(m.end for m in inside)])
    first = min([begin for begin, _ in line.spans])
    quoted = [span for span in pile.verbatim[line.report] if span[0] < reach and first < span[1]]
    found = [
        m
        for some, (begin, end) in zip(held, line.spans, strict=True)
        for m in _replaceable(some, line, begin, end, quoted)
    ]
    whose = {m.id: entity for m in found if (entity := entities.get(entity_of.get(m.entity, m.entity)))}
    named_here = (m for some, (_, end) in zip(held, line.spans, strict=True) for m in some if m.end <= end)
    names = {entity_of.get(m.entity, m.entity) for m in named_here if m.form != "pronoun"}
    told = {m.text for m in found if m.form == "name"}
    named: set[str] = set()
    pieces = []
    solved = {(place, stop) for place, stop, _ in _taken(text, line, quoted)}
    for begin, end in line.spans:
        at = begin
        for one in found:
            if one.begin < begin or one.end > end:
                continue
            before = _filled(text, at, one.begin, line, quoted)
            entity = whose.get(one.id)
            name = called(one, entity, named, names, text[one.end : one.end + 20])
            if name != one.text and (is_other(before) or not (entity and is_sure(pile, one, entity, entity_of))):
                name = one.text
            if name == one.text and name not in named and not is_other(before) and not goes_on(text, one.end):
                named.add(name)
                name = f"[{forename}] {name}" if (forename := forenames.of(one, entity)) else name
            if name in told:
                name = one.text  # "Rye's nephew, Bo Rye": the full name stands in the line, and may be another's
            if one.form == "pronoun" and name != one.text:
                solved.add((one.begin, one.end))
            pieces.append((TITLED.sub("", before) if name != one.text else before) + name)
            at = one.end
        pieces.append(_filled(text, at, end, line, quoted) + " ")
        if begin != line.spans[0][0] and _PARTICIPLE.match(text, begin):
            pieces[-1] = pieces[-1][:1].lower() + pieces[-1][1:] if at == begin else pieces[-1]
    plain = tidy(paired("".join(pieces)))
    left = tuple([p for p in line.leans if p not in solved])
    unnamed = _unnamed(line, inside, names, entity_of, solved, quoted)
    return _Plain(plain, left, unnamed, _SPEAKER.search(plain) is not None)


def _filled(text: str, begin: int, end: int, line: Line, quoted: Sequence[tuple[int, int]]) -> str:
    """A stretch of the report, with what its nouns stand for, and what it lacks, beside them in square brackets."""
    if not line.put and not line.fills and not line.taken:
        return text[begin:end]
    pieces: list[str] = []
    at = begin
    for place, stop, words in sorted([*_added(text, line, quoted), *_taken(text, line, quoted)]):
        if not at <= place <= end or stop > end or (place == end and text[place : place + 1].isalnum()):
            continue
        if stop > place:
            pieces += [text[at:place], words]
            at = stop
            continue
        stands_before = text[place : place + 1].isalnum() and not text[place - 1 : place].isalnum()
        pieces += [text[at:place], words + " " if stands_before else words if words == OWNER else " " + words]
        at = place
    return "".join(pieces) + text[at:end]


def _added(text: str, line: Line, quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """What is put into a line in square brackets, and where: not what it says, nor into marks of quotation."""
    found = [(place, place, f"[{word}]") for place, word in line.put]
    for place, spans in line.fills:
        words = " and ".join(" ".join(text[a:b].split()) for a, b in spans)
        if not any(words in text[a:b] for a, b in line.spans):
            found.append((place, place, f"[{words}]"))
    return [one for one in found if not any(a < one[0] < b for a, b in quoted)]


def _taken(text: str, line: Line, quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Where an "it" or "they" begins and ends, and the words in its place: what the line does not say already."""
    found = []
    for (place, stop), (begin, end) in line.taken:
        words = " ".join(text[begin:end].split())
        said = any(fold(words) in fold(text[a:b]) for a, b in line.spans)
        if not said and not any(a < stop and place < b for a, b in quoted):
            small = text[place].islower() and words.split()[0].lower() in _SMALL
            first = words[0].lower() if small else words[0].upper() if text[place].isupper() else words[0]
            found.append((place, stop, f"[{first}{words[1:]}]"))
    return found


def _unnamed(
    line: Line,
    inside: Sequence[Mention],
    names: Container[str],
    entity_of: Mapping[str, str],
    solved: Container[tuple[int, int]],
    quoted: Sequence[tuple[int, int]],
) -> int:
    """Pronouns of a line that stand for somebody whom it does not name, beyond those its report told of."""
    return sum(
        m.text.lower() in _PRONOUNS
        and (m.begin, m.end) not in solved
        and (m.begin, m.end) not in line.leans
        and entity_of.get(m.entity, m.entity) not in names
        and not any(a < m.end and m.begin < b for a, b in quoted)
        for m in inside
        if m.form == "pronoun"
    )


def _replaceable(
    held: Sequence[Mention], line: Line, begin: int, end: int, quoted: list[tuple[int, int]]
) -> Iterator[Mention]:
    """Names, and those pronouns whose name can be nobody else's: a wrong name is worse than none."""
    at = begin
    for mention in held:
        if mention.begin < at or mention.end > end or mention.form not in ("pronoun", "name"):
            continue
        if mention.form == "pronoun" and (mention.begin, mention.end) not in line.sure:
            continue
        if not any(a < mention.end and mention.begin < b for a, b in quoted):
            yield mention
            at = mention.end


def _spoken(
    pile: Pile, mention: EventMention, line: str, entity_of: Mapping[str, str], entities: Mapping[str, Entity]
) -> str:
    """With the name of the speaker before it where the line says "we" or "I" in a speaker's words, or a signer's."""
    quotation = pile.quotations.get(mention.attributed_to or "")
    teller = quotation.speaker if quotation is not None and mention.claimed else None
    speaker = teller.entity if teller is not None else _signer(pile, mention)
    entity = entities.get(entity_of.get(speaker, speaker)) if speaker else None
    if entity is None or fold(entity.name) in fold(line):  # agencies leave accents out
        return line
    name = entity.name.title() if entity.kind == "person" and entity.name.isupper() else entity.name
    return f"{name}: {line}"


def _signer(pile: Pile, mention: EventMention) -> str | None:
    """Whose "I" stands in the sentence, outside all quotations: in a letter or a statement who signs it."""
    if mention.claimed:
        return None
    said = pile.mentions_between(mention.report, *mention.sentence)
    return next((m.entity for m in said if m.form == "pronoun" and m.text == "I"), None)
