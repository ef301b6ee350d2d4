"""Candidates for a pronoun and their weights."""

from typing import TYPE_CHECKING

from dateline.extract.entities.asked import weigh_asked
from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.clauses import weigh_clauses
from dateline.extract.entities.here import spoken_by, weigh_own_paragraph
from dateline.extract.entities.nobody import weigh_plain_nouns, weigh_plain_persons
from dateline.extract.entities.pronoun_words import kind_of_word, pronoun_words, rules
from dateline.extract.entities.scene import Scene, Slot
from dateline.extract.entities.syntax import clause_subject, governing_subjects, part_of, principals_of, verb_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def rank(scene: Scene, pronoun: Pronoun, last_speaker: str | None) -> list[Ranked]:
    """Candidates, the best first."""
    weights = rules()["weight"]
    found: dict[str, Ranked] = {}
    near = _near(scene, pronoun)
    for slot in near:
        if _fits(scene, pronoun, slot.entity, last_speaker):
            _weigh_slot(pronoun, slot, found, weights)
            weigh_asked(scene, pronoun, slot, found)
    if last_speaker is not None and _still_on(scene, pronoun, last_speaker):
        _weigh_slot(pronoun, _speaking(scene, pronoun, last_speaker), found, weights)
    for ranked in found.values():
        _weigh_entity(scene, pronoun, ranked, weights, last_speaker)
    _weigh_clause(scene, pronoun, found, weights, last_speaker)
    if pronoun.kind in ("thing", "many"):
        weigh_plain_nouns(scene, pronoun, found, weights)
    else:
        weigh_plain_persons(scene, pronoun, found)
        weigh_own_paragraph(scene, pronoun, near, found, weights)
    return sorted(found.values(), key=lambda r: (-r.weight, r.entity))


def _still_on(scene: Scene, pronoun: Pronoun, speaker: str) -> bool:
    """Who speaks stays on stage until the words end: nine quoted sentences do not take her away."""
    lately = 0 <= pronoun.sentence - pronoun.spoke < len(rules()["distance"]["weights"]) and pronoun.spoke >= 0
    return lately and pronoun.speaks and speaker in scene.counts and _fits(scene, pronoun, speaker, speaker)


def _speaking(scene: Scene, pronoun: Pronoun, speaker: str) -> Slot:
    kind = scene.dossier.entities[speaker].kind
    return Slot(speaker, -1, pronoun.spoke, pronoun.paragraph, 0, "subject", False, kind)


def _near(scene: Scene, pronoun: Pronoun) -> list[Slot]:
    reach = len(rules()["distance"]["weights"])
    near: list[Slot] = []
    for slot in reversed(scene.slots.get(scene.strand[pronoun.paragraph], [])):
        if pronoun.sentence - slot.sentence >= reach:
            break
        near.append(slot)
    return near


def _fits(scene: Scene, pronoun: Pronoun, entity: str, last_speaker: str | None) -> bool:
    found = scene.dossier.entities[entity]
    if pronoun.kind in ("male", "female"):
        gender = scene.genders.get(entity, "")
        if pronoun.speaks and entity == last_speaker and entity in scene.learned:
            gender = ""  # "she said" right behind Norn's words: an earlier "his" was another's
        return found.kind in ("person", "anonymous") and gender in ("", pronoun.kind[0])
    if pronoun.kind == "thing":
        return found.kind in ("government", "organisation", "place")
    if found.kind == "anonymous" or (found.kind == "organisation" and pronoun.own):
        return entity == last_speaker and pronoun.speaks
    return found.kind in ("group", "organisation")


def _weigh_slot(pronoun: Pronoun, slot: Slot, found: dict[str, Ranked], weights: dict[str, float]) -> None:
    """A candidate counts by its best appearance."""
    ranked = Ranked(slot.entity)
    ranked.add("distance", rules()["distance"]["weights"][max(0, pronoun.sentence - slot.sentence)])
    if slot.part != "other":
        ranked.add(slot.part, weights[slot.part])
    if slot.part == "subject" and part_of(pronoun.token) == "subject":
        ranked.add("parallel", weights["parallel"])
    if pronoun.kind == "many" and slot.kind in ("organisation", "anonymous"):
        ranked.add("body", weights["body"])
    if slot.kind == "place":
        ranked.add("place", weights["place"])
    if slot.quoted and pronoun.quotation < 0:
        ranked.add("quoted", weights["quoted"])
    known = found.get(slot.entity)
    if known is not None:
        ranked.away, ranked.led = known.away, known.led
    if known is None or ranked.weight > known.weight:
        found[slot.entity] = ranked
    away = max(0, pronoun.sentence - slot.sentence)
    if slot.sure and away <= found[slot.entity].away:
        best = found[slot.entity]
        best.led = slot.part == "subject" or (best.led and away == best.away)
        best.away = away


