"""What stands around a statement and tells on what day it was not made, or was."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax, when
from dateline.model import READ_BLOCKS, Dossier, Mention, Paragraph, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def told_before(dossier: Dossier, paragraph: Paragraph, quotation: Quotation, cue: Token) -> str | None:
    """`Vik spoke at a fair on Tuesday. “...,” Vik said.`: the day of the sentence before, whose subject speaks on."""
    speaker = quotation.speaker.entity if quotation.speaker is not None else None
    at = dossier.paragraphs.index(paragraph)
    first = quotation.begin - paragraph.begin
    above = [s for s in paragraph.doc.sents if s.end_char <= first and s.start_char < cue.idx]
    if not above and at and dossier.paragraphs[at - 1].kind in READ_BLOCKS:
        paragraph = dossier.paragraphs[at - 1]
        above = list(paragraph.doc.sents)
    if not above or speaker is None:
        return None
    begin, end = paragraph.begin + above[-1].start_char, paragraph.begin + above[-1].end_char
    named = [m for m in dossier.mentions.values() if begin <= m.begin < end and m.entity == speaker]
    subject = any(c.dep_ == "nsubj" and _is_named(paragraph, c, named) for c in above[-1].root.children)
    timed = [t for t in when.times_of(dossier, paragraph, above[-1]) if _hangs_below(t, above[-1].root)]
    values = [value for t in timed if (value := when.resolve(t)) is not None]
    return values[0] if subject and len(values) == 1 else None


def _is_named(paragraph: Paragraph, subject: Token, named: list[Mention]) -> bool:
    at = paragraph.begin + subject.idx
    return any(m.begin <= at < m.end for m in named)


def _hangs_below(timed: when.Timed, root: Token) -> bool:
    """On the main verb, or on a noun that hangs on it: `at an event Tuesday`, `at a January fair`."""
    at = timed.head
    for _ in range(5):
        if at.i == root.i:
            return True
        if at.pos_ in ("VERB", "AUX"):
            return False
        at = at.head
    return at.i == root.i


def is_retold(dossier: Dossier, quotation: Quotation, rule: str) -> bool:
    """Words that another person retells, or that stand in a paper or with a body: said nobody tells when."""
    speaker = quotation.speaker.entity if quotation.speaker is not None else None
    if rule == "quotations/according-to":
        known = dossier.entities.get(speaker) if speaker is not None else None
        person = known is not None and known.kind in ("person", "anonymous", "group")
        return quotation.sourcing == "outlet" or (quotation.sourcing == "named" and not person)
    if rule != "quotations/nested":
        return False
    begin, end = quotation.begin, quotation.end
    around = [
        q
        for q in dossier.quotations.values()
        if q.id != quotation.id and any(a <= begin and end <= b for a, b in q.spans)
    ]
    outer = min(around, key=lambda q: (q.end - q.begin, q.id), default=None)
    if outer is None or outer.cue is None or outer.sourcing == "outlet" or outer.speaker is None:
        return False
    return speaker is None or outer.speaker.entity != speaker


#: What is put on a page has the day on which it was put there, not that of the news.
PUT_DOWN = frozenset({"write", "post", "comment", "blog"})
#: Texts speak from the day they were made; a magazine's talk with somebody from its own.
TEXTS = frozenset(
    {"message", "messages", "email", "emails", "e-mail", "e-mails", "letter", "letters", "memo", "post", "page"}
)
TEXTS |= {"website", "site", "book", "memoir", "diary", "profile", "law", "constitution", "magazine"}


#: What comes in such a clause was said before the news, or after it.
EARLIER = frozenset({"after", "before", "since", "until"})


def has_its_own_day(quotation: Quotation, cue: Token) -> bool:
    """`Vik wrote on its page`, `the e-mail said`, `in which Vik said`, `told Harbour Magazine`: of a day before."""
    speaker = quotation.speaker.text if quotation.speaker is not None else ""
    if cue.lemma_.lower() in PUT_DOWN or TEXTS & set(speaker.lower().replace(",", " ").split()):
        return True
    if cue.dep_ == "relcl" and not any(c.lower_ in ("who", "which", "that") for c in syntax.children(cue, "nsubj")):
        return True
    if any(
        c.dep_ == "prep" and c.lower_ in ("after", "before", "since", "during") and c.i == cue.sent.start
        for c in cue.children
    ):
        return True  # "After the fire, Vik blamed ...": on a day that the fire has, not the news
    if _of_a_time(cue) or any(_of_a_time(c) and c.i < cue.i for c in cue.children):
        return True  # "When she first told Vik of it, Vik replied": on a day of long ago
    if cue.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in EARLIER for c in cue.children):
        return True  # "After Norn said that ..., Vik answered": Vik's answer is the news
    return "magazine" in (quotation.addressee or "").lower().split()


def _of_a_time(clause: Token) -> bool:
    """A clause that opens the sentence with "when" and a subject of its own: not `When asked, Vik said`."""
    opened = clause.dep_ == "advcl" and clause.left_edge.lower_ == "when" and clause.left_edge.i == clause.sent.start
    told = any(c.dep_ == "nsubj" for c in clause.children) and clause.tag_ in ("VBD", "VBN")
    return opened and told


#: What somebody does who says something.
SPEAKING = frozenset({"speak", "talk", "appear", "testify", "address"})

#: What somebody does to say something there and then.
COMING = frozenset({"go", "come", "call", "phone", "telephone", "visit", "travel", "fly", "drive", "meet", "return"})


def joined_to(cue: Token) -> Token | None:
    """Whose day the cue shares.

    `Speaking on Monday, Vik thanked them and said`, `stepped in on Monday by saying`, `went there on Monday to ask`.
    """
    if cue.dep_ == "pcomp" and cue.head.lower_ == "by" and cue.head.head.pos_ == "VERB":
        return cue.head.head
    if cue.tag_ == "VB" and cue.dep_ in ("advcl", "xcomp") and cue.head.lemma_.lower() in COMING:
        return cue.head
    first = cue.head if cue.dep_ == "conj" and not syntax.children(cue, "nsubj") else cue
    opened = [c for c in first.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i < first.i]
    return next((c for c in opened if c.lemma_.lower() in SPEAKING), None)
