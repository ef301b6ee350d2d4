"""Complete the actors of a report from the user's own file; what the report itself says of them comes first.

An entry meets an actor by its full name or another of its names, as written. It gives what the report leaves open:
country, sector, the offices held on the day of the report. Where the report itself gives somebody an office, the
report counts, and a doubt says that the file differs. A name that nobody found in the report is found here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dateline.calendar import bounds, edtf
from dateline.lexicon.actors import Actor, ActorRole
from dateline.model import READ_BLOCKS, Dossier, Doubt, Entity, Mention, Reason, Role, Span, content_id

STEP = "extract/actors"
#: Sector of who held an office of state and holds none now (PLOVER: former officials).
FORMER = "ELI"


def name_actors(dossier: Dossier, actors: Sequence[Actor]) -> Iterator[Entity | Mention | Doubt | Reason]:
    """Yield each entity the file knows, completed, and those whose names only the file knows, with their mentions."""
    known = {name: actor for actor in actors for name in (actor.name, *actor.names)}
    day = _day(dossier)
    met: dict[int, Entity] = {}
    for entity in sorted(dossier.entities.values(), key=lambda e: e.id):
        actor = next((known[name] for name in (entity.name, *entity.names) if name in known), None)
        if actor is not None:
            whole = _completed(entity, actor, day)
            met.setdefault(actor.line, whole)
            yield whole
            yield from _notes(dossier, entity, actor, day)
    yield from _unseen(dossier, known, met, day)


def _day(dossier: Dossier) -> edtf.Bounds | None:
    value = dossier.report.published.edtf
    return bounds(value) if value is not None else None


def _completed(entity: Entity, actor: Actor, day: edtf.Bounds | None) -> Entity:
    """What the file says, as far as the report's own words do not say it."""
    told = bool(entity.roles)
    roles = entity.roles or tuple(Role(title=r.title, of=r.of, edtf=r.edtf) for r in actor.roles if _holds(r, day))
    country, sector = _stands_for(actor, day)
    return msgspec.structs.replace(
        entity,
        kind=actor.kind or entity.kind,
        roles=roles,
        country=(entity.country if told else None) or country or entity.country,
        sector=(entity.sector if told else None) or sector or entity.sector,
        wikidata=entity.wikidata or actor.wikidata,
    )


def _stands_for(actor: Actor, day: edtf.Bounds | None) -> tuple[str | None, str | None]:
    """Country and sector on a day: the office's, else the entry's own; who only held offices is a former official."""
    held = next((role for role in actor.roles if _holds(role, day)), None)
    if held is not None:
        return actor.country or held.of, held.sector or actor.sector
    ended = actor.roles and day is not None and all(_is_over(role, day) for role in actor.roles)
    former = FORMER if ended and any(role.sector == "GOV" for role in actor.roles) else None
    return actor.country or next((role.of for role in actor.roles if role.of), None), actor.sector or former


def _holds(role: ActorRole, day: edtf.Bounds | None) -> bool:
    """Tell whether the office was held on the day; an undated office always is, a dated one on no unknown day."""
    if role.edtf is None:
        return True
    return day is not None and edtf.meets(bounds(role.edtf), day)


def _is_over(role: ActorRole, day: edtf.Bounds) -> bool:
    last = bounds(role.end).last if role.end else None
    return last is not None and day.first is not None and last < day.first


def _notes(dossier: Dossier, entity: Entity, actor: Actor, day: edtf.Bounds | None) -> Iterator[Doubt | Reason]:
    yield _reason(entity, actor)
    titles = {role.title.lower() for role in entity.roles}
    held = [role.title for role in actor.roles if _holds(role, day)]
    place = min(((m.begin, m.end) for m in dossier.mentions.values() if m.entity == entity.id), default=None)
    if place is None or not titles or not held or titles & {title.lower() for title in held}:
        return
    yield Doubt(
        id=content_id("d", entity.id, "actor-differs", str(actor.line)),
        code="actor-differs",
        report=dossier.report.id,
        begin=place[0],
        end=place[1],
        step=STEP,
        message=f"The report calls {entity.name} {entity.roles[0].title}; the actors file, line {actor.line}, says "
        f"{held[0]}. The report counts.",
    )


def _reason(entity: Entity, actor: Actor, evidence: tuple[Span, ...] = ()) -> Reason:
    note = f"The actors file knows {actor.name} (line {actor.line})."
    return Reason(target=entity.id, aspect="entity", rule=f"{STEP}/listed", note=note, evidence=evidence)


def _unseen(
    dossier: Dossier, known: dict[str, Actor], met: dict[int, Entity], day: edtf.Bounds | None
) -> Iterator[Entity | Mention | Reason]:
    """The file's names at places where no mention stands yet."""
    taken = sorted((m.begin, m.end) for m in dossier.mentions.values())
    report = dossier.report
    for begin, end in _places(dossier, known):
        if any(begin < last and first < end for first, last in taken):
            continue
        actor = known[report.text[begin:end]]
        if actor.line not in met:
            kind = actor.kind or "organisation"
            names = tuple(sorted({actor.name, report.text[begin:end]}))
            bare = Entity(id=content_id("n", report.id, kind, begin, end), kind=kind, name=actor.name, names=names)
            met[actor.line] = _completed(bare, actor, day)
            yield met[actor.line]
            yield _reason(bare, actor, (Span(report.id, begin, end),))
        yield Mention(
            id=content_id("m", report.id, begin, end, "name"),
            report=report.id,
            begin=begin,
            end=end,
            text=report.text[begin:end],
            entity=met[actor.line].id,
            form="name",
        )


def _places(dossier: Dossier, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where one of the names stands as a whole word in what is read, the longest name first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    for paragraph in dossier.paragraphs:
        if paragraph.kind in READ_BLOCKS:
            for found in pattern.finditer(paragraph.doc.text):
                yield paragraph.begin + found.start(), paragraph.begin + found.end()
