"""The words that tell an event alone: each case is a sentence, its trigger, and the line made of its own words."""

import pytest

from dateline.extract.events import find_events
from dateline.extract.events.lines import find_lines
from dateline.model import Block, Dossier, EventMention, Line, Report, content_id
from dateline.parse import parse_report

CASES = [
    ("Rye signed a deal on Monday to sell her ferries.", "signed", "Rye signed a deal on Monday to sell her ferries"),
    ("A truck that had no lights hit the bus.", "hit", "A truck that had no lights hit the bus"),
    ("The bank named Rye, a lawyer, as its head.", "named", "The bank named Rye, a lawyer, as its head"),
    ("Rye missed a meeting in Varholm.", "meeting", "Rye missed a meeting in Varholm"),
    ("HARBOUR IN UPROAR On Monday the dockers left.", "left", "On Monday the dockers left"),
    ("By the Varholm Staff Dockers left on Monday.", "left", "Dockers left on Monday"),
    ("VARHOLM, Norland (Reuters) - Dockers left on Monday.", "left", "Dockers left on Monday"),
    ("12:25 pm – Anna Rye left on Monday.", "left", "Anna Rye left on Monday"),
    (
        "Anna Rye served as the third mayor of Varholm When she took office, the port was shut by dockers.",
        "served",
        "Anna Rye served as the third mayor of Varholm",
    ),
    ("15:40 Freed sailors left Varholm.", "left", "Freed sailors left Varholm"),
    ("And secondly, the bank closed on Monday.", "closed", "the bank closed on Monday"),
    ("As you know, the queen left on Monday.", "left", "the queen left on Monday"),
    ("A local court closed the bank.", "closed", "A local court closed the bank"),
    ("Dockers left, but they came back in May.", "left", "Dockers left, but they came back in May"),
    ("NATO and EU ministers left on Monday.", "left", "NATO and EU ministers left on Monday"),
    ("The mayor resigned on Monday, and her deputy took over.", "resigned", "The mayor resigned on Monday"),
    ("However, the union rejected the offer.", "rejected", "the union rejected the offer"),
    (
        "Anna Rye, who has led the party since March, promised lower taxes.",
        "promised",
        "Anna Rye, who has led the party since March, promised lower taxes",
    ),
    ("Pilots plan to strike on Friday.", "strike", "Pilots plan to strike on Friday"),
    ("After visiting Oslo, the minister flew home.", "visiting", "After visiting Oslo, the minister flew home"),
    ("Two skippers who refused to move were fined.", "refused", "Two skippers who refused to move were fined"),
    ("Police said the driver was arrested at dawn.", "arrested", "Police said the driver was arrested at dawn"),
    ("It is unclear whether the king will sign the law.", "sign", "It is unclear whether the king will sign the law"),
    (
        "Fishermen in Varholm, who blocked their harbour on Friday, welcomed it.",
        "blocked",
        "Fishermen in Varholm, who blocked their harbour on Friday, welcomed it",
    ),
    ("Sailors said the union should reject the offer.", "should", "Sailors said the union should reject the offer"),
    ("The party of Asta Kovar-Lind left the hall.", "left", "The party of Asta Kovar-Lind left the hall"),
    (
        "He led the union until May before moving to Varholm.",
        "moving",
        "He led the union until May before moving to Varholm",
    ),
    ("Kovar was beaten and arrested.", "arrested", "Kovar was beaten and arrested"),
    ("So far, nobody has resigned.", "resigned", "So far, nobody has resigned"),
    ("Police shot and wounded the driver.", "shot", "Police shot and wounded the driver"),
    ("It was dark when the ferry sank.", "sank", "It was dark when the ferry sank"),
    (
        "The treaty that Norland and Varmark wanted to sign on Friday fell through.",
        "sign",
        "The treaty that Norland and Varmark wanted to sign on Friday fell through",
    ),
    ("The queen's visit to Malta drew large crowds.", "visit", "The queen's visit to Malta drew large crowds"),
    (
        "The deal failed three weeks after the ministers met.",
        "met",
        "The deal failed three weeks after the ministers met",
    ),
    (
        "Her deputy, Anna Rye, resigned on Monday.",
        "resigned",
        "Her deputy, Anna Rye, resigned on Monday",
    ),
    ("Rye Lines (RYE.V) sold its ferries.", "sold", "Rye Lines sold its ferries"),
    ("The harbour has been closed, police said.", "closed", "The harbour has been closed, police said"),
    (
        "Speaking in Varholm, Rye left early, thanking the dockers.",
        "thanking",
        "Speaking in Varholm, Rye left early, thanking the dockers",
    ),
    (
        "He counted the boats the navy has built since May.",
        "built",
        "He counted the boats the navy has built since May",
    ),
    ("The strike cost the port a week.", "strike", "The strike cost the port a week"),
    (
        "Rebels shot at the ferry, killing two sailors and wounding six.",
        "wounding",
        "Rebels shot at the ferry, killing two sailors and wounding six",
    ),
    ("The frigate Varn Rye shelled the port.", "shelled", "The frigate Varn Rye shelled the port"),
    ("] Police freed the driver.", "freed", "Police freed the driver"),
    (
        "The mayor said that the ministers would meet in April.",
        "meet",
        "The mayor said that the ministers would meet in April",
    ),
    ("VARHOLM ― The council shut the port.", "shut", "The council shut the port"),
    ("Varholm (AFP) The council shut the port.", "shut", "The council shut the port"),
    ("R&K DENIES CLAIMS On Friday, R&K shut its port.", "shut", "On Friday, R&K shut its port"),
    ("Later in the day, Anna Rye left Varholm.", "left", "Anna Rye left Varholm"),
    ("Elsewhere Tuesday, dockers stormed the port.", "stormed", "Tuesday, dockers stormed the port"),
    ("Just six laps later, Bo Kovar crashed at Varholm.", "crashed", "Bo Kovar crashed at Varholm"),
    ("The night Anna Rye died, dockers left.", "left", "The night Anna Rye died, dockers left"),
    ("At the same meeting, Anna Rye left the party.", "left", "At the same meeting, Anna Rye left the party"),
    (
        "Anna Rye bought Varholm Ferries (VFE.V), Kovar Lines (KVL.V) and Lind Boats (LNB.V) in May.",
        "bought",
        "Anna Rye bought Varholm Ferries , Kovar Lines and Lind Boats in May",
    ),
    (
        "Anna Rye just read the book ''No More Boats,'' (Varholm Press).",
        "read",
        "Anna Rye just read the book ''No More Boats,''",
    ),
    (
        "Bo Kovar will sell his ferries, but his sisters have sued him over it in Varholm, the Norland Post said.",
        "sell",
        "Bo Kovar will sell his ferries, but his sisters have sued him over it in Varholm, the Norland Post said",
    ),
    (
        "Shares of Rye Lines fell on Monday after brokers sold the stock.",
        "sold",
        "Shares of Rye Lines fell on Monday after brokers sold the stock",
    ),
    (
        "Shares of Rye Lines fell on Monday after Kovar Bank sold 200 ferries to Bo Lind.",
        "sold",
        "Kovar Bank sold 200 ferries to Bo Lind",
    ),
    (
        "As Anna Rye announced on Friday, the ferries of Varholm will sail in May.",
        "announced",
        "As Anna Rye announced on Friday, the ferries of Varholm will sail in May",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "line"), CASES, ids=[c[1] for c in CASES])
