"""Which entity the words for a speaker mean where they are no pronoun: a name, a role, or a paper of somebody's."""

from dateline.extract.entities.another import is_another
from dateline.extract.entities.pronoun_words import kind_of_word
from dateline.extract.entities.scene import Scene
from dateline.model import Quotation

#: What somebody wrote or said: `his report said` is his word; `his lawyer said` is not.
_PAPERS = frozenset(
    {
        "report",
        "statement",
        "communique",
        "communiqué",
        "release",
        "declaration",
        "letter",
        "memo",
        "book",
        "memoir",
        "autobiography",
        "article",
        "column",
        "op-ed",
        "blog",
    }
    | {"tweet", "post", "email", "e-mail", "filing", "testimony", "website", "speech", "complaint", "lawsuit", "note"}
)
#: What is done to a paper by whose words it holds.
_ISSUED = frozenset({"issue", "release", "publish", "write", "sign", "post", "put", "send"})
#: Papers that a body puts out about itself.
_STATEMENTS = frozenset({"statement", "communique", "communiqué", "release"})
_OWNERS = frozenset({"his", "her", "its", "their"})


def named_speaker(scene: Scene, at: int) -> str | None:
    """The entity of a speaker who is named or called by a role."""
    speaker = scene.quotations[at].speaker
    if speaker is None or speaker.text.lower() in kind_of_word():
        return None
    if speaker.entity is not None:
        return None if is_another(scene, speaker, speaker.entity) else speaker.entity
    if speaker.text.isupper() and speaker.text.startswith("THE "):
        return None  # the label of a transcript: whoever holds the office in the headline, else left open
    paragraph = scene.paragraph_at(speaker.begin)
    if paragraph < 0:
        return None
    tokens = scene.tokens_in(paragraph, speaker.begin, speaker.end)
    head = scene.dossier.paragraphs[paragraph].doc[tokens.start : tokens.stop].root.i
    entity = scene.entity_at.get((paragraph, head))
    if entity is None or scene.country_of_a_firm(paragraph, head):
        return None
    return None if is_another(scene, speaker, entity) else entity


def author_of(scene: Scene, quotation: Quotation) -> str | None:
    """`his report said`: whose report it is, once that is known; `a statement from Norn said`: who put it out."""
    speaker = quotation.speaker
    if speaker is not None and speaker.entity is None and (issuer := _issuer(scene, speaker.begin, speaker.end)):
        return issuer
    if speaker is not None and speaker.entity is None and (body := _takes_note(scene, quotation)):
        return body
    words = speaker.text.partition(",")[0].lower().split() if speaker is not None else []
    if speaker is None or not 1 < len(words) <= 4 or words[0] not in _OWNERS or words[-1] not in _PAPERS:
        return None
    paragraph = scene.paragraph_at(speaker.begin)
    tokens = scene.tokens_in(paragraph, speaker.begin, speaker.begin + 1) if paragraph >= 0 else range(0)
    return scene.entity_at.get((paragraph, tokens.start)) if tokens else None


def _takes_note(scene: Scene, quotation: Quotation) -> str | None:
    """`The guild “takes note” of it, says a statement`: whom the words of a statement of nobody else begin with."""
    speaker = quotation.speaker
    words = speaker.text.lower().split() if speaker is not None else []
    if speaker is None or words[:1] not in (["a"], ["the"], ["one"]) or not _STATEMENTS & set(words[1:4]):
        return None
    begin = quotation.begin
    named = [m for m in scene.dossier.mentions.values() if m.begin == begin and m.form in ("name", "role", "metonym")]
    bodies = {m.entity for m in named if scene.dossier.entities[m.entity].kind in ("organisation", "government")}
    return next(iter(bodies)) if len(bodies) == 1 and speaker.begin > begin else None


def _issuer(scene: Scene, begin: int, end: int) -> str | None:
    """The entity of `a statement issued by the guild`, `a letter from Norn`."""
    paragraph = scene.paragraph_at(begin)
    tokens = scene.tokens_in(paragraph, begin, end) if paragraph >= 0 else range(0)
    if not tokens:
        return None
    head = scene.dossier.paragraphs[paragraph].doc[tokens.start : tokens.stop].root
    if head.lemma_.lower() not in _PAPERS:
        return None
    issued = [c for c in head.children if c.dep_ == "acl" and c.lemma_ in _ISSUED and c.i in tokens]
    links = [c for c in head.children if c.lower_ in ("by", "from")]
    links += [c for above in issued for c in above.children if c.lower_ == "by"]
    for link in links:
        goal = next((c for c in link.children if c.dep_ == "pobj" and c.i in tokens), None)
        entity = scene.entity_at.get((paragraph, goal.i)) if goal is not None else None
        if entity is not None and scene.dossier.entities[entity].kind != "place":
            return entity
    return None
