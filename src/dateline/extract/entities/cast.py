"""The cast of one report: every entity with its mentions, grown name by name and role by role in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.extract.entities.bodies import Bodies, acronym_of, core, full_names, short_for
from dateline.extract.entities.draft import Draft, Name, Place, fold, fullest, mention, place_of
from dateline.extract.entities.families import called_so, is_kin, of_that_office, suffix_of
from dateline.extract.entities.firms import firms
from dateline.extract.entities.kinds import known_of
from dateline.extract.entities.metonyms import acts
from dateline.extract.entities.notes import Note, courtesy_gender, shared_surname
from dateline.extract.entities.people import People, name_words, never_in_full
from dateline.extract.entities.words import words
from dateline.model import Doubt, Reason

if TYPE_CHECKING:
    from dateline.extract.entities.reading import Reading, Sheet
    from dateline.model import Dossier, Entity, Mention


#: "the House" is not short for the House Ways and Means Committee.
OF_THE_HOUSE = frozenset({"committee", "subcommittee", "caucus", "panel"})


@dataclass(slots=True)
class Cast:
    """Drafts of a report, and who each name is."""

    dossier: "Dossier"
    reading: "Reading"
    people: People = field(default_factory=People)
    bodies: Bodies = field(default_factory=Bodies)
    others: list[Draft] = field(default_factory=list)
    """groups, anonymous persons, unnamed holders of offices"""
    of_name: dict[int, Draft] = field(default_factory=dict)
    called: dict[str, list[Draft]] = field(default_factory=dict)
    """role noun -> who was called so"""
    notes: list[Note] = field(default_factory=list)
    told: set[tuple[int, str]] = field(default_factory=set)
    """notes that need no second telling"""
    doubts: list[Doubt] = field(default_factory=list)
    apart: dict[str, Draft] = field(default_factory=dict)
    """surname -> the bearer who is never named in full"""
    kin: frozenset[int] = frozenset()
    """persons named in full as the kin of somebody"""
    firms: frozenset[str] = frozenset()
    """folded words by which the report calls firms"""

    def name_everyone(self) -> None:
        """Full names first, over the whole report; then short ones in reading order."""
        self.firms = firms(self.dossier.report.text)
        names = [name for sheet in self.reading.sheets for name in sheet.names]
        persons = [name for name in names if self.reading.kind(name) == "person"]
        for name in persons:
            if len(name_words(name.text)) > 1:
                self._full(name)
        kin = frozenset(id(n) for s in self.reading.sheets for n in s.names if is_kin(s, n))
        self.kin = frozenset(id(self.of_name[i]) for i in kin if i in self.of_name)
        for name in never_in_full(persons, kin):
            self.apart[name_words(name.text)[0]] = self.people.new(name.text, name_words(name.text))
        bodies = [name for name in names if self.reading.kind(name) == "organisation"]
        self._acronyms(names, bodies)
        self._short_forms(bodies)
        for sheet in self.reading.sheets:
            for name in sheet.names:
                self._place_name(sheet, name)

    def _full(self, name: Name) -> None:
        draft, join = self.people.full(name)
        self.of_name[id(name)] = draft
        if join is not None:
            place = place_of(self.dossier.paragraphs, name)
            self.notes.append(Note(draft, place, "merge", join.rule, join.note))

    def _short_forms(self, bodies: list[Name]) -> None:
        """`Havn Shipping Corp` first, then `Havn`."""
        longer: dict[str, set[str]] = {}
        spelled: dict[str, Name] = {}
        for name in bodies:
            last = fold(name.text.split()[-1])
            if last in OF_THE_HOUSE:
                continue
            if " " in name.text and (name.thing or last in words("corporate") | words("body_words")):
                longer.setdefault(core(name.text).split()[0], set()).add(core(name.text))
                spelled.setdefault(core(name.text), name)
        for short in {name.text: name for name in reversed(bodies) if known_of(name) is None}.values():
            if long := short_for(short.text, longer):
                draft = self.bodies.organisation(spelled[long].text, known_of(spelled[long]))
                self.bodies.learn(short.text, draft)
                self._joined(draft, short, "bodies/short-form", f"“{short.text}” is short for “{draft.name}”")

    def _joined(self, draft: Draft, name: Name, rule: str, note: str) -> None:
        self.notes.append(Note(draft, place_of(self.dossier.paragraphs, name), "merge", rule, note))

    def _acronyms(self, names: list[Name], bodies: list[Name]) -> None:
        full = full_names(bodies)
        for short in {name.text: name for name in reversed(names) if name.text.isupper()}.values():
            if long := acronym_of(short, full):
                draft = self.bodies.organisation(long.text, known_of(long))
                self.bodies.learn(short.text, draft)
                self._joined(draft, short, "bodies/acronym", f"“{short.text}” is the acronym of “{long.text}”")

    def _place_name(self, sheet: "Sheet", name: Name) -> None:
        kind = self.reading.kind(name)
        if kind == "nationality":
            self._nationality(sheet, name)
            return
        place = place_of(self.dossier.paragraphs, name)
        if kind == "person" and self._is_namesake(sheet, name):
            draft = self.bodies.organisation(name.text, None)
            self._joined(draft, name, "bodies/namesake", f"the report calls a firm “{name.text}”")
        elif kind == "person":
            draft = self.of_name.get(id(name)) or self._bare(sheet, name, place)
            self._courtesy(sheet, name, draft)
        else:
            draft = self._body(sheet, name, kind, place)
        self.of_name[id(name)] = draft
        draft.meet(name.text, place)

    def _is_namesake(self, sheet: "Sheet", name: Name) -> bool:
        """`the carmaker Lindholm`: a firm, in all the report, but behind `Mr`."""
        if id(name) in self.of_name or " " in name.text or courtesy_gender(sheet, name):
            return False
        return fold(name.text) in self.firms

    def call(self, draft: Draft, noun: str, telling: frozenset[str]) -> None:
        """Note that somebody is called by a role noun, with the words that told which."""
        if noun not in draft.nouns:
            self.called.setdefault(noun, []).append(draft)
        draft.nouns[noun] = draft.nouns.get(noun, frozenset()) | telling

    def add_unnamed(self, draft: Draft) -> Draft:
        """Take in a group, an anonymous person or an unnamed holder."""
        draft.named = False
        self.others.append(draft)
        return draft

    def _nationality(self, sheet: "Sheet", name: Name) -> None:
        """`Americans`, `the Dutch`: a people, when no noun follows that the word describes."""
        token = sheet.doc[name.end - 1]
        plural = token.tag_ in ("NNPS", "NNS") or (name.start > 0 and sheet.lowers[name.start - 1] == "the")
        if plural and token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "nmod"):
            known = known_of(name)
            if known is not None and known.country is not None:
                draft = self.group(f"people {known.country}", name.text, known.country, "CVL")
                draft.meet(name.text, place_of(self.dossier.paragraphs, name))

    def group(self, key: str, text: str, country: str | None, sector: str | None) -> Draft:
        """A group of the report by its key."""
        draft = self.bodies.by_key.get(f"group {key}")
        if draft is None:
            draft = Draft("group", text, country=country, sector=sector, plural=True)
            self.bodies.by_key[f"group {key}"] = self.add_unnamed(draft)
        return draft

    def _bare(self, sheet: "Sheet", name: Name, place: Place) -> Draft:
        words = name_words(name.text)
        if len(words) == 1 and suffix_of(name.text):
            return self.people.son(name.text)
        if len(words) == 1 and words[0] in self.apart:
            return self.apart[words[0]]
        holders = self.people.bare(words[0]) if len(words) == 1 else []
        if not holders:
            return self._new_bare(name, words)
        if len(holders) == 1:
            return holders[0]
        return self._among(sheet, name, place, holders)

    def _new_bare(self, name: Name, words: tuple[str, ...]) -> Draft:
        if len(words) > 1:
            return self.people.full(name)[0]
        if bearer := self.people.given(words[0]):
            return bearer
        return self.people.new(name.text, words)

    def _among(self, sheet: "Sheet", name: Name, place: Place, holders: list[Draft]) -> Draft:
        """Several people bear the surname: the gender of the title, then whom the report calls so."""
        gender = courtesy_gender(sheet, name)
        fitting = [d for d in holders if not gender or d.gender in ("", gender)] or holders
        fitting = [d for d in fitting if id(d) not in self.kin] or fitting
        fitting = of_that_office(self.dossier.report.text, sheet, name, fitting)
        chosen = max(fitting, key=lambda d: called_so(d, fitting, place))
        who = " or ".join(sorted(d.name for d in holders))
        if len(fitting) > 1:
            near = [d for d in fitting if 0 <= d.latest(place.begin) > place.begin - 1_000]
            if len(near) > 1:
                message = f"“{name.text}” may be {who}; taken as {chosen.name}"
                self.doubts.append(shared_surname(self.dossier.report.id, place, message))
        how = "was named just before" if chosen.is_near(place) else "is named most"
        note = f"“{name.text}” may be {who}; {chosen.name} {how}"
        if (id(chosen), note) not in self.told:
            self.told.add((id(chosen), note))
            self.notes.append(Note(chosen, place, "entity", "people/shared-surname", note))
        return chosen

    def _courtesy(self, sheet: "Sheet", name: Name, draft: Draft) -> None:
        draft.gender = courtesy_gender(sheet, name) or draft.gender

    def _body(self, sheet: "Sheet", name: Name, kind: str, place: Place) -> Draft:
        known = known_of(name)
        if kind == "country" and known is not None and known.country:
            return self.bodies.government(known.country)
        if kind == "house" and known is not None:
            return self.bodies.house(known)
        if kind == "capital" and known is not None and known.country:
            return self._capital(sheet, name, place)
        if kind == "place":
            return self.bodies.place(name.text, known if known and known.kind == "place" else None)
        draft = self.bodies.organisation(name.text, known if known and known.kind == "organisation" else None)
        draft.sector = draft.sector or ("BUS" if name.firm else None)
        return draft

    def _capital(self, sheet: "Sheet", name: Name, place: Place) -> Draft:
        known = known_of(name)
        assert known is not None
        rule = acts(sheet.doc, name.start, name.end)
        if rule is None or known.country is None:
            return self.bodies.city(known)
        place.form = "metonym"
        draft = self.bodies.government(known.country)
        self.notes.append(
            Note(draft, place, "entity", rule, f"“{name.text}” acts here, so it stands for the government")
        )
        return draft

    def drafts(self) -> list[Draft]:
        """All entities that were mentioned."""
        return [d for d in (*self.people.drafts, *self.bodies.drafts, *self.others) if d.places]

    def findings(self) -> Iterator["Entity | Mention | Doubt | Reason"]:
        """Records in reading order of the entities' first mentions."""
        report = self.dossier.report
        ids: dict[int, str] = {}
        for person in self.people.drafts:
            person.name = fullest(person.names) if person.names else person.name
        for pair in self.others:
            pair.name_members()
        for draft in sorted(self.drafts(), key=lambda d: min((p.begin, p.end) for p in d.places)):
            entity = draft.entity(report)
            ids[id(draft)] = entity.id
            yield entity
            for place in sorted(draft.places, key=lambda p: (p.begin, p.end)):
                yield mention(report, entity.id, place)
        yield from self.doubts
        yield from (note.reason(report) for note in self.notes if id(note.draft) in ids)


__all__ = ["Cast", "Note", "courtesy_gender", "fold"]
