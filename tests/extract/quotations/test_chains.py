"""Through whom words reach us, for whom they are said, and on what condition: chains that are never flattened."""

import pytest
from tests.extract.quotations.reading import read

from dateline.model import Quotation


def only(text: str) -> Quotation:
    quotations = list(read(text).quotations.values())
    assert len(quotations) == 1, [q.text for q in quotations]
    return quotations[0]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("The minister said the port would open on Monday, per Reuters.", "The minister", "Reuters"),
        ("The guild will sell its boats, the minister told the BBC.", "the minister", "BBC"),
        ("Brook, in an interview with CNN, said the ice was safe.", "Brook", "CNN"),
        ("State media quoted the governor as saying the island was calm.", "the governor", "State media"),
        ("The governor was quoted by Xinhua as saying that the island was calm.", "The governor", "Xinhua"),
        ("The envoy's office, quoted by the AFP news agency, said the talks had ended.", "The envoy's office", "AFP"),
        ('The paper quoted Lind as saying: "The road is ours."', "Lind", "paper"),
        (
            "The lease was signed in secret, the Fjord Gazette reported, citing two port officials.",
            "two port officials",
            "Fjord Gazette",
        ),
        ("Citing an unnamed aide, Reuters reported that the mayor would resign.", "an unnamed aide", "Reuters"),
    ],
)
def test_who_speaks_is_kept_apart_from_who_passes_it_on(text: str, speaker: str, via: str) -> None:
    found = only(text)
    assert found.speaker is not None
    assert found.speaker.text == speaker
    assert found.via == (via,)


def test_an_outlet_that_cites_a_reason_speaks_itself() -> None:
    found = read("The ferry was late, the Fjord Times reported, citing the fog.")
    assert {q.speaker.text for q in found.quotations.values() if q.speaker} == {"the Fjord Times"}


def test_a_post_that_names_its_source_is_a_chain() -> None:
    text = "According to the coast guard the ice is too thin. Stay home! — Ferry Watch (@ferrywatch) January 9, 2031"
    found = {q.text: q for q in read(text, "embed").quotations.values()}
    assert found["the ice is too thin"].via == ("Ferry Watch (@ferrywatch)",)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A spokesperson for the coast guard said two boats were missing.", "coast guard"),
        ("Norn, the governor's press secretary, told reporters that no one had been hurt.", "governor"),
        ("Speaking on behalf of the families, lawyer Petra Holm said they wanted the truth.", "families"),
        ("The lawyer said the lease was void.", None),
    ],
)
def test_for_whom_somebody_speaks(text: str, body: str | None) -> None:
    assert only(text).on_behalf_of == body


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("Two people familiar with the talks said the lease had been torn up.", "collective"),
        ("The two ministers said that the port should open.", "named"),
        ("A diplomat briefed on the matter said the ships had turned back.", "anonymous"),
        ("The water agency said the dam was safe.", "named"),
        ("The news agency said the dam was safe.", "outlet"),
    ],
)
def test_sources_without_names(text: str, sourcing: str) -> None:
    assert only(text).sourcing == sourcing


def test_the_condition_of_an_unnamed_source_is_told() -> None:
    text = "“It is a mess,” a senior aide said.\nThe aide spoke on condition of anonymity."
    reasons = [r for r in read(text).reasons if r.aspect == "sourcing"]
    assert [r.note for r in reasons] == ["The source is not named; the report says: on condition of anonymity"]


def test_the_wish_not_to_be_named_is_no_quotation() -> None:
    assert only('"It is a mess," said one aide, who asked not to be named.').text == '"It is a mess,"'


def test_who_is_asked_does_not_ask() -> None:
    found = {
        q.text: q for q in read("When asked if the ferry would sail, Okoro said he did not know.").quotations.values()
    }
    question = found["if the ferry would sail"]
    assert question.speaker is None
    assert question.addressee == "Okoro"


def test_a_charge_that_nobody_is_said_to_make_is_no_quotation() -> None:
    assert not read("Rye was charged with the theft of nine boats.").quotations
