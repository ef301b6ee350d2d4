"""Find who said what in a report: direct, indirect and mixed quotations with cue and speaker."""

from collections.abc import Iterator

from dateline.extract.quotations.comments import read_comments
from dateline.extract.quotations.direct import attach_loose, read_direct
from dateline.extract.quotations.marks import chain_paragraphs, pair_marks
from dateline.extract.quotations.nouns import read_nouns
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.scripts import script_lines
from dateline.extract.quotations.verbs import read_verb, reporting_verbs
from dateline.model import Cue, Dossier, Doubt, Quotation, QuotationKind, Reason, Speaker, content_id


def find_quotations(dossier: Dossier) -> Iterator[Quotation | Doubt | Reason]:
    """Yield the quotations of a report in reading order."""
    paragraphs = [p for p in dossier.paragraphs if p.kind != "teaser"]
    texts = [p.doc.text for p in paragraphs]
    marks = [pair_marks(text) for text in texts]
    chain_paragraphs(marks, texts)
    passages = [Passage(i, p, q) for i, (p, q) in enumerate(zip(paragraphs, marks, strict=True))]
    read_passages(passages)
    for passage in passages:
        for found in passage.found:
            yield from _records(dossier, passages, passage, found)


def read_passages(passages: list[Passage]) -> None:
    """Find the attributions of each paragraph in order; a speaker may carry on from the one before."""
    before: Passage | None = None
    previous: Attribution | None = None
    script = script_lines(passages)
    for passage in passages:
        if passage.index in script:
            previous = script[passage.index]
            previous.speaker_at = previous.cue_at = passage.index
            passage.found.append(previous)
            before = passage
            continue
        loose = read_direct(passage, before, previous)
        _read_verbs(passage)
        attach_loose(passage, loose, previous)
        passage.found.sort(key=lambda a: (a.contents[0][0], a.cue or (0, 0)))
        for found in passage.found:
            found.speaker_at = passage.index if found.speaker_at is None else found.speaker_at
            found.cue_at = passage.index if found.cue_at is None else found.cue_at
        if passage.found or not _only_quote(passage):
            previous = next((a for a in reversed(passage.found) if _spoken(passage, a)), None)
        before = passage


def _only_quote(passage: Passage) -> bool:
    """A paragraph that goes on with the quote of the one before."""
    return any(q.carries_on for q in passage.outer)


def _spoken(passage: Passage, found: Attribution) -> bool:
    """Whether the attribution holds quoted words, so that its speaker can carry on without a cue."""
    return any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents)


def _read_verbs(passage: Passage) -> None:
    used = {a.verb.i for a in passage.found if a.verb is not None and a.cue_at in (None, passage.index)}
    for found in read_comments(passage):
        if (found.verb is None or found.verb.i not in used) and not passage.taken(found.contents[0][0]):
            passage.found.append(found)
            if found.verb is not None:
                used.add(found.verb.i)
    for verb, word in reporting_verbs(passage):
        if verb.i in used or passage.level[verb.i] is not None or passage.taken(verb.idx):
            continue
        found = read_verb(passage, verb, word)
        if found is not None:
            passage.found.append(found)
            used.add(verb.i)
    for found in read_nouns(passage):
        _prefer_noun(passage, found)


def _prefer_noun(passage: Passage, found: Attribution) -> None:
    """`voiced the hope that ...`: the noun says more than its verb, and its content stands inside the verb's."""
    rival = passage.taken(found.contents[0][0])
    if rival is None:
        passage.found.append(found)
    elif rival.verb is not None and rival.verb is found.verb:
        passage.found[passage.found.index(rival)] = found


def _records(
    dossier: Dossier, passages: list[Passage], passage: Passage, found: Attribution
) -> Iterator[Quotation | Doubt | Reason]:
    text = dossier.report.text
    begin = passage.paragraph.begin
    spans = [(begin + b, begin + e) for b, e in sorted(found.contents)]
    verbatim = _verbatim(passage, found.contents)
    for index, (b, e) in found.later:
        at = passages[index].paragraph.begin
        spans.append((at + b, at + e))
        verbatim += _verbatim(passages[index], [(b, e)])
    plain = "".join(text[b:e] for b, e in spans)
    inside = "".join(text[b:e] for b, e in verbatim)
    letters = sum(c.isalnum() for c in plain)
    quoted = sum(c.isalnum() for c in inside)
    kind: QuotationKind = "direct" if letters and quoted >= letters * 0.95 else "mixed" if quoted else "indirect"
    speaker = None
    if found.speaker is not None:
        at = passages[found.speaker_at or 0].paragraph.begin
        b, e = at + found.speaker[0], at + found.speaker[1]
        speaker = Speaker(begin=b, end=e, text=text[b:e])
    cue = None
    if found.cue is not None:
        at = passages[found.cue_at or 0].paragraph.begin
        b, e = at + found.cue[0], at + found.cue[1]
        cue = Cue(begin=b, end=e, text=text[b:e])
    id_ = content_id("q", dossier.report.id, spans, cue and cue.begin)
    yield Quotation(
        id=id_,
        report=dossier.report.id,
        spans=tuple(spans),
        text=" … ".join(text[b:e] for b, e in spans),
        kind=kind,
        verbatim=tuple(verbatim),
        cue=cue,
        speaker=speaker,
    )
    yield Reason(target=id_, aspect="speaker", rule=f"quotations/{found.rule}", note="")


def _verbatim(passage: Passage, contents: list[Range]) -> list[Range]:
    at = passage.paragraph.begin
    return [
        (at + q.inner_begin, at + q.inner_end)
        for q in passage.outer
        if any(b <= q.begin and q.end <= e for b, e in contents)
    ]
