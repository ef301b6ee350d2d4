"""What is kept with a word is what the parse says, however often and after whatever it is asked."""

from typing import Any

from dateline.extract.events import joining, nouns, syntax, verbs
from dateline.extract.times import find_times
from dateline.model import Layers
from dateline.parse import Parses, parse_reports, parse_texts, read_off
from dateline.pipeline import raw_dossier
from dateline.pipeline.reading import _read_parsed

TEXT = (
    "Ada Rye, who was said to have left Varholm on Monday, met clerks of the Harbour Board and two of its officers. "
    "She was accused by dozens of dockers and by Bo Lind of selling the quay, and threatened to resign."
)
LISTS = (syntax.subjects, syntax.objects, syntax.agents, joining.conjuncts)
FACTS = (verbs.is_passive, syntax.core, syntax.prepositions, nouns.is_people)


def words() -> list[Any]:
    (doc,) = parse_texts([TEXT])
    return list(read_off(doc))


def told(answer: Any) -> str:
    return repr(answer)


def test_asked_in_any_order_and_twice_the_answer_is_the_same() -> None:
    forwards, backwards = words(), words()
    asked = [*LISTS, *FACTS]
    first = [[told(ask(word)) for ask in asked] for word in forwards]
    for word in reversed(backwards):
        for ask in reversed(asked):
            ask(word)
    assert first == [[told(ask(word)) for ask in asked] for word in backwards]


def test_who_changes_a_list_changes_only_his_own() -> None:
    for word in words():
        for ask in LISTS:
            before = told(ask(word))
            ask(word).append(word)
            assert told(ask(word)) == before


def layers(parses: Parses, text: str, day: str) -> Layers:
    dossier = raw_dossier(text, day, "-")
    (dossier.paragraphs,) = parse_reports([dossier.report], parses)
    _read_parsed(dossier, ())
    return dossier.layers()


def test_a_paragraph_that_two_reports_share_tells_each_its_own() -> None:
    one, two = (TEXT, "2031-05-14"), (f"The port closed on Sunday, Rye said.\n\n{TEXT}", "2033-02-01")
    shared = Parses()
    assert [layers(shared, *one), layers(shared, *two)] == [layers(Parses(), *one), layers(Parses(), *two)]
    assert layers(shared, *one) == layers(Parses(), *one)


def test_where_branches_cross_only_those_above_the_crossing_are_walked() -> None:
    for word in words():
        below = {word.i} | {other.i for other in words() if any(a.i == word.i for a in other.ancestors)}
        assert {t.i for t in word.subtree} == below


def test_a_time_or_name_found_later_drops_what_was_reckoned() -> None:
    dossier = raw_dossier(TEXT, "2031-05-14", "-")
    dossier.kept["reckoned"] = True
    dossier.add(list(find_times(dossier)))
    assert not dossier.kept