def _weigh_entity(
    scene: Scene, pronoun: Pronoun, ranked: Ranked, weights: dict[str, float], last_speaker: str | None
) -> None:
    ranked.add("topic", min(weights["topic_most"], weights["topic"] * scene.counts[ranked.entity]))
    if scene.genders.get(ranked.entity) == pronoun.kind[0] and pronoun.kind in ("male", "female"):
        ranked.add("gender", weights["gender"])
    if pronoun.speaks and ranked.entity == last_speaker:
        ranked.add("speaks_on", weights["speaks_on"] + (weights["goes_on"] if pronoun.goes_on else 0.0))
    own = any(begin <= at < end for begin, end in pronoun.own for at in scene.named_at.get(ranked.entity, ()))
    if own or ranked.entity in pronoun.named:
        ranked.add("names_self", weights["own_quote"] if own else pronoun.named[ranked.entity])
    if pronoun.quotation >= 0:
        speaker = scene.quotations[pronoun.quotation].speaker
        if speaker is not None and speaker.entity == ranked.entity and pronoun.kind in ("male", "female"):
            ranked.add("own_quote", weights["own_quote"])


def _weigh_clause(
    scene: Scene, pronoun: Pronoun, found: dict[str, Ranked], weights: dict[str, float], last_speaker: str | None
) -> None:
    """What the clause allows: owners are its subject, objects are not; reported speech speaks of the speaker."""
    _weigh_addressed(scene, pronoun, found, weights)
    subject = clause_subject(pronoun.token)
    if subject is not None:
        _weigh_subject(scene, pronoun, subject, found, weights, last_speaker)
    for above, how in governing_subjects(pronoun.token):
        entity = scene.holder_at(pronoun.paragraph, above.i, pronoun.kind)
        if entity in found and (pronoun.quotation < 0 or how != "reported") and not spoken_by(scene, pronoun, above):
            found[entity].add(how, weights[how])
            break
    _weigh_owner_of_speaker(scene, pronoun, found)
    _weigh_joined_owner(scene, pronoun, found)
    _weigh_beside(scene, pronoun, found)
    _weigh_principal(scene, pronoun, found, weights)
    weigh_clauses(scene, pronoun, found)


def _weigh_addressed(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked], weights: dict[str, float]) -> None:
    """`he told Vik`: Vik is not "he"."""
    verb = verb_of(pronoun.token) if pronoun.speaks and part_of(pronoun.token) == "subject" else None
    for child in verb.children if verb is not None else ():
        entity = scene.entity_at.get((pronoun.paragraph, child.i))
        if child.dep_ in ("dobj", "dative") and child.i > pronoun.token.i and entity in found:
            found[entity].add("same_clause", weights["same_clause"])


