"""Organisations, governments and places of a report: one draft for each, short and full names together."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.extract.entities.draft import Draft, Name, fold
from dateline.extract.entities.gazetteer import Known, known_names
from dateline.extract.entities.words import words
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
        key = f"organisation {core(plain)}"
        draft = self._known(key, lambda: Draft("organisation", plain))
        if key != f"organisation {fold(plain)}":
            draft.sector = draft.sector or "BUS"
        return draft

    def learn(self, text: str, draft: Draft) -> None:
        """Let another name lead to a draft."""
        self.by_key.setdefault(f"organisation {core(text)}", draft)

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


def core(text: str) -> str:
    """The folded name without the words that only tell a business: `Havn Shipping Corp` is `havn shipping`.

    >>> core("Havn Shipping Corp")
    'havn shipping'
    """
    parts = fold(text).replace(",", "").split()
    while len(parts) > 1 and parts[-1] in words("corporate"):
        parts.pop()
    return " ".join(parts)


def short_for(short: str, longer: dict[str, set[str]]) -> str | None:
    """The one longer name that begins with a short one: `Havn` for `Havn Shipping Corp`.

    `longer` holds, by first word, the cores of names that end in a word for a body.
    """
    parts = core(short).split()
    fitting = [
        name for name in longer.get(parts[0], ()) if name.split()[: len(parts)] == parts and name != core(short)
    ]
    return fitting[0] if len(fitting) == 1 else None


def initials(text: str) -> str:
    """The acronym a full name makes: capitalised words, small ones left out.

    >>> initials("World Fishing Organization")
    'WFO'
    """
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())


def full_names(names: list[Name]) -> dict[str, Name]:
    """The first name of several words for each acronym that such names make."""
    found = {initials(name.text): name for name in reversed(names) if " " in name.text}
    for name in reversed(names):
        parts = name.text.split()
        if len(parts) > 2 and fold(parts[-1]) in words("corporate"):
            found[initials(" ".join(parts[:-1]))] = name
    return found


def acronym_of(short: Name, full: dict[str, Name]) -> Name | None:
    """The full name of the report that an acronym of capitals stands for; listed short forms are left alone."""
    letters = short.text.replace(".", "")
    if not (2 <= len(letters) <= 6 and letters.isupper()) or short.text in known_names():
        return None
    return full.get(letters)
