"""What somebody said on a day that he will do, or has done, is a deed of that day; other sayings are words alone."""

import pytest
from tests.extract.events.conftest import Read, event

from dateline.extract.events import find_events

TOLD = [
    ("The Grain Fund said on Sunday it would lend 5 billion crowns to Estmark.", "said", "2024-04-21"),
    ("Minister Ada Quist said on Friday she will resign in May.", "said", "2024-04-26"),
    ("Vantor Inc said on Tuesday it plans to buy rival Hestrel.", "said", "2024-04-23"),
    ("The Bank of Norland said on Wednesday it had taken over the running of Kestra.", "said", "2024-04-24"),
    ("Investor Tom Hale said on Monday that his firm bought 2 million shares.", "said", "2024-04-22"),
    ("Minister Ada Quist acknowledged on Friday that she had misread the letter.", "acknowledged", "2024-04-26"),
    ("Norland's central bank announced on Monday that it would cut its main rate.", "announced", "2024-04-22"),
]
NOT_TOLD = [
    "The Grain Fund said it would lend 5 billion crowns to Estmark.",  # on no day
    "Minister Ada Quist said on Friday she would like a longer pier.",
    "Minister Ada Quist said on Friday the bridge will be long.",
    "Minister Ada Quist said on Friday the council would lend 5 billion crowns.",  # what another does
    "She said on Friday she would resign.",  # nobody says who
]


@pytest.mark.parametrize(("text", "word", "day"), TOLD)
def test_a_plan_made_known_on_a_day_is_an_event_of_that_day(read: Read, text: str, word: str, day: str) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    found = event(dossier, word)
    assert (found.status, found.when.edtf, found.when.basis) == ("occurred", day, "words")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_words_alone_are_no_event(read: Read, text: str) -> None:
    dossier = read(f"Rain fell on the harbour of Estmark all morning. {text}")
    dossier.add(find_events(dossier))
    assert not [e for e in dossier.events.values() if e.text == "said"]


def test_its_name_says_what_was_said_to_be_done(read: Read) -> None:
    dossier = read("The harbour union said on Tuesday it would not accept the offer.")
    dossier.add(find_events(dossier))
    assert event(dossier, "said").label == "say would not accept offer"


OPENING = [
    ("Bank governor Nora Velt told lawmakers on Wednesday that growth was back on a firm footing.", "told", True),
    ("Pump maker Kestra Plc said the leak in the Varn Sea had cost it 30 million crowns so far.", "said", True),
    ("Norland's harbour ministry said on Friday it had not asked for aid.", "said", True),
    ("The Harbour Board said on Friday a blast had killed ten dockers.", "said", False),  # the blast is the news
    ("The Harbour Board said on Friday the dockers were beaten.", "said", False),
    ("Officials said on Friday that growth was back.", "said", False),  # who they are is not said
    ("Growth is back, Nora Velt said on Friday.", "said", False),
]


@pytest.mark.parametrize(("text", "word", "told"), OPENING)
def test_what_somebody_named_says_in_the_first_sentence_is_the_news(
    read: Read, text: str, word: str, told: bool
) -> None:
    dossier = read(text)
    dossier.add(find_events(dossier))
    assert bool([e for e in dossier.events.values() if e.text == word]) is told
