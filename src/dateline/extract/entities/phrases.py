"""Small questions about a role phrase in its paragraph."""

from typing import TYPE_CHECKING

from dateline.extract.entities.draft import Place, tokens_place
from dateline.extract.entities.words import words

if TYPE_CHECKING:
    from dateline.extract.entities.cast import Cast
    from dateline.extract.entities.roles import RolePhrase

_SKIPPED = frozenset({"DT", "PRP$", "PDT", "WP$", "RB"})


def phrase_place(cast: "Cast", phrase: "RolePhrase") -> Place:
    """Where the phrase stands; its head is the role noun's last word."""
    return tokens_place(cast.dossier.paragraphs, phrase.paragraph, phrase.start, phrase.end, "role", phrase.end - 1)


def phrase_words(cast: "Cast", phrase: "RolePhrase") -> str:
    """The phrase as written."""
    return cast.reading.sheets[phrase.paragraph].doc[phrase.start : phrase.end].text


def plain_words(cast: "Cast", phrase: "RolePhrase") -> str:
    """The phrase without determiner and count: `senior Danish officials`."""
    sheet = cast.reading.sheets[phrase.paragraph]
    start = phrase.start
    while start < phrase.noun_start and (
        sheet.doc[start].tag_ in _SKIPPED
        or is_count(sheet.lowers[start])
        or sheet.lowers[start] in ("of", "as", "so")
    ):
        if start + 1 < phrase.noun_start and sheet.texts[start + 1] == "-":
            break
        start += 1
    return sheet.doc[start : phrase.end].text


def is_count(word: str) -> bool:
    """`many`, `12`, `3,210`, `dozen`: how many, not who."""
    return word in words("empty") or word[0].isdigit()


def acts_in_clause(cast: "Cast", phrase: "RolePhrase") -> bool:
    """Whether it is a subject, an agent, a source (`according to a ...`), or told more of (`a man who ...`)."""
    head = cast.reading.sheets[phrase.paragraph].doc[phrase.end - 1]
    if head.dep_ in ("nsubj", "nsubjpass") or any(child.dep_ == "relcl" for child in head.rights):
        return True
    return head.dep_ == "pobj" and (head.head.dep_ == "agent" or head.head.head.lower_ == "according")
