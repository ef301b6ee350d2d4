"""Organisations, governments and places of a report: one draft for each, short and full names together."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.extract.entities.draft import Draft, Name, fold
from dateline.extract.entities.gazetteer import Known, known_names
from dateline.lexicon.countries import capitals, country_names


@dataclass(slots=True)
class Bodies:
    """Drafts that are no persons, found again by their folded name."""

    drafts: list[Draft] = field(default_factory=list)
    by_key: dict[str, Draft] = field(default_factory=dict)
    organisations: list[Draft] = field(default_factory=list)
    by_word: dict[str, list[Draft]] = field(default_factory=dict)

    def government(self, code: str) -> Draft:
        """The country as an actor; its plain name whatever form was met."""
        return self._known(
            f"country {code}", lambda: Draft("government", country_names()[code], country=code, sector="GOV")
        )

    def house(self, known: Known) -> Draft:
        """A seat of power that speaks and acts: the palace, the White House."""
        return self._known(
            f"house {known.name}",
            lambda: Draft("government", known.name, country=known.country, sector=known.sector),
        )

    def city(self, known: Known) -> Draft:
        """A capital as a place; `Washington` and `Washington, D.C.` are one."""
        code = known.country or ""
        main = capitals().get(code, known.name)
        name = main if fold(known.name).startswith(fold(main)) else known.name
        return self._known(f"place {name}", lambda: Draft("place", name, country=known.country))

    def place(self, text: str, known: Known | None) -> Draft:
        """A place that is no capital."""
        name, country = (known.name, known.country) if known else (text, None)
        return self._known(f"place {fold(name)}", lambda: Draft("place", name, country=country))

    def organisation(self, text: str, known: Known | None) -> Draft:
        """An organisation by its name; acronyms were learnt beforehand (`learn`)."""
        if known is not None:
            return self._known(
                f"organisation {fold(known.name)}",
                lambda: Draft("organisation", known.name, country=known.country, sector=known.sector),
            )
        plain = text.removeprefix("the ").removeprefix("The ")
        return self._known(f"organisation {fold(plain)}", lambda: Draft("organisation", plain))

    def learn(self, text: str, draft: Draft) -> None:
        """Let another name lead to a draft."""
        self.by_key.setdefault(f"organisation {fold(text)}", draft)

    def _known(self, key: str, make: Callable[[], Draft]) -> Draft:
        draft = self.by_key.get(key)
        return draft if draft is not None else self.add(key, make())

    def add(self, key: str, draft: Draft) -> Draft:
        """Take in a draft under its key."""
        self.by_key[key] = draft
        self.drafts.append(draft)
        if draft.kind == "organisation":
            self.organisations.append(draft)
            for word in fold(draft.name).split():
                self.by_word.setdefault(word, []).append(draft)
        return draft

    def with_word(self, word: str) -> list[Draft]:
        """Organisations that have a word in their name."""
        return self.by_word.get(word, [])


def initials(text: str) -> str:
    """The acronym a full name makes: capitalised words, small ones left out.

    >>> initials("World Fishing Organization")
    'WFO'
    """
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())


def full_names(names: list[Name]) -> dict[str, Name]:
    """The first name of several words for each acronym that such names make."""
    return {initials(name.text): name for name in reversed(names) if " " in name.text}


def acronym_of(short: Name, full: dict[str, Name]) -> Name | None:
    """The full name of the report that an acronym of capitals stands for; listed short forms are left alone."""
    letters = short.text.replace(".", "")
    if not (2 <= len(letters) <= 6 and letters.isupper()) or short.text in known_names():
        return None
    return full.get(letters)
