"""Noun phrases that stand for something told before the line, and what is put beside them where it is sure."""

from collections.abc import Callable

import pytest

from dateline.extract.events.antecedents import Antecedents
from dateline.extract.events.definites import definites
from dateline.extract.events.lines import find_lines
from dateline.model import Dossier, Entity, EventMention, Line, Mention, content_id
from dateline.parse import parse_texts, read_off

Read = Callable[..., Dossier]

POINTING = [
    ("Kovar Press has released an excerpt of the book.", ["book"]),
    ("The listing, which drew many eyes, was replaced on Monday.", ["listing"]),
    ("The clip, already aired twice, was played on Monday.", ["clip"]),
    ("Anna Rye declined to say what such a deal would cost.", ["deal"]),
    ("Rye reiterated the need and urged mayors to meet.", ["need"]),
    ("The ministry will release the report on Friday.", ["ministry", "report"]),
    ("Officials will start trials with the medication on Tuesday.", ["medication"]),
    ("Next week's meeting could calm the dockers of Varholm.", ["meeting"]),
    ("The former senator from Norland backs Bo Kovar.", ["senator"]),
    ("On 6 July the two countries signed a treaty in Varholm.", ["countries"]),
    ("Norland carried out a similar launch in May.", ["launch"]),
    ("Anna Rye warned that the museum would close.", ["museum"]),
    ("The Prime Minister met Anna Rye on Monday.", ["Minister"]),
    ("Bo Kovar won his third straight victory.", ["victory"]),
    ("Twenty nurses have been sent to the scene.", ["scene"]),
    ("Anna Rye has disputed both critiques.", ["critiques"]),
    ("The queen was briefed on the situation.", ["situation"]),
    ("Kovar Press obtained the 12-page draft proposal on Monday.", ["proposal"]),
    ("The pro-Varmark company raised prices on Monday.", ["company"]),
    ("Anna Rye would have made a different decision.", ["decision"]),
    ("Anna Rye criticised the congressman on Friday.", ["congressman"]),
    ("Senators praised the Florida Democrat for her ways.", ["Democrat"]),
    ("The 51-year-old harbour psychologist left Varholm in May.", ["psychologist"]),
    ("Anna Rye visited the French territory in May.", ["territory"]),
    ("Anna Rye released a list with the same slate.", ["slate"]),
    ("Bo Kovar shut twenty mills in the capital.", ["capital"]),
    ("On Christmas Eve a guard saw the boy coughing.", ["boy"]),
    ("Anna Rye announced the change in Oslo on Monday.", ["change"]),
    ("Kovar Lines posted the footage on YouTube on Monday.", ["footage"]),
    ("The queen and this group discussed Norland taxes.", ["group"]),
    ("Anna Rye met the authors of that piece.", ["piece"]),
    ("Anna Rye offered to scrap such fees.", ["fees"]),
    ("The Varholm senator left on Monday.", ["senator"]),
    ("Anna Rye thanked the sailors heard on the call for their help.", ["call"]),
    ("The Ford board approved the Kovar decision on Monday.", ["decision"]),
    ("The union's next vote is on Monday.", ["union"]),
    ("Bo Kovar denied that the vote was a farce.", ["vote"]),
    ("Anna Rye talked about the bill with Bo Kovar.", ["bill"]),
    ("Anna Rye had not seen any alternative offer.", ["offer"]),
    ('"Nobody works on that issue," a clerk of Rye said.', ["issue"]),
    ('Anna Rye said: "I will sign this legislation if it comes."', ["legislation"]),
    ("The House of Norland approved the bill that passed the Senate on Monday.", ["bill"]),
    ("Anna Rye backed a law to repeal the ban.", ["ban"]),
    ("Kovar Lines installed the system last week.", ["system"]),
    ("The Emir thanked Anna Rye on Monday.", ["Emir"]),
    ("Anna Rye backed another law on ferries than the bill.", ["bill"]),
    ("In the past years Norland pulled back from work in the region.", ["region"]),
]
STANDING = [
    "The president left the world stage in May.",
    "The Varholm council passed the budget of Norland.",
    "Kovar Lines said the company would sell its ferries.",
    "The man who built the harbour of Varholm has died.",
    "Norland passed the first tax on ferries.",
    "Anna Rye told dockers that the minister would resign.",
    "Norland and Varmark said the two countries would meet.",
    "Dockers left at the weekend.",
    'Rye said: "We have read the report."',
    "The deal with Norland was signed in Varholm.",
    "After a shooting in Varholm, nurses ran to the scene.",
    "Both ferries and trains stopped on Monday.",
    "The situation in Varholm worries the queen.",
    "The Norland ferry tax proposal was read on Monday.",
    "Anna Rye made a different decision on ferries.",
    "Anna Rye said the congressman had left.",
    "In France Bo Kovar shut twenty mills near the capital.",
    "Anna Rye met the Norland minister Bo Kovar.",
    "Anna Rye visited the Norland city of Varholm in May.",
    "Anna Rye came to the same conclusion as Bo Kovar.",
    "Anna Rye saw the summit in Varholm on Monday.",
    "The Varholm mayor left on Monday.",
    "Anna Rye joined the board of Kovar Lines in this way.",
    "Norland said that the vote was fair.",
    "Anna Rye had not seen any alternative offer for ferries.",
    'Bo Kovar fined dockers: "I will work on that issue."',
    "Norland repaired the bill that frees the dockers of Varholm.",
    "Kovar Lines blamed the system.",
    "Norland passed a law on the ferries of Varholm despite anger at the measure.",
    "Anna Rye left over an inquiry into ferries, and praised the probe.",
    "The Varholm council voted to raise fees, and said it could bear such a hike.",
    "Kovar Steel closed ten of the steel producer's mills in May.",
    "In May dockers from Denmark came to towns in the region.",
]


