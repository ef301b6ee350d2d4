"""What a speaker says of himself, what anybody may do, what stands in papers, and nouns named beside another deed."""

from collections.abc import Callable

import pytest

from dateline.extract.events import find_events
from dateline.model import Dossier

#: A sentence that tells no event, or none but those named.
TOLD = [
    # a speaker of himself and to his hearers
    ("We will continue to urge the harbour board to pay.", []),
    ("We are always willing to work with the other side.", []),
    ("I'm not going to negotiate from here.", []),
    ("Well, you accused me of that last time.", []),
    ("We thank the mayor of Oakham for sharing her thoughts.", []),
    ("We condemn the attack on the ferry.", ["condemn", "attack"]),
    ("Norland has also agreed to pay the sailors.", ["agreed"]),
    # anybody
    ("The town mourned with those who opposed the dam.", []),
    ("A new pill is on sale for people infected by the fever.", []),
    ("Such a rule deserves to be rescinded.", []),
    ("The ferrymen are not attacking anybody.", []),
    ("We have got to defeat this bill.", []),
    ("To win the islands, the league needs help.", []),
    ("The senators who opposed the dam resigned in May.", ["opposed", "resigned"]),
    ("Orla Rye, left, and other marchers blocked the bridge.", ["blocked"]),
    ("The arena is pictured on April 22.", []),
    ("We ought to respect the fact that she apologized.", []),
    ("Officials who spoke with the paper said the dam was old.", []),
    ("The crews could leave the valley while completing the dam.", []),
    ("It would not have killed the deal.", []),
    # papers
    ("The legislation authorizes a loan for the islands.", []),
    ("That includes rebuilding the quays and investing in schools.", []),
    ("The plan included investigating the mayor.", ["investigating"]),
    # asked, thought of, never come to
    ("The mayor smiled when asked if she supported the dam.", []),
    ("Had the league nominated Lind, he would have lost.", []),
    ("The rules allow members to reject the deal.", []),
    ("The fund has met every milestone on time.", []),
    ("Rye travelled to Varholm to meet with Lind.", ["travelled", "meet"]),
    ("The main accusations are that the board hid the costs.", []),
    ("The mayor waited to see if the board would sue Lind.", []),
    # nouns beside another deed
    ("During the talks, Kovar praised Lind.", ["praised"]),
    ("The panel decided the case in consultation with Lind.", ["decided"]),
    ("Kovar praised the islands' role as a bridge rather than a threat.", ["praised"]),
    ("Kovar sued Lind hours after the election's close.", ["sued"]),
    ("The office was set up to prevent shootings.", ["set up"]),
    ("Kovar died in a car crash in Varholm.", ["died", "crash"]),
    ("The clerk resigned in protest.", ["resigned", "protest"]),
    ("The charity is providing humanitarian aid.", ["aid"]),
    ("The dockers went on strike.", ["went"]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_only_what_somebody_did_is_told(read: Callable[..., Dossier], text: str, told: list[str]) -> None:
    dossier = read("The weather was fine.\n" + text)
    dossier.add(find_events(dossier))
    assert [e.text for e in sorted(dossier.events.values(), key=lambda e: e.begin)] == told
