"""The words that tell an event and can stand alone: who did what to whom, cut from the sentence by its syntax.

`telling.py` says which words, `cutting.py` shortens them at clauses. Only words of the report are in a line.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dateline.extract.events.alone import Own, first_half, own_words
from dateline.extract.events.antecedents import Antecedents
from dateline.extract.events.asides import own_clause, own_phrase
from dateline.extract.events.bare import is_bare, is_broken, is_glued, is_run_together
from dateline.extract.events.beside import asides
from dateline.extract.events.cutting import cut, is_torn
from dateline.extract.events.definites import definites, is_weak
from dateline.extract.events.foreground import depth, is_slight
from dateline.extract.events.hollow import is_hollow
from dateline.extract.events.leaning import leaning
from dateline.extract.events.offices import offices
from dateline.extract.events.standing_for import sure
from dateline.extract.events.telling import told
from dateline.extract.events.trimming import trimmed
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


def find_lines(dossier: Dossier) -> Iterator[Line]:
    """Yield the words of each event mention that stand alone, once for each mention that a parse covers."""
    told_with = Antecedents(dossier)
    for paragraph in dossier.paragraphs:
        found = _words_of(
            paragraph, [e for e in dossier.events.values() if paragraph.begin <= e.begin < paragraph.end]
        )
        together: dict[tuple[int, ...], list[EventMention]] = {}
        for event, tokens in found:
            together.setdefault(_places(tokens), []).append(event)
        for event, tokens in found:
            deed = _deed(paragraph, event) or tokens[0]
            line = _line(dossier, paragraph, event.id, deed, tokens, told_with)
            others = [e for e in together[_places(tokens)] if e is not event]
            if line.depth or others or any(t.text == ";" for t in tokens):
                own = own_words(deed) or _half(paragraph, event, tokens, others)
                line = _with_own(dossier, paragraph, line, deed, own, told_with)
            yield line


def _half(paragraph: Paragraph, event: EventMention, tokens: list[Token], others: list[EventMention]) -> Own | None:
    """The first half of a sentence whose second tells of another day."""
    deed = _deed(paragraph, event)
    for other in others:
        held = event.status in HELD and other.status in HELD
        apart = event.when.basis == other.when.basis == "words" and event.when.edtf != other.when.edtf
        second = _deed(paragraph, other)
        if held and apart and deed is not None and second is not None:
            half = first_half(tokens, deed, second)
            if half:
                return Own(half, shares=True)
    return None


def _words_of(paragraph: Paragraph, events: list[EventMention]) -> list[tuple[EventMention, list[Token]]]:
    """The events of a paragraph in their order, each with the words of its line."""
    seen: set[tuple[int, ...]] = set()
    found = []
    for event in sorted(events, key=lambda e: (e.begin, e.id)):
        tokens = _words(paragraph, event, seen)
        if tokens:
            seen.add(_places(tokens))
            found.append((event, tokens))
    return found


def _with_own(
    dossier: Dossier, paragraph: Paragraph, line: Line, deed: Token, own: Own | None, told_with: Antecedents
) -> Line:
    """The line with the event's own clause beside it, where that wants no more to be read alone."""
    tokens = _finished(own.tokens, deed) if own is not None and (line.depth or own.shares) else []
    if own is None or not tokens:
        return line
    if own.was is not None:
        tokens = [t for t in tokens if t.text != "," or t.i != own.was.left_edge.i - 1]
    alone = _line(dossier, paragraph, line.id, deed, tokens, told_with)
    alone = msgspec.structs.replace(
        alone,
        bare=is_hollow(tokens) or (alone.bare and alone.vague > 0),
        torn=is_glued(tokens) and not own.is_noun,
        put=tuple(_lacking(paragraph, own)),
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


def _line(
    dossier: Dossier, paragraph: Paragraph, key: str, deed: Token, tokens: list[Token], told_with: Antecedents
) -> Line:
    pointing = list(definites(tokens))
    nouns = sorted({t.i: t for t in (*pointing, *offices(tokens))}.values(), key=lambda t: t.i)
    filled = {noun.i: found for noun in nouns if (found := told_with.fill(paragraph, noun))}
    vague = [noun for noun in pointing if noun.i not in filled]
    hollow = is_hollow(tokens)
    return Line(
        id=key,
        report=dossier.report.id,
        spans=tuple(_spans(paragraph, tokens)),
        leans=tuple(paragraph.place(t) for t in leaning(tokens)),
        sure=tuple(sure(dossier, paragraph, tokens)),
        bare=is_bare(tokens) or hollow or any(not is_weak(noun) for noun in vague),
        depth=depth(deed, tokens),
        slight=is_slight(deed, tokens, paragraph.kind),
        vague=len(vague) + hollow + unsaid(tokens, bool(vague)),
        torn=is_torn(tokens, asides(deed)) or is_glued(tokens) or is_run_together(deed) or is_broken(tokens),
        fills=tuple(fill for noun in nouns for fill in filled.get(noun.i, ())),
    )


def _deed(paragraph: Paragraph, event: EventMention) -> "Token | None":
    """The word that the words of an event hang on."""
    begin, end = event.begin - paragraph.begin, event.end - paragraph.begin
    found = paragraph.doc.char_span(begin, end, alignment_mode="expand")
    return found.root if found is not None else None


def _words(paragraph: Paragraph, event: EventMention, seen: set[tuple[int, ...]]) -> list[Token]:
    """The words of an event: its sentence, or a main clause of it; the clause of the deed where that is too long."""
    deed = _deed(paragraph, event)
    if deed is None:
        return []
    own = _finished(own_phrase(deed), deed)
    if own and next(leaning(own), None) is None and next(definites(own), None) is None:
        return own
    own = _finished(own_clause(deed), deed)
    if own and _can_be_read(own):
        return own
    sentence = _whole(whole(deed), deed)
    if sentence:
        return sentence
    tokens = _finished(*told(deed))
    if _places(tokens) in seen:
        tokens = _finished(*told(deed, narrow=True))
    sentence = _whole(opened(deed), deed)
    badly = not tokens or is_torn(tokens, asides(deed)) or is_bare(tokens)
    # Where the clause is badly cut, the whole sentence is better though it is long.
    most = WIDEST if badly else 0 if depth(deed, sentence) and _can_be_read(tokens) else WIDE
    return sentence if sentence and length(sentence) <= most and (badly or not is_bare(sentence)) else tokens


def _can_be_read(clause: list[Token]) -> bool:
    """A clause that its sentence need not explain: of somebody named, and of nothing told before."""
    leans = next(leaning(clause), None) or next(definites(clause), None)
    return leans is None and is_named(clause) and not is_bare(clause)


def _finished(tokens: list[Token], deed: Token) -> list[Token]:
    return _whole(cut([t for t in tokens if t.i not in asides(deed)], deed), deed) if tokens else []


def _whole(tokens: list[Token], deed: Token) -> list[Token]:
    """The tokens without asides, loose marks and ties at their ends, and no shorter."""
    return trimmed(tokens, asides(deed)) if tokens else []


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
