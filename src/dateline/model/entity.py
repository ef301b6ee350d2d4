"""Who and where: entities and the words that mention them."""

from typing import Literal

from dateline.model.record import Part, Record

EntityKind = Literal["person", "organisation", "government", "place", "group", "anonymous"]
MentionForm = Literal["name", "role", "pronoun", "metonym"]


class Role(Part, frozen=True):
    """An office or description held for a time: `{title: "foreign minister", of: "CHN", edtf: "2023"}`."""

    title: str
    of: str | None = None
    edtf: str | None = None


class Entity(Record, frozen=True, kw_only=True, tag="entity"):
    """One actor or place. Steps name entities inside one report; `link` joins those across reports, reversibly.

    `country` is ISO 3166 alpha-3; `sector` a PLOVER sector code (GOV, MIL, BUS ...).
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None


class Mention(Record, frozen=True, kw_only=True, tag="mention"):
    """Words that stand for an entity."""

    id: str
    report: str
    begin: int
    end: int
    text: str
    entity: str
    form: MentionForm
