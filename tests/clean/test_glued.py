import pytest

from dateline.clean.cut import cut_lines
from dateline.clean.glued import part_lead
from dateline.clean.lines import lines_of


def _parts(text: str) -> list[str]:
    return [line.text for line in part_lead(list(cut_lines(lines_of(text, 0))), text)]


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("Dockers wait at the gate in Lenz", "An offer of the port has been refused by the dockers."),
        ("Quill to open gate of the harbour", "Quill has told the dockers that she will open the gate."),
        ("Lenz harbour seen from the pier", "Pictures have been found of the pier that burned last year."),
        ("The pier was last mended in 2019", "Mara Quill has ordered the port to mend the pier."),
        ("Ships wait outside the harbour", "The United Dockers of Lenz have refused the offer of the port."),
    ],
)
def test_a_heading_on_the_line_of_the_lead_is_cut_off(head: str, lead: str) -> None:
    assert _parts(f"{head} {lead}\nOld pictures of it are rare.") == [head, lead, "Old pictures of it are rare."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told the daily The Courier that she was ready to open the gate of the harbour.",
        "Doctors in Lenz said that cases of hepatitis A were found among the crew of the ship.",
        "Since the pier was last mended in 2019 Mara Quill has asked the port for help.",
        "A man who shouted at the mayor of Lenz on the pier was led away by two guards.",
        'The mayor said "it was The Gate that was shut" and that she had opened it at once.',
    ],
)
def test_a_sentence_of_its_own_is_left_whole(sentence: str) -> None:
    assert _parts(sentence) == [sentence]


def test_a_word_that_the_report_writes_small_elsewhere_begins_the_lead() -> None:
    head, lead = "Guards search Quill's home", "Harbour police have led three men away from the house of the mayor."
    more = "The men had worked at the harbour for years."
    assert _parts(f"{head} {lead}\n{more}") == [head, lead, more]


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        (
            "The union of Lenz said new Government plans would hurt the port.",
            "Old Government plans hurt no government so much.",
        ),
        ("The dockers of Lenz accused Western owners of the port of greed.", "They sail to western ports."),
    ],
)
def test_a_word_written_large_inside_of_sentences_begins_none(sentence: str, more: str) -> None:
    assert _parts(f"{sentence}\n{more}") == [sentence, more]


def test_only_a_page_without_a_headline_is_parted_at_a_capital() -> None:
    lead = "Dockers wait at the gate in Lenz An offer of the port has been refused."
    assert _parts(f"Dockers of Lenz stay out\n\n{lead}")[-1] == lead


def test_a_caption_that_says_so_is_parted_from_the_lead_behind_it() -> None:
    caption = "Image caption Dockers have waited for days at the gate of the harbour"
    lead = "Dozens of ships are waiting outside the harbour of Lenz." + " The port of Lenz says nothing of it." * 10
    assert _parts(f"Dockers of Lenz stay out\n\n{caption} {lead}")[-2:] == [caption, lead]
