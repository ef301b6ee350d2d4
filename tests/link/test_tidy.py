"""A line's marks, blanks and the number of a point before it."""

import pytest

from dateline.link.tidy import tidy


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("7. The ferry shall be handed over", "The ferry shall be handed over"),
        ("(b) The ferry shall be handed over", "The ferry shall be handed over"),
        ("• Two ferries sank off Varholm", "Two ferries sank off Varholm"),
        ("12 ferries sank off Varholm", "12 ferries sank off Varholm"),
        ("20 November fell through", "20 November fell through"),
        ("2031. The ferry sank", "2031. The ferry sank"),
        ("7.5 ferries a year sank off Varholm", "7.5 ferries a year sank off Varholm"),
    ],
)
def test_the_number_of_a_point_is_no_part_of_its_line(words: str, line: str) -> None:
    assert tidy(words) == line
