"""Speech inside reported speech: `He said that the mayor had promised ...`; a chain, never flattened."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.comments import read_comments
from dateline.extract.quotations.cues import reporting_verbs
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.uttered import uttered
from dateline.extract.quotations.verbs import read_verb
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs that, said in the first person, report nothing (`I say`, `we hope`), as against `I told them`.
_TOLD = frozenset({"tell", "promise", "pledge", "warn", "assure", "inform", "threaten", "vow", "ask", "urge"})
#: Rules whose content is a clause; a mere object inside reported speech says little.
_CLAUSES = frozenset({"verb-clause", "verb-infinitive", "verb-clear", "verb-reach"})


def read_nested(passage: Passage) -> None:
    """Find speech inside the contents already found, and add it with the outer attribution."""
    outer = list(passage.found)
    _read_sources(passage, [a for a in outer if a.rule == "post"])
    used = {a.verb.i for a in outer if a.verb is not None}
    for verb, word in reporting_verbs(passage):
        if verb.i in used or word.kind != "speech":
            continue
        holder = next((a for a in outer if any(b <= verb.idx < e for b, e in a.contents)), None)
        if holder is None:
            continue
        found = read_verb(passage, verb, word)
        if found is not None and uttered(passage, found) and _sound(passage, holder, found, verb, word):
            found.inside, found.rule = holder, "nested"
            passage.found.append(found)


def _read_sources(passage: Passage, posts: list[Attribution]) -> None:
    """`According to the coast guard ...` in a post: the guard's words, through the author of the post."""
    for found in read_comments(passage) if posts else ():
        for post in posts:
            if all(_within(c, r) for c in found.contents for r in post.contents) and found.speaker is not None:
                found.inside, found.rule = post, "nested"
                passage.found.append(found)


def _sound(passage: Passage, holder: Attribution, found: Attribution, verb: "Token", word: SpeechCue) -> bool:
    """A speaker of its own, a whole clause or quoted words, and all of it inside the outer content."""
    quoted = any(b <= q.begin and q.end <= e for q in passage.quotes for b, e in found.contents)
    if _not_yet(verb) or (not quoted and _aside(verb, found, word)):
        return False
    if found.rule == "verb-object" and word.frames == {"quote"}:
        return False  # "said Lind had started “a war”": a deed
    denied = word.force in ("deny", "reject") and found.rule == "verb-object"
    if found.speaker is None or not (quoted or denied or found.rule in _CLAUSES):
        return False
    speaker = passage.text[found.speaker[0] : found.speaker[1]].lower()
    if speaker in ("i", "we") and word.cue not in _TOLD:
        return False
    if any(b <= verb.idx < e for b, e in found.contents):
        return False  # the verb stands in the words themselves
    room = next((r for r in holder.contents if r[0] <= verb.idx < r[1]), None)
    return room is not None and all(_within(c, room) for c in (*found.contents, found.speaker))


def _aside(verb: "Token", found: Attribution, word: SpeechCue) -> bool:
    """`claims fell, suggesting that ...`, `by asking owners to pay`: a bare participle that says nothing itself."""
    bare = verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)
    return bare and (found.rule != "verb-clause" or word.cue in words("shown"))


def _not_yet(verb: "Token") -> bool:
    """`sources said the guild would admit it`: the guild has not said so."""
    return any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.children)


def _within(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
