"""The words that tell an event and can stand alone: who did what to whom, cut from the sentence by its syntax.

`telling.py` says which words, `cutting.py` shortens them at clauses. Only words of the report are in a line.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from dateline.extract.events.alone import Own, first_half, own_words
from dateline.extract.events.antecedents import Antecedents
from dateline.extract.events.asides import own_clause, own_phrase
from dateline.extract.events.bare import is_bare, is_broken, is_glued, is_run_together
from dateline.extract.events.beside import asides
from dateline.extract.events.cutting import cut, is_torn
from dateline.extract.events.day_before import without_day_before
from dateline.extract.events.definites import definites, is_weak
from dateline.extract.events.foreground import depth, is_slight
from dateline.extract.events.going_on import taken_up
from dateline.extract.events.hollow import is_hollow
from dateline.extract.events.leaning import leaning
from dateline.extract.events.offices import offices
from dateline.extract.events.standing_for import sure
from dateline.extract.events.telling import told
from dateline.extract.events.trimming import trimmed
from dateline.extract.events.under import is_headed, words_over
from dateline.extract.events.unsaid import is_named, unsaid
from dateline.extract.events.whole import length, opened, whole
from dateline.model import HELD, Dossier, EventMention, Line, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A sentence of so many characters is a line as it stands; one of so many where its clause cannot be cut out of it.
WIDE, WIDEST = 400, 480
#: What each word that leans on what stands before the line weighs.
LEANS = 2


class Found(NamedTuple):
    """An event with the word it hangs on, the words of its line, and what stands aside there (`beside.py`)."""

    event: EventMention
    deed: Token
    tokens: list[Token]
    aside: set[int]


class Around(NamedTuple):
    """Where lines are cut; `plain`: the lines of a paragraph by their words, without what differs with the deed."""

    dossier: Dossier
    paragraph: Paragraph
    told_with: Antecedents
    plain: dict[tuple[int, ...], Line]
    heading: frozenset[str]


def find_lines(dossier: Dossier) -> Iterator[Line]:
    """Yield the words of each event mention that stand alone, once for each mention that a parse covers."""
    told_with = Antecedents(dossier)
    for paragraph in dossier.paragraphs:
        found = _words_of(
            paragraph, [e for e in dossier.events.values() if paragraph.begin <= e.begin < paragraph.end]
        )
        around = Around(dossier, paragraph, told_with, {}, words_over(dossier, paragraph))
        together: dict[tuple[int, ...], list[EventMention]] = {}
        for one in found:
            together.setdefault(_places(one.tokens), []).append(one.event)
        for one in found:
            line = _line(around, one.event.id, one, one.tokens)
            others = [e for e in together[_places(one.tokens)] if e is not one.event]
            if line.depth or others or any(t.text == ";" for t in one.tokens):
                own = own_words(one.deed) or _half(paragraph, one, others)
                line = _with_own(around, line, one, own)
            yield line


def _half(paragraph: Paragraph, found: Found, others: list[EventMention]) -> Own | None:
    """The first half of a sentence whose second tells of another day."""
    event = found.event
    for other in others:
        held = event.status in HELD and other.status in HELD
        apart = event.when.basis == other.when.basis == "words" and event.when.edtf != other.when.edtf
        second = _deed(paragraph, other) if held and apart else None
        if second is not None:
            half = first_half(found.tokens, found.deed, second)
            if half:
                return Own(half, shares=True)
    return None


def _words_of(paragraph: Paragraph, events: list[EventMention]) -> list[Found]:
    """The events of a paragraph in their order, each with the words of its line."""
    seen: set[tuple[int, ...]] = set()
    found = []
    for event in sorted(events, key=lambda e: (e.begin, e.id)):
        deed = _deed(paragraph, event)
        if deed is None:
            continue
        aside = asides(deed)
        tokens = _words(deed, aside, seen)
        if tokens:
            seen.add(_places(tokens))
            found.append(Found(event, deed, tokens, aside))
    return found


def _with_own(around: Around, line: Line, found: Found, own: Own | None) -> Line:
    """The line with the event's own clause beside it, where that wants no more to be read alone."""
    tokens = _finished(own.tokens, found.deed, found.aside) if own is not None and (line.depth or own.shares) else []
    if own is None or not tokens:
        return line
    if own.was is not None:
        tokens = [t for t in tokens if t.text != "," or t.i != own.was.left_edge.i - 1]
    alone = _line(around, line.id, found, tokens)
    alone = msgspec.structs.replace(
        alone,
        bare=is_hollow(tokens) or (alone.bare and alone.vague > 0),
        torn=is_glued(tokens) and not own.is_noun,
        put=tuple(_lacking(around.paragraph, own)),
    )
    wants, instead = _wants(alone), _wants(line)
    # Below a main clause its own words are clearer where they lean no more.
    beside = wants == instead and (own.shares or line.depth > 1)
    fits = (not wants or wants < instead or beside) and len(alone.leans) <= len(line.leans)
    return msgspec.structs.replace(line, own=alone) if fits else line


def _wants(line: Line) -> int:
    return LEANS * (len(line.leans) + line.torn) + line.bare + line.vague


