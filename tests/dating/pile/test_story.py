"""The time of the story that dated reports tell says which year a day named without one is of."""

from tests.dating.pile.test_sentences import filler, layers

from dateline.dating import date_from_pile
from dateline.model import Layers

TOLD = (
    "Mayor Ann Orrin, Cal Reed of Harbour Watch, Tom Sollis, Ida Varn and Jo Lund met Lise Hage, Nils Roe, Per Aune"
)
WHERE = "of Port Ellen, Varholm, Ostmere, Tarbeck, Sellin and Norhaven about the wreck of the Vestra."


def story_of(words: str, day: str | None, name: str) -> Layers:
    return layers(name, f"{TOLD} {WHERE} {words}", day, ("10 June", "4 March", "next Monday, 30 June", "6 December"))


def test_a_day_without_its_year_has_the_year_of_the_story() -> None:
    dated = [story_of("Divers went down.", "2031-03-02", "a"), story_of("The wreck was found.", "2031-04-20", "b")]
    undated = story_of("The mast broke on 4 March. A service is planned for 10 June.", None, "u")
    published, _ = date_from_pile(undated, dated)
    assert published
    assert (published.edtf, published.basis) == ("2031-03-04/2031-06-10", "inferred")
    assert set(published.excluded_support) == {one.report.id for one in dated}


def test_the_time_of_another_story_gives_no_year() -> None:
    other = layers("a", filler(40) + "The bakers of Sandrum struck.", "2031-03-02")
    undated = story_of("The mast broke on 4 March. A service is planned for 10 June.", None, "u")
    assert date_from_pile(undated, [other]) == (None, [])


def published_of(words: str, *dated: tuple[str, str]) -> str | None:
    """The date of a report with these words among others of the story, each with its words and its day."""
    known = [story_of(told, day, f"d{number}") for number, (told, day) in enumerate(dated)]
    published, _ = date_from_pile(story_of(words, None, "u"), known)
    return published.edtf if published else None


def test_a_day_that_lies_once_in_the_time_of_the_story_is_that_day() -> None:
    dated = (("Divers went down.", "2031-08-20"), ("The wreck was found.", "2031-10-11"))
    assert published_of("The mast broke on 6 December.", *dated) == "2031-12-06/2032-02-08"
    assert published_of("The mast broke on 6 December last year.", *dated) is None


def test_a_day_that_lies_twice_in_the_time_of_the_story_says_nothing() -> None:
    dated = (("Divers went down.", "2031-01-20"), ("The wreck was found.", "2032-03-11"))
    assert published_of("The mast broke on 4 March.", *dated) is None


def test_one_dated_report_tells_little_of_how_long_the_story_lasts() -> None:
    assert published_of("The mast broke on 10 June.", ("Divers went down.", "2031-07-01")) == "2031-06-10/2032-05-26"
    assert published_of("The mast broke on 4 January.", ("Divers went down.", "2031-11-02")) is None


def test_a_weekday_with_its_date_is_of_the_year_that_the_story_is_near() -> None:
    told = "The doors are shut.\n\nGood morning from the pier, it is Monday, 30 June."
    dated = (("Divers went down.", "2031-03-02"), ("The wreck was found.", "2032-04-20"))
    undated = layers("u", f"{TOLD} {WHERE} {told}", None, ("Monday, 30 June",))
    known = [story_of(words, day, f"d{number}") for number, (words, day) in enumerate(dated)]
    published, _ = date_from_pile(undated, known)
    assert published
    assert published.edtf == "2031-06-30"


def test_one_more_day_of_the_story_narrows() -> None:
    dated = (("Divers went down.", "2031-08-20"), ("The wreck was found.", "2031-10-11"))
    told = published_of("The mast broke on 4 March. The board met on 6 December.", *dated)
    assert told == "2031-12-06/2032-02-08"
    told = published_of("The mast broke on 4 March. They’ll sail again on 6 December.", *dated)
    assert told == "2031-06-21/2031-12-06"


def test_reports_of_another_story_tell_no_year() -> None:
    other = layers("a", filler(40) + "The bakers of Sandrum struck.", "2031-10-11")
    undated = story_of("The mast broke on 6 December.", None, "u")
    assert date_from_pile(undated, [other]) == (None, [])