@pytest.mark.parametrize(("text", "words"), POINTING, ids=[c[0] for c in POINTING])
def test_a_noun_that_stands_for_what_was_told_before_is_found(text: str, words: list[str]) -> None:
    doc = read_off(*parse_texts([text]))
    assert [t.text for t in definites(list(doc))] == words


@pytest.mark.parametrize("text", STANDING)
def test_a_noun_that_says_which_one_is_left_alone(text: str) -> None:
    doc = read_off(*parse_texts([text]))
    assert not list(definites(list(doc)))


FILLED = [
    (
        "Norland passed a bill to tax foreign ferries in May.\nThe bill angered Varmark.",
        "bill",
        ["to tax foreign ferries"],
    ),
    (
        "Envoys fought over Norland's early nomination in May.\nThe nomination angered them.",
        "nomination",
        ["Norland"],
    ),
    ("Dockers read the Varholm port report on Monday.\nThe report angered them.", "report", ["Varholm port"]),
    ("Envoys of Rye met the members of the Norland Fishing Council.\nThe members left.", "members", None),
]
DOUBTFUL = [
    ("Varmark pinned its Norlander hopes on the Norwegian ferry.\nThe ferry sank.", "ferry"),
    ("The council read a report on ferries.\nLater it read a report on whales, long before.\nThe report", "report"),
    ("Envoys met at the Varholm meeting.\nNext week's meeting could help.", "meeting"),
    ("The council banned ferries.\nThe ban angered Varmark.", "ban"),
    ("Medics ran to a multiple victim shooting.\nThe shooting began at noon.", "shooting"),
    ("Rye drove a bus to Varholm.\nAnother bus burned.\nThe bus was old.", "bus"),
]


@pytest.mark.parametrize(("text", "noun", "words"), FILLED, ids=[c[0] for c in FILLED])
def test_what_says_which_one_comes_from_the_report_itself(
    read: Read, text: str, noun: str, words: list[str] | None
) -> None:
    assert _filled(read(text), noun) == (words or ["of the Norland Fishing Council"])


@pytest.mark.parametrize(("text", "noun"), DOUBTFUL, ids=[c[0] for c in DOUBTFUL])
def test_where_two_may_be_meant_nothing_is_put(read: Read, text: str, noun: str) -> None:
    assert _filled(read(text), noun) == []


