"""Turn a source into a report: its readable text, cut into blocks, each with its role on the page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.clean import facts
from dateline.clean.bullets import part_bullets
from dateline.clean.cut import cut_lines
from dateline.clean.days import day_in
from dateline.clean.embeds import signature_of, signed_at_end
from dateline.clean.glued import part_lead
from dateline.clean.headed import header_of_post
from dateline.clean.language import language_of
from dateline.clean.lines import Line, after_stamp, lines_of
from dateline.clean.markup import Page, read_page
from dateline.clean.roles import give_roles
from dateline.model import Block, Doubt, Nested, Reason, Report, Source, Span, content_id

#: The language the program reads; reports in another are stored, not read.
READ_LANGUAGE = "en"


def clean(source: Source) -> tuple[Report, list[Doubt | Reason]]:
    """Read a source. Blocks cover every non-blank character but a crawler's date stamp, and never overlap."""
    if source.media == "html":
        page = read_page(source.decode())
    else:
        page = _plain(source.decode())
    lines = page.lines
    give_roles(lines, source.declared.title or page.title)
    report = _report(source, page, lines)
    return report, [*_notes(report, page), *_reasons(report, lines)]


def _plain(text: str) -> Page:
    lines = part_lead(list(cut_lines(lines_of(text, after_stamp(text)))), text)
    return Page(text=text, lines=list(part_bullets(lines, text)))


def _report(source: Source, page: Page, lines: Sequence[Line]) -> Report:
    declared = source.declared
    byline = facts.byline_of(lines, declared) or page.byline
    dateline = facts.dateline_in(lines)
    title = facts.title_of(lines, declared) or page.title
    return Report(
        id=source.id,
        file=source.file,
        outlet=facts.outlet_of(lines, declared) or page.outlet,
        title=title,
        byline=byline,
        place=dateline.place if dateline else None,
        agencies=facts.agencies_of(lines, dateline, byline),
        language=_language(declared.language, title, lines),
        blocks=tuple(_blocks(lines)),
        nested=tuple(_nested(lines)),
        text=page.text,
    )


def _language(declared: str | None, title: str | None, lines: Sequence[Line]) -> str | None:
    """What the text shows; what was declared only where the text is too short to show it."""
    body = "\n".join(line.text for line in lines if line.kind in ("body", "standfirst", "caption"))
    return language_of(f"{title or ''}\n{body}") or (declared[:2].lower() if declared else None)


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """One block a line; the lines of an embedded post are one."""
    for posted, run in groupby(lines, key=lambda line: line.kind == "embed"):
        if not posted:
            yield from (Block(kind=line.kind or "body", begin=line.begin, end=line.end) for line in run)
            continue
        yield from (Block(kind="embed", begin=post[0].begin, end=post[-1].end) for post in _posts(list(run)))


def _posts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Posts in a run of embed lines: each ends with its signature."""
    post: list[Line] = []
    for line in lines:
        post.append(line)
        if line.rule == "post-signature":
            yield post
            post = []
    if post:
        yield post


def _nested(lines: Sequence[Line]) -> Iterator[Nested]:
    for kind, run in groupby(lines, key=lambda line: line.kind):
        if kind == "embed":
            for post in _posts(list(run)):
                signed = signed_at_end(post[-1].text) or signature_of(post[-1].text)
                author, day = signed or header_of_post([line.text for line in post]) or (None, None)
                yield Nested(kind=kind, begin=post[0].begin, end=post[-1].end, author=author, published=day)
        elif kind == "teaser":
            for teaser in _teasers(list(run)):
                day = next((d for line in reversed(teaser) if (d := day_in(line.text)) and len(line.text) < 60), None)
                yield Nested(kind=kind, begin=teaser[0].begin, end=teaser[-1].end, published=day)


def _teasers(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Teasers in a run: a line that is a section with a date ends one."""
    teaser: list[Line] = []
    for line in lines:
        teaser.append(line)
        if len(line.text) < 60 and day_in(line.text):
            yield teaser
            teaser = []
    if teaser:
        yield teaser


def _notes(report: Report, page: Page) -> Iterator[Doubt]:
    if report.language not in (None, READ_LANGUAGE):
        yield _doubt(
            report,
            "other-language",
            f"written in {report.language!r}; the program reads English, so it is stored only",
        )
    if not any(block.kind == "body" for block in report.blocks):
        yield _doubt(report, "no-body", "no running text was found")
    for code, message in page.problems:
        yield _doubt(report, code, message)


def _doubt(report: Report, code: str, message: str) -> Doubt:
    return Doubt(
        id=content_id("d", report.id, "clean", code),
        code=code,
        report=report.id,
        step="clean",
        message=f"{report.file}: {message}",
    )


def _reasons(report: Report, lines: Sequence[Line]) -> Iterator[Reason]:
    for line in lines:
        if line.rule:
            yield Reason(
                target=report.id,
                aspect="block",
                rule=f"clean/{line.rule}",
                note=f"this line is {line.kind}",
                evidence=(Span(report.id, line.begin, line.end),),
            )
