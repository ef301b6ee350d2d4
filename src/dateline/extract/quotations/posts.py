"""Embedded posts: the whole post is its author's words; what it reports of others is a chain through the author."""

import re

from dateline.extract.quotations.passage import Attribution, Passage, Range

#: `— Mara Lind (@maralind) April 3, 2021`
_SIGNATURE = re.compile(
    r"\s*(?:[—–]|--?)\s*(?P<author>[^()\n—–]{2,60}\(@\w{1,30}\)|@\w{1,30})(?P<rest>[^\n]{0,40})\s*$"
)
_LINK = re.compile(r"\s*(?:https?://\S+|(?:\w[\w-]*\.)+[a-z]{2,}/\S+)\s*$")
_LEADING = re.compile(r"(?P<author>[^()\n:]{2,60}\(@\w{1,30}\)|@\w{1,30})\s*:?\s*\n")


def read_post(passage: Passage, author: Range | None) -> Attribution | None:
    """Read a post with its signature; `author` is where the name stands when the page said so itself."""
    text = passage.text
    signature = _SIGNATURE.search(text, max(0, len(text) - 160))
    leading = _LEADING.match(text)
    begin, end, speaker = 0, len(text), author
    if signature is not None:
        end, speaker = signature.start(), signature.span("author")
    elif leading is not None:
        begin, speaker = leading.end(), leading.span("author")
    end = _without_links(text, begin, end)
    content = passage.trim(begin, end)
    if content is None or not re.search(r"\w", text[content[0] : content[1]]):
        return None
    if text[content[1] : content[1] + 1] in (".", "!", "?"):
        content = (content[0], content[1] + 1)
    return Attribution(rule="post", contents=[content], speaker=speaker)


def _without_links(text: str, begin: int, end: int) -> int:
    for _ in range(6):
        link = _LINK.search(text[begin:end], max(0, end - begin - 200))
        if link is None:
            return end
        end = begin + link.start()
    return end
