"""Find who said what in a report: direct, indirect and mixed quotations with cue and speaker."""

import itertools
import re
from collections.abc import Iterator

from dateline.extract.quotations.carrying import carried_marks
from dateline.extract.quotations.colons import read_colons
from dateline.extract.quotations.comments import read_comments
from dateline.extract.quotations.cues import reporting_verbs
from dateline.extract.quotations.direct import read_direct
from dateline.extract.quotations.echoes import echo_headlines
from dateline.extract.quotations.ends import settle_end
from dateline.extract.quotations.figures import read_figures
from dateline.extract.quotations.free import read_free
from dateline.extract.quotations.gaps import fill_gap
from dateline.extract.quotations.headlines import is_headline, read_headline
from dateline.extract.quotations.lines import chain_lines
from dateline.extract.quotations.loose import attach_loose
from dateline.extract.quotations.marks import Quoted, chain_paragraphs, pair_marks, stop_unclosed
from dateline.extract.quotations.nested import read_nested
from dateline.extract.quotations.nouns import read_nouns
from dateline.extract.quotations.orphans import claim_marks
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.phrases import behind_entry
from dateline.extract.quotations.posts import is_post, read_post
from dateline.extract.quotations.records import Recorder
from dateline.extract.quotations.relayed import chain_citing, pass_on
from dateline.extract.quotations.scripts import script_lines
from dateline.extract.quotations.tails import without_opener
from dateline.extract.quotations.titles import is_title
from dateline.extract.quotations.told import behind_outlet
from dateline.extract.quotations.unlisted import read_unlisted
from dateline.extract.quotations.unmarked import interview_lines
from dateline.extract.quotations.uttered import uttered
from dateline.extract.quotations.verbs import read_verb
from dateline.extract.quotations.voices import voiced
from dateline.lexicon.speech import SpeechCue
from dateline.model import Dossier, Doubt, Paragraph, Quotation, Reason

#: `urged him to leave the car and repeatedly said ...`: the joint belongs to what follows.
_JOINT_LEFT = re.compile(r"[\s,;—–-]+(?:and|but|or|while|even|though)$")
#: The name of a person with headlines glued to it, up to the word that ends such a list of links.
_GLUED = re.compile(r"\b[A-Z][a-z]+[A-Z][a-z]+ [^\n]{20,700}?\bMORE\b")
#: Shorter content, cut before a direct quotation, says nothing alone.
_SHORTEST = 12
#: Fewer characters than this between two paragraphs: lines of one text.
_LINE = 2


def find_quotations(dossier: Dossier) -> Iterator[Quotation | Doubt | Reason]:
    """Yield the quotations of a report in reading order; a teaser speaks for another story and is left out."""
    passages = open_passages(dossier)
    read_passages(passages)
    recorder = Recorder(dossier, passages)
    for passage in passages:
        for found in passage.found:
            yield from recorder.records(passage, found)


def open_passages(dossier: Dossier) -> list[Passage]:
    """The paragraphs with their quotation marks paired."""
    paragraphs = [p for p in dossier.paragraphs if p.kind != "teaser"]
    texts = [p.doc.text for p in paragraphs]
    marks = [pair_marks(text) for text in texts]
    tight = [b.begin - a.end < _LINE for a, b in itertools.pairwise(paragraphs)]
    chain_lines(marks, texts, tight)
    chain_paragraphs(marks, texts)
    stop_unclosed(marks, texts)
    parts = zip(paragraphs, texts, marks, strict=True)
    return [Passage(i, p, text, _spoken(text, p, quotes)) for i, (p, text, quotes) in enumerate(parts)]


def _spoken(text: str, paragraph: Paragraph, quotes: list[Quoted]) -> list[Quoted]:
    """The quotes without the names of things."""
    return [q for q in quotes if not is_title(text, paragraph.doc, q)]


def read_passages(passages: list[Passage]) -> None:
    """Find the attributions of each paragraph in order; a speaker may carry on from the one before."""
    before: Passage | None = None
    previous: Attribution | None = None
    script = script_lines(passages) or interview_lines(passages)
    for passage in passages:
        if passage.index in script:
            passage.found += script[passage.index]
        elif passage.paragraph.kind == "embed" or is_post(passage):
            _read_post(passage)
        else:
            _read_paragraph(passage, before, previous)
        chain_citing(passage)
        passage.found = [a for a in passage.found if not _cites(a.word) or uttered(passage, a)]
        read_nested(passage)
        pass_on(passage)
        passage.found = [a for a in passage.found if voiced(passage, a) and not _glued(passage, a)]
        _finish(passage)
        if passage.paragraph.kind in ("body", "embed") and (passage.found or not _goes_on(passage)):
            previous = _last_speaker(passage)
        elif passage.spent:
            previous = passage.begun
        before = passage
    echo_headlines(passages)


def _read_post(passage: Passage) -> None:
    found = read_post(passage, None)
    if found is not None:
        passage.found.append(found)


def _read_paragraph(passage: Passage, before: Passage | None, previous: Attribution | None) -> None:
    headline = read_headline(passage) if is_headline(passage) else None
    if headline is not None:
        passage.found.append(headline)
        return
    loose = read_direct(passage, before, previous)
    _read_verbs(passage)
    attach_loose(passage, loose, previous)
    carried_marks(passage)
    claim_marks(passage)


