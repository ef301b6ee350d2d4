"""Where a deed was done, as the phrases of place at its own words say."""

from dateline.extract.events import syntax
from dateline.extract.events.roles import WHERE
from dateline.extract.events.sites import Sites
from dateline.extract.events.trigger import Trigger
from dateline.model import Party

#: Types of deeds that can be done to a country or a town: for all others "to Norland" is where somebody goes.
DONE_TO = frozenset({"ASSAULT", "SANCTION", "COERCE", "THREATEN", "ACCUSE", "REQUEST", "AID", "SUPPORT", "REJECT"})
DONE_TO |= {"AGREE", "PROTEST", "CONCEDE", "COOPERATE"}
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside"}
)
#: What stands in a paper.
PUBLISHED = frozenset(
    {"report", "article", "story", "column", "interview", "op-ed", "editorial", "essay", "piece", "ad"}
)
PUBLISHED |= {"advertisement", "account", "poll", "claim"}


def where_of(trigger: Trigger, sites: Sites) -> Party | None:
    """The place of a deed, by the phrases of place that hang on its own words."""
    heads = [trigger.token, *([trigger.light] if trigger.light is not None else [])]
    if trigger.frame.kind != "say":  # "condemned the coup in Norland": where the coup was
        heads += [noun for head in heads if syntax.is_verb(head) for noun in syntax.objects(head)]
    if trigger.frame.kind == "meet":
        heads += [noun for head in heads for name, noun in syntax.prepositions(head) if name == "with"]
    visit = trigger.frame.kind == "visit"
    onto = trigger.frame.kind == "say" or trigger.frame.type in DONE_TO
    for head in heads:
        for word in head.children:
            if word.lower_ in DIRECTIONS and (found := sites.beside_site(word)) is not None:
                return found
        for name, noun in syntax.prepositions(head):
            about = onto or head.dep_ == "dobj" or noun.ent_type_ == "GPE"
            if name.split()[-1] == "on" and about and noun.ent_type_ != "FAC":
                continue  # "called on Varholm", "cut its ratings on Norland"
            if head.dep_ == "dobj" and head.lemma_.lower() in PUBLISHED and noun.ent_type_ != "FAC":
                continue  # "dismissed a report in the Varholm Post"
            if name.split()[-1] in WHERE or (visit and name == "to"):
                found = sites.sites(noun)
                if found is not None:
                    return found
    if visit:
        return next((p for noun in syntax.objects(trigger.token) if (p := sites.site(noun))), None)
    return None
