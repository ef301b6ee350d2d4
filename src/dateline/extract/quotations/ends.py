"""The end of a paraphrase: a condition right behind it belongs to it, a remark of the report does not."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.whole import make_whole
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Rules whose words are the speaker's own: they end where they end.
_OWN_WORDS = frozenset({"script", "interview", "post", "floating", "unattributed", "scene"})
#: A condition right behind the content: `would leave — if it is true`, `even if he lost`, `had he stayed`.
_IF = re.compile(
    r"\s*(?:[,―—–]|--?(?=\s))?\s*(?:(?:even|only|but only)\s)?"
    r"(?P<if>if|unless|provided that|provided|as long as|so long as)\s"
    r"|\s(?P<had>had|were|should)\s(?:he|she|they|it|we|the|there)\s"
)
#: How little was told: the report's own remark.
_LITTLE = re.compile(
    r"[,”\"’']?[,”\"’']?\s+(?:but\s)?without\s+(?:specifying|elaborating|naming\s(?:names|any|them|him|her|it)|going\sinto|"
    r"(?:giving|offering|providing|citing|presenting|disclosing|sharing|producing|showing)\s(?:\w+\s){0,3}?"
    r"(?:details?|evidence|proof|names?|reasons?|explanations?|examples?|specifics|figures?|sources?|information|elaboration))\b"
)
#: A crosshead in capitals that ran into the sentence: `SAVING MORE The guild`.
_CROSSHEAD = re.compile(r"(?:[A-Z][A-Z’'&\-]+\s+){2,}(?=(?:[A-Z][a-z]|A\s))")
#: The same in one long word, or before a name in capitals: `WAITING GAME NATO would`, `STANDSTILL The guild`.
_LOUD = re.compile(
    r"(?P<head>(?:[A-Z][A-Z’'&\-]+\s+){0,4}[A-Z][A-Z’'\-]{6,}\s+|(?:[A-Z][A-Z’'&\-]+\s+){2,5})"
    r"(?=[A-Z]{2,6}(?:[’']s)?\s[a-z]|[A-Z][a-z]|A\s)"
)
#: What others say of a claim: the report's own remark.
_ANSWERED = re.compile(
    r",\s(?:which|something(?:\sthat)?|an?\s(?:charge|claim|argument|accusation|allegation|assertion|view|notion|suggestion)"
    r"(?:\s(?:that|which))?)\s[^,;:“”\"]{2,60}?\s(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed))\b"
    r"[^,;:“”\"]{0,30}\Z"
)
#: What goes on at the same time, as the report tells it.
_EVEN_AS = re.compile(r",?\seven as\s(?!(?:he|she|it|they|we|i)\b)")
#: What an order led to.
_OUTCOME = re.compile(r",\s(?:forcing|prompting|sparking|triggering|drawing|delaying)\s(?=an?\s|the\s|its\s|their\s)")
#: `Depending on the size of a rise,` before who speaks.
_PREMISE = re.compile(
    r"(?P<words>(?:Depending on|Unless|Provided|Assuming|In the event of|If (?!asked|pressed|true|so\b))\b"
    r"[^,;:“”\"]{3,120}),\s"
)
#: `when opening the pier,`
_OCCASION = re.compile(r"(?:when|while|after|before)\s\w+(?:ing|ed)\s[^,;:“”\"]{1,120},\s")
#: A stop before a word that begins a sentence.
_STOP = re.compile(
    r"(?<=[a-z0-9)]{2})\.\s+\(?(?:The|A|Exhibit|See|An|As|In|On|At|For|He|She|It|They|We|But|And|This|That|These|His|Her|Its|Their|If|When|While|"
    r"After|Before|There|However|Although)\s"
)
#: `with Part D. But on that front`, `in the E.U. But`: a lone capital and its stop end a sentence before such a word.
_JOINT = re.compile(r"(?<=\s[A-Z])\.\s+(?:But|And|However|Although|While|When|If|They|We|There|Their|Its)\s")
#: A word in capitals that is no longer may be the name of a body.
_ACRONYM = 5
#: Less is no paraphrase, but an abbreviation.
_SHORTEST = 25
#: So many characters of a remark at most.
_LONGEST = 120


def settle_end(passage: Passage, found: Attribution) -> None:
    """Cut a remark off the last words, and take in a condition right behind them."""
    if found.rule in _OWN_WORDS or found.rule.startswith(("direct", "headline")) or found.later:
        return
    crosshead = _CROSSHEAD.match(passage.text, *found.contents[0]) or _loud(passage, *found.contents[0])
    if crosshead is not None and not any(q.begin < crosshead.end() for q in passage.outer if q.end > found.begin):
        found.contents[0] = (crosshead.end(), found.contents[0][1])
    _behind_occasion(passage, found)
    _take_premise(passage, found)
    begin, end = found.contents[-1]
    end = _one_sentence(passage, begin, end)
    end = _without_remark(
        passage, begin, _without_little(passage, begin, _without_outcome(passage, found, begin, end))
    )
    end = _with_condition(passage, found, make_whole(passage, found, begin, end))
    found.contents[-1] = passage.trim(begin, end) or (begin, end)


def _take_premise(passage: Passage, found: Attribution) -> None:
    """`Depending on the size of a rise, he thought ...`: a condition before the speaker belongs to the words."""
    if not found.rule.startswith("verb") or found.verb is None or found.speaker is None or len(found.contents) > 1:
        return
    begin, speaks = found.verb.sent.start_char, found.speaker[0]
    premise = _PREMISE.fullmatch(passage.text, begin, speaks) if begin < speaks < found.begin else None
    if premise is not None and not any(q.begin < speaks and begin < q.end for q in passage.outer):
        found.contents.insert(0, premise.span("words"))


def _loud(passage: Passage, begin: int, end: int) -> re.Match[str] | None:
    """A crosshead in words that stand in capitals nowhere else in the paragraph, right behind a stop."""
    found = _LOUD.match(passage.text, begin, end)
    if found is None or passage.text[:begin].rstrip()[-1:] not in ("", ".", "?", "!", "”", '"', "’"):
        return None
    long = [word for word in found["head"].split() if len(word) > _ACRONYM]
    return found if long and all(passage.text.count(word) == 1 for word in long) else None


def _behind_occasion(passage: Passage, found: Attribution) -> None:
    """`said when opening the pier, the town “is safe”`: on what occasion is no part of the words."""
    begin, end = found.contents[0]
    match = _OCCASION.match(passage.text, begin, end)
    if match is None or any(q.begin < match.end() for q in passage.outer if q.end > begin):
        return
    first = passage.tokens_in(begin, match.end())
    if len(first) > 1 and first[1].tag_ in ("VBG", "VBN"):
        found.contents[0] = (match.end(), end)


def _one_sentence(passage: Passage, begin: int, end: int) -> int:
    """A paraphrase ends with its sentence, also where the parser runs two together."""
    for stop in (*_STOP.finditer(passage.text, begin, end), *_JOINT.finditer(passage.text, begin, end)):
        if not any(q.holds(stop.start()) for q in passage.outer) and stop.start() - begin > _SHORTEST:
            return stop.start()
    return end


def _without_outcome(passage: Passage, found: Attribution, begin: int, end: int) -> int:
    """`ordered it to close, forcing a delay`: what came of an order is no part of it."""
    order = found.rule == "verb-infinitive" and found.verb is not None and found.verb.tag_ in ("VBD", "VBN")
    came = _OUTCOME.search(passage.text, begin, end) if order else None
    return end if came is None or any(q.end > came.start() for q in passage.outer if q.begin < end) else came.start()


def _without_remark(passage: Passage, begin: int, end: int) -> int:
    """`the dues were a gift, a charge the guild denied`, `... even as the toll doubled`: the report's own."""
    for pattern in (_ANSWERED, _EVEN_AS):
        remark = pattern.search(passage.text, begin + _SHORTEST, end) if begin + _SHORTEST < end else None
        if remark is not None and not any(q.end > remark.start() for q in passage.outer if q.begin < end):
            end = remark.start()
    return end


