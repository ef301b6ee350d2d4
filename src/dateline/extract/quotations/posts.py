"""Embedded posts: the whole post is its author's words; what it reports of others is a chain through the author."""

import re
import unicodedata

from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.model import Dossier

#: `— Mara Lind (@maralind) April 3, 2021`
_SIGNATURE = re.compile(
    r"\s*(?:[—–]|--?)\s*(?P<author>[^()\n—–]{2,60}\(@\w{1,30}\)|@\w{1,30})(?P<rest>[^\n]{0,40})\s*$"
)
_LINK = re.compile(r"\s*(?:https?://\S+|(?:\w[\w-]*\.)+[a-z]{2,}/\S+)\s*$")
_LEADING = re.compile(r"(?P<author>[^()\n:]{2,60}\(@\w{1,30}\)|@\w{1,30})\s*:?\s*\n")
#: A clock, a number of a date, its month or weekday, as pages print when something was posted.
_PART = (
    r"(?:\d{1,2}[:.h]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?|\d{1,4}(?:st|nd|rd|th)?|at|on|[Pp]osted|GMT|UTC"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?)"
)
_WHEN = rf"{_PART}(?:[\s,·•|–—-]+{_PART}){{1,7}}"
#: `22:14 · 3 May 2021` below the words, or behind them in brackets.
_STAMP = re.compile(rf"(?:\n\s*{_WHEN}(?:\s*[·•|][^\n]{{1,40}})?|\s\({_WHEN}\))\s*\Z")
_HANDLE = r"(?:\(?@\w{1,30}\)?|\(verified\))"
#: Who posts: a name, or the handle alone; before it a mark of the page, a clock.
_LED = r"[^\w@]{0,3}(?:\d{1,2}[:.]\d\d\s)?(?:From |Via )?"
_NAME = r"(?P<author>(?!(?:From|Via)\b)[^\W\d_][^:“”\"\n@()!?]{1,58}?)"
_ALONE = r"(?P<handle>@\w{1,30})"
_NAMED = rf"{_LED}(?:{_NAME}(?:\s+{_HANDLE})?|{_ALONE})"
#: `Name @handle, 3 May 2021, 05:02: ...`, `Name - 3 May 2021 at 16:20` in a line of its own.
_DATED = re.compile(rf"{_NAMED}\s*[,·•|–—-]\s*{_WHEN}\s*(?::\s|\n)")
#: `Name @handle: ...` in one line.
_HANDLED = re.compile(rf"{_LED}(?:{_NAME}\s+\(?@\w{{1,30}}\)?|{_ALONE}):\s")
#: The first line of a card, or `Name:` before words with a stamp below.
_CARD = re.compile(rf"{_NAMED}\s*(?::\s|\n)")


def is_post(passage: Passage) -> bool:
    """A line of running text that is signed by an account: `Name @handle: Boats are held.`"""
    return passage.paragraph.kind == "body" and _HANDLED.match(passage.text) is not None


def read_post(passage: Passage, author: Range | None) -> Attribution | None:
    """Read a post with its signature or header; `author` is where the name stands when the page said so itself."""
    text = passage.text
    signature = _SIGNATURE.search(text, max(0, len(text) - 160))
    leading = _LEADING.match(text)
    begin, end, speaker = 0, len(text), author
    if signature is not None:
        end, speaker = signature.start(), signature.span("author")
    elif leading is not None:
        begin, speaker = leading.end(), leading.span("author")
    elif (header := _header(text)) is not None:
        begin, speaker = header.end(), header.span("author" if header["author"] else "handle")
    end = _without_stamp(text, begin, _without_links(text, begin, end))
    content = passage.trim(begin, end)
    if content is None or not re.search(r"\w", text[content[0] : content[1]]):
        return None
    if text[content[1] : content[1] + 1] in (".", "!", "?"):
        content = (content[0], content[1] + 1)
    return Attribution(rule="post", contents=[content], speaker=speaker)


def holder(dossier: Dossier, author: str) -> str | None:
    """The entity of `@adarye`: the one person whose name, or first letter and last name, is the handle."""
    handle = re.search(r"@(\w+)", author)
    if handle is None:
        return None
    plain = _plain(handle.group(1))
    persons = [e.id for e in dossier.entities.values() if e.kind == "person" and plain in _handles(e.name)]
    return persons[0] if len(persons) == 1 else None


def _handles(name: str) -> set[str]:
    parts = [_plain(part) for part in name.split()]
    return {"".join(parts), parts[0][:1] + parts[-1]} if len(parts) > 1 else set()


def _plain(name: str) -> str:
    """Letters without their accents, small."""
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if c.isalnum())


def _header(text: str) -> re.Match[str] | None:
    """Who posts, above the words or before them; a name alone only where a stamp stands below them."""
    header = _DATED.match(text) or _HANDLED.match(text)
    return header or (_CARD.match(text) if _STAMP.search(text) else None)


def _without_stamp(text: str, begin: int, end: int) -> int:
    stamp = _STAMP.search(text, begin, end)
    return stamp.start() if stamp is not None else end


def _without_links(text: str, begin: int, end: int) -> int:
    for _ in range(6):
        link = _LINK.search(text[begin:end], max(0, end - begin - 200))
        if link is None:
            return end
        end = begin + link.start()
    return end
