"""The words that tell an event and can stand alone: who did what to whom, cut from the sentence by its syntax.

`telling.py` says which words, `cutting.py` shortens them at clauses. Only words of the report are in a line.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.antecedents import Antecedents
from dateline.extract.events.asides import own_clause, own_phrase
from dateline.extract.events.bare import is_bare, is_broken, is_glued, is_run_together
from dateline.extract.events.beside import asides
from dateline.extract.events.cutting import cut, is_torn
from dateline.extract.events.definites import definites, is_weak
from dateline.extract.events.foreground import depth, is_slight
from dateline.extract.events.hollow import is_hollow
from dateline.extract.events.leaning import leaning, sure
from dateline.extract.events.offices import offices
from dateline.extract.events.phrases import DEEPEST
from dateline.extract.events.syntax import SUBJECTS
from dateline.extract.events.telling import told
from dateline.extract.events.unsaid import is_named, unsaid
from dateline.extract.events.whole import length, opened, whole
from dateline.model import Dossier, EventMention, Line, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words that tie a clause to what stood before it and mean nothing alone.
TIES = frozenset(
    {"however", "meanwhile", "notably", "moreover", "furthermore", "also", "still", "instead", "therefore", "thus"}
    | {"but", "and", "or", "so", "yet", "then", "nevertheless", "nonetheless", "besides", "similarly", "indeed"}
)
#: Marks that may open a line, and those that may close one.
MARKS = frozenset({*'“”«»"', "''"})
DASHES = frozenset({"—", "–", "--"})
#: What is left before words said that are broken off has more words than this.
FEWEST = 5
#: A sentence of so many characters is a line as it stands; one of so many where its clause cannot be cut out of it.
WIDE, WIDEST = 400, 480
OPENING, CLOSING = frozenset({*"“‘«\"'$£€#@", "''"}), frozenset({*"”’»%\"'", "''"})


def find_lines(dossier: Dossier) -> Iterator[Line]:
    """Yield the words of each event mention that stand alone, once for each mention that a parse covers."""
    told_with = Antecedents(dossier)
    for paragraph in dossier.paragraphs:
        inside = [e for e in dossier.events.values() if paragraph.begin <= e.begin < paragraph.end]
        seen: set[tuple[int, ...]] = set()
        for event in sorted(inside, key=lambda e: (e.begin, e.id)):
            tokens = _words(paragraph, event, seen)
            if tokens:
                seen.add(_places(tokens))
                yield _line(dossier, paragraph, event, tokens, told_with)


def _line(
    dossier: Dossier, paragraph: Paragraph, event: EventMention, tokens: list[Token], told_with: Antecedents
) -> Line:
    deed = _deed(paragraph, event) or tokens[0]
    pointing = list(definites(tokens))
    nouns = sorted({t.i: t for t in (*pointing, *offices(tokens))}.values(), key=lambda t: t.i)
    filled = {noun.i: found for noun in nouns if (found := told_with.fill(paragraph, noun))}
    vague = [noun for noun in pointing if noun.i not in filled]
    hollow = is_hollow(tokens)
    return Line(
        id=event.id,
        report=event.report,
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
    if not tokens:
        return []
    aside = asides(deed)
    kept = _mended(_without_torn_marks(_trim([t for t in tokens if t.i not in aside])), aside)
    return _trim(_without_torn_marks(kept))


def _places(tokens: list[Token]) -> tuple[int, ...]:
    return tuple(t.i for t in tokens)


def _trim(tokens: list[Token]) -> list[Token]:
    """Without commas, dashes and words of transition at the ends; marks of quotation that have no partner go too."""
    start, stop = 0, len(tokens)
    while start < stop and (
        (tokens[start].lower_ in TIES and not _is_so_far(tokens[start:stop]))
        or _loose(tokens[start], OPENING)
        or _ties(tokens[start:stop])
    ):
        start += 1
    while stop > start and (tokens[stop - 1].lower_ in ("and", "but", "or") or _loose(tokens[stop - 1], CLOSING)):
        stop -= 1
    return tokens[start:stop]


def _without_torn_marks(tokens: list[Token]) -> list[Token]:
    """Without marks of quotation between which words were left out: what they hold must be verbatim (law 5)."""
    marks = [at for at, token in enumerate(tokens) if token.text in MARKS]
    torn: set[int] = set()
    for first, second in zip(marks[::2], marks[1::2], strict=False):
        inside = tokens[first : second + 1]
        if inside[-1].i - inside[0].i != len(inside) - 1 or all(t.is_punct for t in inside):
            torn.update((first, second))
    if len(marks) % 2:
        at = marks[-1]
        if at > FEWEST and tokens[at - 1].text in DASHES and _is_at_end(tokens[-1]):
            return _without_torn_marks(tokens[: at - 1])  # "with their cause — “They want": the words end elsewhere
        torn.update(marks)
    return [t for at, t in enumerate(tokens) if at not in torn]


def _is_at_end(last: Token) -> bool:
    return all(t.is_punct or t.is_space for t in last.doc[last.i + 1 : last.sent.end])


def _is_so_far(tokens: list[Token]) -> bool:
    return [t.lower_ for t in tokens[:2]] == ["so", "far"]


def _ties(tokens: list[Token]) -> bool:
    """The "on which" or "which" of a relative clause that is told as a clause of its own."""
    words = [t.lower_ for t in tokens[:2]]
    return words[:1] == ["which"] or (words[1:] == ["which"] and tokens[0].dep_ == "prep")


def _loose(token: Token, fitting: frozenset[str]) -> bool:
    return token.is_space or ((token.is_punct or token.text in ("|", "=", "+", "~")) and token.text not in fitting)


def _mended(tokens: list[Token], aside: set[int]) -> list[Token]:
    """With the marks between two kept words ("north-east"), and without commas beside words that were left out.

    A comma behind an `aside` stays: it is of the words before that.
    """
    here = {t.i for t in tokens}
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        next_to = after is not None and after.i == token.i + 1
        between = next_to and at > 0 and all(i in aside for i in range(tokens[at - 1].i + 1, token.i))
        if (token.text in (",", ";", ":") and not between and not _opens_words(token, after)) or (
            not next_to and _is_loose_and(token, here)
        ):
            continue
        if at > 0 and kept and kept[-1].i < token.i - 1 and (comma := _comma_before(token)) and _says_so(token):
            kept.append(comma)
        kept.append(token)
        if after is not None and after.i == token.i + 2 and token.nbor(1).is_punct:
            kept.append(token.nbor(1))
    return kept


def _opens_words(mark: Token, after: Token | None) -> bool:
    """The colon or comma before words said, whose mark of quotation alone was left out."""
    return after is not None and after.i == mark.i + 2 and mark.text in (":", ",") and mark.nbor(1).text in MARKS


def _is_loose_and(token: Token, here: set[int]) -> bool:
    """The "and" of a list of which nothing else is left."""
    others = [c for c in token.head.children if c.dep_ == "conj" and c.i > token.i and c.i in here]
    return token.dep_ == "cc" and not others and token.i + 1 not in here


def _comma_before(token: Token) -> Token | None:
    """The comma before a word, and before the mark of quotation that closes there."""
    before = token.nbor(-1)
    before = before.nbor(-1) if before.text in MARKS and before.i > before.sent.start else before
    return before if before.text == "," else None


def _says_so(first: Token) -> bool:
    """The "police" of "the port is closed, police said": its verb has what was said before it."""
    noun = first
    for _ in range(DEEPEST):
        if noun.dep_ in SUBJECTS:
            break
        noun = noun.head
    verb = noun.head
    return verb.i > noun.i and any(c.dep_ == "ccomp" and c.i < first.i for c in verb.children)


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
