"""What nobody plans: "the storm is expected to make landfall on Sunday" is foretold, and so only possible."""

from typing import TYPE_CHECKING

from dateline.extract.events.tense import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Weather, water, fire and disease do what they do.
NATURE = frozenset(
    {"storm", "hurricane", "typhoon", "cyclone", "tornado", "rain", "rainfall", "snow", "snowfall", "wind", "flood"}
    | {"flooding", "temperature", "heatwave", "drought", "wildfire", "slick", "tide", "wave", "volcano", "quake"}
    | {"weather", "blizzard", "thunderstorm", "monsoon", "river", "epidemic", "pandemic", "virus", "outbreak"}
    | {"earthquake", "landfall"}
)
#: What only a storm does.
LANDFALL = frozenset({"landfall", "ashore"})


def foretold(reading: Reading, token: Token) -> Reading:
    """The reading of an event, where it is a plan of nobody's: of the noun or verb `token`."""
    if reading.status != "planned" or not _is_of_nature(token, reading.token):
        return reading
    return Reading("possible", reading.token, "forecast", reading.past)


def _is_of_nature(token: Token, governor: Token | None) -> bool:
    if any(c.lower_ in LANDFALL for c in token.children):
        return True
    if token.lemma_.lower() in NATURE:
        return not any(c.lower_ == "of" for c in token.children)  # "a flood of lawsuits"
    verbs = [v for v in (token, governor) if v is not None]
    doers = (c for v in verbs for c in v.children if c.dep_ in ("nsubj", "nsubjpass"))
    return any(d.lemma_.lower() in NATURE for d in doers)
