"""Who did it, to whom, where: fill the slots of an event with the entities of the mentions that stand in them."""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events import syntax
from dateline.extract.events.cast import PLACES, Cast, stands_aside
from dateline.model import Entity

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

__all__ = ["Cast", "Roles", "fill"]

AGAINST = (
    "on",
    "against",
    "to",
    "with",
    "from",
    "at",
    "for",
    "of",
    "into",
    "over",
    "upon",
    "toward",
    "towards",
    "between",
)
WHERE = frozenset({"in", "at", "near", "outside", "off", "around", "across", "throughout", "on", "into", "inside"})
#: Nouns whose "of" names the doer: "the arrival of the envoy".
OF_DOER = frozenset(
    {"arrival", "visit", "trip", "resignation", "withdrawal", "death", "surrender", "departure", "refusal", "return"}
)
#: Whose arrest it is did not arrest.
BEFALLS = frozenset(
    {"arrest", "detention", "conviction", "indictment", "extradition", "firing", "dismissal", "ouster", "murder"}
    | {"assassination", "kidnapping", "abduction", "imprisonment", "deportation", "execution", "arraignment"}
)
#: Who is joined does it too.
JOINED = frozenset({"join", "accompany"})


class Roles(NamedTuple):
    """Entity ids by slot."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None


def _ids(entities: "list[Entity | None]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.id for e in entities if e is not None))


def fill(cast: Cast, token: Token, kind: str, light: Token | None) -> Roles:
    """Fill the slots of an event told by a verb, a noun, or a noun with its light verb."""
    place = _place(cast, token, light)
    heads = [token] if light is None else [token, light]
    if syntax.is_verb(token) or token.pos_ == "ADJ":
        heads = [token if syntax.is_verb(token) else token.head, token]
        actors, recipients = _duty(cast, token) if kind == "duty" else _verb(cast, heads[0], kind)
    else:
        actors, recipients = _noun(cast, token, kind, light)
    if kind not in ("meet", "swap", "host") and not any(recipients):
        last = [cast.below(word, _ids(actors)) for word in heads]
        recipients = [*[found for found in last if found is not None][:1]]
    return _arrange(actors, recipients, place, kind)


def _arrange(
    actors: "list[Entity | None]", recipients: "list[Entity | None]", place: Entity | None, kind: str
) -> Roles:
    where = place.id if place is not None else None
    if kind in ("swap", "host"):
        actors, recipients = recipients, actors
    if kind == "meet":
        return Roles(_ids([*actors, *recipients]), (), where)
    first = _ids(actors)
    second = tuple(x for x in _ids(recipients) if x not in first)
    if kind == "visit" and not second and where is not None and where not in first:
        second = (where,)
    return Roles(first, second, where)


def _duty(cast: Cast, token: Token) -> "tuple[list[Entity | None], list[Entity | None]]":
    """Who says what another must do, and who is bound."""
    verb = token.head if token.tag_ == "MD" else token
    bound = [cast.within(w) for w in syntax.agents(verb) or syntax.subjects(verb)]
    teller = syntax.clause_of(verb) if verb.head.i != verb.i else verb
    tellers = [cast.within(w) for w in syntax.agents(teller)] if teller.i != verb.i else []
    return tellers, bound


def _companions(cast: Cast, verb: Token) -> "list[Entity | None]":
    """ "joined Rye in calling", "left along with Rye": they do it too."""
    found = [n for n in syntax.objects(verb) if verb.lemma_ in JOINED and _calls_for(verb)]
    for word in verb.subtree:
        if (
            word.dep_ == "prep"
            and stands_aside(word)
            and word.lower_ in ("with", "along")
            and _hangs_near(word, verb)
        ):
            found += [p for w in (word, *word.children) for p in w.children if p.dep_ == "pobj"]
    return [cast.within(n) for n in found]


def _calls_for(verb: Token) -> bool:
    """ "joined them in calling on the mayor": the deed stands behind the companions."""
    return any(p.dep_ == "pcomp" for noun in (verb, *syntax.objects(verb)) for c in noun.children for p in c.children)


def _hangs_near(prep: Token, verb: Token) -> bool:
    return prep.head.i == verb.i or (prep.head.dep_ in ("prep", "advmod") and prep.head.head.i == verb.i)


def _verb(cast: Cast, verb: Token, kind: str) -> "tuple[list[Entity | None], list[Entity | None]]":
    beside = _companions(cast, verb) if not syntax.is_passive(verb) else []
    actors, recipients = _parties(cast, verb, kind)
    also = set(_ids(beside))
    return [*actors, *beside], [e for e in recipients if e is None or e.id not in also]


def _parties(cast: Cast, verb: Token, kind: str) -> "tuple[list[Entity | None], list[Entity | None]]":
    agents, objects = syntax.agents(verb), syntax.objects(verb)
    others = [w for w in objects if w not in agents] if objects else []
    actors = [cast.doer(w, verb) for w in agents]
    recipients = [cast.within(w) for w in others]
    prepositions = list(syntax.prepositions(verb))
    if kind == "meet":
        recipients = [cast.entity(w) for w in others]
        recipients += [cast.entity(n) for name, n in prepositions if name in ("with", "to")]
        return actors, recipients
    named = [e for e in recipients if e is not None]
    onto = [cast.within(n) for name, n in prepositions if name in AGAINST and name not in ("for", "at", "of")]
    for noun in objects:
        onto += [cast.within(n) for name, n in syntax.prepositions(noun) if name in AGAINST and name != "of"]
    onto = [e for e in onto if e is not None]
    if kind == "visit":
        return actors, [*named, *(e for e in onto if e is not None)]
    if not named or (onto and not any(cast.entity(o) for o in objects)):
        recipients = [*onto] or [*named]
    if not [e for e in recipients if e is not None]:
        recipients = [cast.within(n) for name, n in prepositions if name in AGAINST or name in ("in", "about")]
        inner = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp")]
        if kind == "say" and not [e for e in recipients if e is not None] and inner:
            recipients = [cast.within(w) for w in syntax.subjects(inner[0])]
    return actors, recipients


def _noun(
    cast: Cast, noun: Token, kind: str, light: Token | None
) -> "tuple[list[Entity | None], list[Entity | None]]":
    actors: list[Entity | None] = []
    recipients: list[Entity | None] = []
    for child in noun.children:
        if child.dep_ == "poss":
            own = _doers_of_owned(cast, noun) if child.tag_ == "PRP$" and cast.entity(child) is None else []
            (recipients if noun.lemma_.lower() in BEFALLS else actors).extend(own or [cast.within(child)])
        elif child.dep_ in ("compound", "nmod", "amod") and child.i < noun.i:
            named = cast.within(child)
            # "the Ruritania invasion" befalls Ruritania; "the Ruritanian invasion" is by Ruritanians.
            (recipients if kind == "run" and child.tag_ in ("NNP", "NN") else actors).append(named)
    for name, inner in syntax.prepositions(noun):
        if name in ("between", "among", "by"):
            actors.append(cast.within(inner))
        elif name == "of":
            (actors if noun.lemma_ in OF_DOER or kind == "meet" else recipients).append(cast.within(inner))
        elif name in ("with", "against", "on", "to", "for", "at", "in"):
            if name in ("in", "at", "on") and kind in ("meet",):
                continue
            recipients.append(cast.within(inner))
    if light is not None:
        doers = [cast.within(w) for w in syntax.agents(light) if w.i != noun.i]
        actors = [*doers, *actors] if kind in ("meet",) or not [a for a in actors if a] else actors
        recipients += [
            cast.within(n) for name, n in syntax.prepositions(light) if name in ("with", "against", "on", "to")
        ]
        if noun.dep_ == "nsubj":
            recipients += [cast.within(n) for n in syntax.objects(light)]
    return actors, recipients


def _doers_of_owned(cast: Cast, noun: Token) -> "list[Entity | None]":
    """ "Norland repeated its demand": whose demand it is stands as the subject of its verb."""
    verb = noun.head
    return [cast.within(w) for w in syntax.agents(verb)] if noun.dep_ == "dobj" and syntax.is_verb(verb) else []


def _place(cast: Cast, token: Token, light: Token | None) -> Entity | None:
    for head in (token, light):
        if head is None:
            continue
        found = _located(cast, head)
        if found is None:
            for noun in syntax.objects(head) if syntax.is_verb(head) else []:
                found = found or _located(cast, noun)
        if found is not None:
            return found
    return None


def _located(cast: Cast, token: Token) -> Entity | None:
    for name, noun in syntax.prepositions(token):
        if name.split()[-1] in WHERE:
            entity = cast.entity(noun)
            if entity is not None and (entity.kind in PLACES or noun.ent_type_ in ("GPE", "LOC", "FAC")):
                return entity
            inner = [cast.entity(n) for n2, n in syntax.prepositions(noun) if n2 in ("in", "of", "near")]
            for each in inner:
                if each is not None and each.kind in PLACES:
                    return each
    return None