def test_a_line_is_cut_from_its_sentence(text: str, trigger: str, line: str) -> None:
    assert told(text, trigger) == line


def told(text: str, trigger: str) -> str:
    return " ".join(text[a:b] for a, b in line(text, trigger).spans)


def line(text: str, trigger: str) -> Line:
    report = Report(id="r_1", file="case.txt", text=text, blocks=(Block("body", 0, len(text)),))
    begin = text.index(trigger)
    event = EventMention(
        id=content_id("e", begin),
        report=report.id,
        begin=begin,
        end=begin + len(trigger),
        text=trigger,
        sentence=(0, len(text)),
        type="OTHER",
        label=trigger,
        status="occurred",
    )
    dossier = Dossier(report=report, paragraphs=parse_report(report), events={event.id: event})
    (found,) = (one for one in find_lines(dossier) if isinstance(one, Line))
    return found


def test_a_line_has_only_words_of_its_report_in_order_of_reading() -> None:
    text = "The port, which had been closed for a week, reopened on Sunday; ferries were late."
    assert told(text, "reopened").replace(" ", "") in text.replace(" ", "")


def test_a_long_line_is_cut_at_the_bound_of_a_clause_and_keeps_its_object() -> None:
    text = (
        "The council of Varholm on Friday approved a loan of 40 million crowns for a new wall of the old harbour, "
        "which engineers from three countries will build before the storms of the next winter reach the coast and "
        "which will stand for a hundred years, as its builders have promised the fishermen of the town."
    )
    line = "The council of Varholm on Friday approved a loan of 40 million crowns for a new wall of the old harbour"
    assert told(text, "approved").startswith(line)
    assert len(told(text, "approved")) <= 250