def _glued(passage: Passage, found: Attribution) -> bool:
    """Words or speaker run over `Ada NornAda NornBoats stay ashore ... MORE`: links glued into the text."""
    pieces = [
        *found.contents,
        *([found.speaker] if found.speaker and found.speaker_at in (None, passage.index) else []),
    ]
    return any(b < link.end() and link.start() < e for link in _GLUED.finditer(passage.text) for b, e in pieces)


def _finish(passage: Passage) -> None:
    passage.found.sort(key=lambda a: (a.contents[0][0], a.inside is not None, a.cue or (0, 0)))
    for found in passage.found:
        if found.inside is not None and found.inside not in passage.found:
            found.inside = None
        found.contents[0] = behind_entry(passage.text, found.contents[0][0]), found.contents[0][1]
        begin, end = found.contents[-1]
        joint = _JOINT_LEFT.search(passage.text, begin, end)
        if joint is not None and joint.start() > begin and not any(q.holds(joint.start()) for q in passage.outer):
            found.contents[-1] = passage.trim(begin, joint.start()) or (begin, end)
        settle_end(passage, found)
        behind_outlet(passage, found)
        fill_gap(passage, found)
        _let_go(passage, found)
        found.speaker_at = passage.index if found.speaker_at is None else found.speaker_at
        found.cue_at = passage.index if found.cue_at is None else found.cue_at


def _let_go(passage: Passage, found: Attribution) -> None:
    """What was read inside words that now end before it stands alone."""
    outer = found.inside
    if outer is not None and outer.cue_at in (None, passage.index) and outer.end <= found.begin:
        found.inside = None
        found.rule = "verb-clause" if found.rule == "nested" else found.rule


def _goes_on(passage: Passage) -> bool:
    """A paragraph that goes on with the quote of the one before."""
    return any(q.carries_on for q in passage.outer)


def _last_speaker(passage: Passage) -> Attribution | None:
    """Who may carry on in the next paragraph: whose words were quoted last, else who spoke last."""
    spoken = [a for a in passage.found if a.inside is None and a.rule != "post" and a.speaker is not None]
    quoted = [a for a in spoken if a.rule == "script" or _holds_quote(passage, a)]
    reported = [a for a in spoken if a.word is not None and a.word.kind == "speech"]
    lately = quoted or reported
    return lately[-1] if lately else None


def _holds_quote(passage: Passage, found: Attribution) -> bool:
    return any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents)


def _read_verbs(passage: Passage) -> None:
    used = {a.verb.i for a in passage.found if a.verb is not None and a.cue_at in (None, passage.index)}
    used |= passage.spent
    for found in read_figures(passage, used):
        passage.found.append(found)
        used |= {found.verb.i} if found.verb is not None else set()
    for found in read_comments(passage):
        if (found.verb is None or found.verb.i not in used) and not passage.taken(found.contents[0][0]):
            passage.found.append(found)
            if found.verb is not None:
                used.add(found.verb.i)
    for found in read_free(passage, used):
        if not passage.taken(found.begin):
            passage.found.append(found)
            used |= {found.verb.i} if found.verb is not None else set()
    for found in read_colons(passage, used):
        passage.found.append(found)
        used |= {found.verb.i} if found.verb is not None else set()
    for verb, word in reporting_verbs(passage):
        if verb.i in used or passage.level[verb.i] is not None or passage.taken(verb.idx):
            continue
        attribution = read_verb(passage, verb, word)
        if (
            attribution is not None
            and (_cites(word) or uttered(passage, attribution))
            and _left_of_direct(passage, attribution)
        ):
            passage.found.append(attribution)
            used.add(verb.i)
    for found in read_unlisted(passage, used):
        inside = passage.taken(found.begin) or (found.cue and passage.taken(found.cue[0]))
        if not inside and _left_of_direct(passage, found):
            passage.found.append(found)
    for found in read_nouns(passage):
        if uttered(passage, found):
            _prefer_noun(passage, found)


def _cites(word: SpeechCue | None) -> bool:
    """Who is cited speaks; once that is known, the citing itself says nothing."""
    return word is not None and word.cue == "cite"


def _left_of_direct(passage: Passage, found: Attribution) -> bool:
    """Cut the content where a direct quotation with a cue of its own begins; false when nothing is left."""
    for direct in (a for a in passage.found if a.rule.startswith("direct")):
        if any(b <= found.begin < e for b, e in direct.contents):
            return False  # another verb of the same sentence owns these words
        for begin, end in found.contents:
            here = direct.cue is not None and direct.cue_at in (None, passage.index)
            cue = direct.cue[0] if direct.cue is not None and here else direct.begin
            if not begin < cue < end and not any(b < end and begin < e for b, e in direct.contents):
                continue
            cut = passage.trim(begin, without_opener(passage, begin, min(cue, direct.begin)))
            if len(found.contents) > 1 or cut is None or cut[1] - cut[0] < _SHORTEST:
                return False
            found.contents = [cut]
    return True


def _prefer_noun(passage: Passage, found: Attribution) -> None:
    """`voiced the hope that ...`: the noun says more than its verb, and its content stands inside the verb's."""
    rival = passage.taken(found.contents[0][0])
    if rival is None:
        passage.found.append(found)
    elif rival.verb is not None and found.verb is not None and rival.verb.i == found.verb.i:
        passage.found[passage.found.index(rival)] = found