def _without_little(passage: Passage, begin: int, end: int) -> int:
    """`took “some pills”, without specifying which`: ends before the comma, behind the marks."""
    for remark in _LITTLE.finditer(passage.text, begin, end):
        outside = not any(q.holds(remark.end() - 1) for q in passage.outer)
        if outside and end - remark.start() <= _LONGEST and remark.start() > begin:
            return max((q.end for q in passage.outer if q.begin < remark.start() <= q.end), default=remark.start())
    return end


def _with_condition(passage: Passage, found: Attribution, end: int) -> int:
    """The clause of the condition up to a comma, a cue of its own or the end of the sentence."""
    if any(q.end == end for q in passage.outer):
        return end
    match = _IF.match(passage.text, end)
    first = (
        next(iter(passage.tokens_in(match.start("if" if match["if"] else "had"), match.end())), None)
        if match
        else None
    )
    if match is None or first is None or passage.level[first.i] is not None or passage.taken(first.idx) is not None:
        return end
    tokens = [t for t in first.doc[first.i : first.sent.end] if passage.level[t.i] is None or t.i > first.i]
    last: Token | None = None
    for token in tokens:
        if token.i > first.i and (
            token.text in (",", ";", "—", "–", "―") or (token.is_punct and token.text in ".?!")
        ):
            break
        if _tells(passage, token) or _begins(passage, found, token.idx):
            return end
        last = token
    if last is None or last.i - first.i < 2 or not _finite(first, last):
        return end
    return passage.whole_quotes(found.contents[-1][0], last.idx + len(last))[1]


def _finite(first: "Token", last: "Token") -> bool:
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN") for t in first.doc[first.i : last.i + 1])


def _tells(passage: Passage, token: "Token") -> bool:
    """A cue of its own: what follows may be its content."""
    if token.pos_ != "VERB" or passage.level[token.i] is not None or token.tag_ == "VB":
        return False
    word = speech_verb(token.lemma_.lower())
    return word is not None and word.kind == "speech" and any(c.dep_ == "ccomp" for c in token.children)


def _begins(passage: Passage, found: Attribution, offset: int) -> bool:
    """Another attribution, or this one's cue, begins here."""
    cues = [a.cue[0] for a in passage.found if a.cue is not None and a.cue_at in (None, passage.index)]
    return offset in cues or any(a is not found and a.begin == offset for a in passage.found)