def _filled(dossier: Dossier, noun: str) -> list[str]:
    paragraph = dossier.paragraphs[-1]
    token = next(t for t in paragraph.doc if t.text == noun)
    fills = Antecedents(dossier).fill(paragraph, token)
    return [dossier.report.text[a:b] for _, spans in fills for a, b in spans]


CHANNELS = [
    ("Rye wrote on the Chirper page: go.\nMany asked the company to stop.", []),
    ("Chirper fired Rye on Monday.\nMany asked the company to stop.", ["Chirper"]),
]


@pytest.mark.parametrize(("text", "words"), CHANNELS, ids=[c[0] for c in CHANNELS])
def test_a_network_on_which_it_was_said_is_not_the_company(read: Read, text: str, words: list[str]) -> None:
    dossier = read(text)
    name = text.index("Chirper")
    role = text.index("the company")
    dossier.add([Entity(id="n_c", kind="organisation", name="Chirper")])
    for begin, words_of, form in ((name, "Chirper", "name"), (role, "the company", "role")):
        end = begin + len(words_of)
        identity = content_id("m", begin, end)
        mention = Mention(
            id=identity,
            report="r_1",
            begin=begin,
            end=end,
            text=words_of,
            entity="n_c",
            form=form,  # type: ignore[arg-type]
        )
        dossier.add([mention])
    assert _filled(dossier, "company") == words


def test_two_people_named_before_are_the_two_leaders(read: Read) -> None:
    dossier = read("Rye met Kovar in the port on Monday.\nThe two leaders agreed to talk.", names="Rye Kovar")
    assert _filled(dossier, "leaders") == ["Rye", "Kovar"]


def test_of_three_people_nobody_knows_the_two(read: Read) -> None:
    dossier = read("Rye met Kovar and Lind on Monday.\nThe two leaders agreed to talk.", names="Rye Kovar Lind")
    assert _filled(dossier, "leaders") == []


def test_a_line_keeps_the_place_and_the_words_of_what_is_put_beside_its_noun(read: Read) -> None:
    line = _line(read("Norland passed a bill to tax foreign ferries in May.\nThe bill angered Varmark."), "angered")
    ((place, ((begin, end),)),) = line.fills
    text = "Norland passed a bill to tax foreign ferries in May.\nThe bill angered Varmark."
    assert (text[:place].endswith("The bill"), text[begin:end]) == (True, "to tax foreign ferries")
    assert (line.vague, line.bare) == (0, False)


def test_a_line_whose_noun_nothing_explains_leans(read: Read) -> None:
    line = _line(read("The listing drew many eyes on Monday."), "drew")
    assert (line.vague, line.bare, line.fills) == (1, True, ())


NOT_PUT = [
    ("Norland struck a deal with Varmark.\nBo Kovar offered a deal on ferries.\nThe deal cost a crown.", "deal"),
    ("Critics blamed the shape on Varmark.\nThe shape drew many eyes.", "shape"),
    ("Workers for Varmark Lines left.\nThe workers at the mill came back.", "workers"),
    ("Bo Kovar spoke of the war of Varmark on Norland.\nThe war went on.", "war"),
    ("It was the race of the season.\nThe race began.", "race"),
    ("The dam sent a wall of water through Varholm.\nThe wall was raised in May.", "wall"),
    ("Nobody had checked the roof.\nLists hung under the roof of the Varholm hall.\nThe roof was mended.", "roof"),
]


@pytest.mark.parametrize(("text", "noun"), NOT_PUT, ids=[c[1] for c in NOT_PUT])
def test_of_two_alike_or_by_words_that_may_be_another_s_nothing_is_put(read: Read, text: str, noun: str) -> None:
    assert _filled(read(text), noun) == []


def _line(dossier: Dossier, trigger: str) -> Line:
    begin = dossier.report.text.index(trigger)
    event = EventMention(
        id=content_id("e", begin),
        report=dossier.report.id,
        begin=begin,
        end=begin + len(trigger),
        text=trigger,
        sentence=(0, len(dossier.report.text)),
        type="OTHER",
        label=trigger,
        status="occurred",
    )
    dossier.events[event.id] = event
    (found,) = (one for one in find_lines(dossier) if isinstance(one, Line))
    return found