OWN = [
    ("Bo Kovar, who plans to step down in June, said prices would not rise.", "Bo Kovar plans to step down in June"),
    ("Bo Kovar, who will step down in June, said prices would not rise.", "Bo Kovar will step down in June"),
    ("Bo Kovar, who is due to step down in June, blamed banks.", "Bo Kovar is due to step down in June"),
    (
        "Bo Kovar, who may step down in June, said prices would not rise.",
        "Bo Kovar, who may step down in June, said prices would not rise",
    ),
]


@pytest.mark.parametrize(("text", "own"), OWN, ids=[c[0] for c in OWN])
def test_a_plan_told_of_somebody_by_the_way_has_a_line_of_its_own(text: str, own: str) -> None:
    assert told(text, "step down") == own


BARE = [
    ("Talks proceeding with three suitors", "Talks", True),
    ("The group sold its ferries.", "sold", True),
    ("The Varholm group sold its ferries.", "sold", False),
    ("Rye Lines has sold its ferries.", "sold", False),
    ("The man who built the wall left.", "left", False),
    ("where the old ferry of Anna Rye sank", "sank", True),
    ("When the ferry of Anna Rye sank, divers found coins.", "found", False),
    ("Sixty boats were involved after a call by Anna Rye.", "involved", True),
    ("Sixty boats were involved in a race to Varholm.", "involved", False),
    ("Two Varholm trains collided in a tunnel on Monday.", "collided", False),
    ("Anna Rye doubted that the law of Norland would get through.", "doubted", False),
    ("Anna Rye met sailors who are seen as the best in Varholm.", "met", False),
    ("Rye sold ten boats in its latest quarter.", "sold", False),
    ("Rye Lines Plc RYE.L and dockers were holding talks on Monday.", "holding", False),
    ("Anna Rye promised dividends in her May 4 letter to Bo Kovar.", "promised", False),
]


def test_the_headings_of_other_pages_in_a_sentence_tear_what_is_cut_out_of_it() -> None:
    text = "Rye Kovar sees red on Sunday shows ferries dominate MORE (N), who blamed Bo Lind in May, sailed."
    assert line(text, "blamed").torn


@pytest.mark.parametrize(("text", "trigger", "bare"), BARE, ids=[c[0] for c in BARE])
def test_a_line_that_does_not_say_which_is_bare(text: str, trigger: str, bare: bool) -> None:
    assert line(text, trigger).bare is bare


GLUED = [
    ("GETTY Anna Rye missed the ferry Rye swam to Varholm on Monday.", "swam", True),
    ("The mayor met Bo Anton KovarWhy ferries sink on Monday.", "met", True),
    ("NATO met on Monday.", "met", False),
    ("The mayor will thank — will thank the dockers of Varholm.", "thank", True),
    ("Anna Rye spoke to the YouTube channel of the port.", "spoke", False),
]


@pytest.mark.parametrize(("text", "trigger", "torn"), GLUED, ids=[c[0] for c in GLUED])
def test_a_credit_or_a_link_among_the_words_tears_a_line(text: str, trigger: str, torn: bool) -> None:
    assert line(text, trigger).torn is torn


TEASERS = [
    ("Right After The Debate Rye Launched A 6-Word Answer That Sank Kovar.", 0),
    ("Norland attacked Varholm on Monday after a 6-word order.", 1),
]


@pytest.mark.parametrize(("text", "least"), TEASERS, ids=[c[0] for c in TEASERS])
def test_a_headline_that_keeps_back_what_was_done_tells_nothing_in_the_text_either(text: str, least: int) -> None:
    block = Block(kind="body", begin=0, end=len(text))
    report = Report(id="r_1", file="one.txt", text=text, blocks=(block,))
    found = [e for e in find_events(Dossier(report, parse_report(report))) if isinstance(e, EventMention)]
    assert (len(found) > 0) == (least > 0)