def _lacking(paragraph: Paragraph, own: Own) -> Iterator[tuple[int, str]]:
    if own.was is not None:
        many = own.was.head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in own.was.head.children)
        yield paragraph.place(own.was)[0], "were" if many else "was"
    if own.owner is not None:
        yield paragraph.place(own.owner)[1], "’s"


def _line(around: Around, key: str, found: Found, tokens: list[Token]) -> Line:
    """The words as the line of a deed; several deeds of a sentence may share them."""
    places = _places(tokens)
    plain = around.plain.get(places)
    if plain is None:
        plain = around.plain[places] = _plain(around, tokens)
    return msgspec.structs.replace(
        plain,
        id=key,
        depth=depth(found.deed, tokens),
        slight=is_slight(found.deed, tokens, around.paragraph.kind),
        torn=plain.torn or is_torn(tokens, found.aside),
    )


def _plain(around: Around, tokens: list[Token]) -> Line:
    """What words of a line are whichever of their deeds it is the line of."""
    dossier, paragraph, told_with, _, heading = around
    pointing = list(definites(tokens))
    nouns = sorted({t.i: t for t in (*pointing, *offices(tokens))}.values(), key=lambda t: t.i)
    filled = {noun.i: found for noun in nouns if (found := told_with.fill(paragraph, noun))}
    vague = [noun for noun in pointing if noun.i not in filled and not is_headed(noun, heading)]
    hollow = is_hollow(tokens)
    known = tuple(sure(dossier, paragraph, tokens))
    taken = [one for one in taken_up(dossier, paragraph, tokens) if paragraph.place(one.pronoun) not in known]
    return Line(
        id="",
        report=dossier.report.id,
        spans=tuple(_spans(paragraph, tokens)),
        leans=tuple(paragraph.place(t) for t in leaning(tokens)),
        sure=known,
        bare=is_bare(tokens) or hollow or any(not is_weak(noun) for noun in vague),
        vague=len(vague) + hollow + unsaid(tokens, bool(vague)) + sum(one.vague for one in taken),
        torn=is_glued(tokens) or is_run_together(tokens[0]) or is_broken(tokens),
        fills=tuple(fill for noun in nouns for fill in filled.get(noun.i, ())),
        taken=tuple((paragraph.place(t.pronoun), next(_spans(paragraph, t.words))) for t in taken),
    )


def _deed(paragraph: Paragraph, event: EventMention) -> "Token | None":
    """The word that the words of an event hang on."""
    begin, end = event.begin - paragraph.begin, event.end - paragraph.begin
    found = paragraph.doc.char_span(begin, end, alignment_mode="expand")
    return found.root if found is not None else None


def _words(deed: Token, aside: set[int], seen: set[tuple[int, ...]]) -> list[Token]:
    """The words of an event: its sentence, or a main clause of it; the clause of the deed where that is too long."""
    own = _finished(own_phrase(deed), deed, aside)
    if own and next(leaning(own), None) is None and next(definites(own), None) is None:
        return own
    own = _finished(own_clause(deed), deed, aside)
    if own and _can_be_read(own):
        return own
    sentence = _whole(whole(deed), aside)
    if sentence:
        return sentence
    tokens = _told(deed, aside)
    if _places(tokens) in seen:
        tokens = _told(deed, aside, narrow=True)
    sentence = _whole(opened(deed), aside)
    badly = not tokens or is_torn(tokens, aside) or is_bare(tokens)
    # Where the clause is badly cut, the whole sentence is better though it is long.
    most = WIDEST if badly else 0 if depth(deed, sentence) and _can_be_read(tokens) else WIDE
    return sentence if sentence and length(sentence) <= most and (badly or not is_bare(sentence)) else tokens


def _can_be_read(clause: list[Token]) -> bool:
    """A clause that its sentence need not explain: of somebody named, and of nothing told before."""
    leans = next(leaning(clause), None) or next(definites(clause), None)
    return leans is None and is_named(clause) and not is_bare(clause)


def _told(deed: Token, aside: set[int], *, narrow: bool = False) -> list[Token]:
    tokens, kept = told(deed, narrow)
    return _finished(tokens, kept, aside if kept.i == deed.i else asides(kept))


def _finished(tokens: list[Token], deed: Token, aside: set[int]) -> list[Token]:
    return _whole(cut([t for t in tokens if t.i not in aside], deed), aside) if tokens else []


def _whole(tokens: list[Token], aside: set[int]) -> list[Token]:
    """The tokens without asides, loose marks and ties at their ends, and no shorter."""
    return without_day_before(trimmed(tokens, aside)) if tokens else []


def _places(tokens: list[Token]) -> tuple[int, ...]:
    return tuple(t.i for t in tokens)


def _spans(paragraph: Paragraph, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring tokens as spans of the report, in the order of the line."""
    begin = end = None
    last = -2
    for token in tokens:
        first, stop = paragraph.place(token)
        if token.i != last + 1:
            if begin is not None and end is not None:
                yield begin, end
            begin = first
        end, last = stop, token.i
    if begin is not None and end is not None:
        yield begin, end