def _weigh_beside(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`Lind said he ...`: name, verb of speech and pronoun side by side, whatever the parser makes of them."""
    doc, at = pronoun.token.doc, pronoun.token.i - 1
    at -= at > 0 and doc[at].lower_ == "that"
    if at < 1 or doc[at].tag_ not in ("VBD", "VBZ") or doc[at].lemma_ not in pronoun_words()["speech"]:
        return
    entity = scene.entity_at.get((pronoun.paragraph, at - 1))
    if entity in found and "reported" not in found[entity].parts:
        found[entity].add("reported", rules()["weight"]["reported"])


def _weigh_principal(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked], weights: dict[str, float]) -> None:
    """`his lawyer said after his arrest`: what befell the one for whom the subject speaks."""
    token = pronoun.token
    if token.tag_ != "PRP$" or token.head.lemma_.lower() not in pronoun_words()["undergone"]:
        return
    subject = clause_subject(token)
    subjects = ([subject] if subject is not None else []) + [above for above, _ in governing_subjects(token)]
    for above in subjects:
        for principal in principals_of(above):
            entity = scene.holder_at(pronoun.paragraph, principal.i, pronoun.kind)
            if entity in found:
                found[entity].add("principal", weights["principal"])
                proxy = scene.holder_at(pronoun.paragraph, above.i, pronoun.kind)
                if proxy in found and proxy != entity:
                    found[proxy].add("principal", -weights["principal"])
                return


def _weigh_owner_of_speaker(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`his lawyer says he left`, `its spokesman said it had no plans`: the same one twice."""
    if pronoun.kind == "many" or pronoun.quotation >= 0:
        return
    for above, how in governing_subjects(pronoun.token):
        owner = next((c for c in above.children if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
        if how != "reported" or owner is None or kind_of_word().get(owner.lower_) != pronoun.kind:
            continue
        entity = scene.holder_at(pronoun.paragraph, owner.i, pronoun.kind)
        proxy = scene.holder_at(pronoun.paragraph, above.i, pronoun.kind)
        if entity in found and entity != proxy:
            found[entity].add("principal", rules()["weight"]["principal"])
            return


def _weigh_joined_owner(scene: Scene, pronoun: Pronoun, found: dict[str, Ranked]) -> None:
    """`Norway and its fleet`, `Norway's talks with its neighbour`: the owner is whom the first part names."""
    owned = pronoun.token.head
    if pronoun.token.tag_ == "PRP$" and owned.dep_ == "pobj" and owned.head.head.pos_ in ("NOUN", "PROPN"):
        _weigh_owners(scene, pronoun, [c for c in owned.head.head.children if c.dep_ == "poss"], found)
    if pronoun.token.tag_ != "PRP$" or owned.dep_ != "conj":
        return
    first = owned.head
    _weigh_owners(scene, pronoun, [first, *(child for child in first.children if child.dep_ == "poss")], found)


def _weigh_owners(scene: Scene, pronoun: Pronoun, owners: "list[Token]", found: dict[str, Ranked]) -> None:
    for owner in owners:
        entity = scene.holder_at(pronoun.paragraph, owner.i, pronoun.kind)
        if entity in found:
            found[entity].add("joined_owner", rules()["weight"]["joined_owner"])


def _weigh_subject(
    scene: Scene,
    pronoun: Pronoun,
    subject: "Token",
    found: dict[str, Ranked],
    weights: dict[str, float],
    last_speaker: str | None,
) -> None:
    entity = scene.holder_at(pronoun.paragraph, subject.i, pronoun.kind)
    token = pronoun.token
    owner = token.tag_ == "PRP$" or pronoun.word in pronoun_words()["reflexive"]
    if entity is None or spoken_by(scene, pronoun, subject):
        return
    if subject.i > token.i:
        if (
            not _main_speech(pronoun)
            and not _retold(pronoun, subject)
            and _fits(scene, pronoun, entity, last_speaker)
            and subject.sent.start == token.sent.start
        ):
            found.setdefault(entity, Ranked(entity)).add("cataphora", weights["cataphora"])
    elif entity in found and owner:
        found[entity].add("clause_owner", weights["clause_owner"])
    elif entity in found and part_of(token) != "subject" and _same_verb(subject, token):
        found[entity].add("same_clause", weights["same_clause"])


def _main_speech(pronoun: Pronoun) -> bool:
    """`He added that Karl Vik ...` looks back; `As he announced the plan, Karl Vik ...` looks ahead."""
    verb = verb_of(pronoun.token)
    return pronoun.speaks and bool(pronoun.token.is_sent_start) and (verb is None or verb.dep_ != "advcl")


def _retold(pronoun: Pronoun, subject: "Token") -> bool:
    """`Instead, they say they will sail, the Fjord Post reported`: who reports it is not who says it."""
    verb = verb_of(pronoun.token)
    return pronoun.speaks and verb is not None and verb.dep_ == "ccomp" and verb.head.i == subject.head.i


def _same_verb(subject: "Token", token: "Token") -> bool:
    return subject.head.i == (verb_of(token) or token).i
