"""When one telling of an event confirms another: both tell the same deed of the same parties, each in its own voice.

A shared word confirms nothing. Both must tell it (history told by the way does not, nor what one speaker said in two
reports), with the same word for it or one of its kind, parties and numbers that fit, days that meet, and words in
common beside names and days. Where that is not sure, nothing is confirmed.
"""

import re
from collections.abc import Mapping

from dateline.link.acquaintance import OFTEN_TOLD
from dateline.link.figures import numbers, numbers_fit
from dateline.link.kinds import kin_of, trigger_of
from dateline.link.one_text import one_text
from dateline.link.participants import MUTUAL, Who, is_own, party
from dateline.link.pile import Pile
from dateline.link.tellings import COUNTED
from dateline.link.windows import window
from dateline.link.words import content, stem, words
from dateline.model import Entity, EventMention

#: Words of content that two sentences must share beside the word for the event, and so large a share of the shorter.
SHARED, ALIKE = 3, 0.25
#: So many of them must be no names: of most events; of what comes about every day; where the other tells it by the
#: way; of acts of speech, which are one only when what is said is, and of nouns that point back (`the ruling`), whose
#: sentence tells something else of it.
PLAIN, PLAIN_OFTEN, PLAIN_BELOW, PLAIN_SAID = 1, 2, 3, 4
#: As deep below its main clause a telling says it by the way (three words needed), or as an aside (four).
BELOW, ASIDE = 2, 3
#: So many common participants and places, and one stated day, are as good as words.
NAMES = 2
#: So many words and names together are as good as three words.
RICH = 5
#: Words of kindred kinds (who was convicted was sentenced) tell one deed where so many words are shared.
KINDRED = 5
#: So large a part of what the shorter sentence says stands in the other too: it says the same in few words.
MOST = 0.5
#: Acts that are done in words, and done once.
LEGAL = frozenset({"sue", "charge", "convict", "sentence", "acquit", "indict", "rule"})
#: What befalls one person once: whoever tells it of the same one at the same time tells the same.
ONCE = frozenset({"die", "resign", "marry"})
#: Kinds of happening that are made of words.
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
#: Signatures, votes and favours, of which a week may see several by the same hand.
GIVEN = frozenset({"SUPPORT", "CONCEDE"})
#: What makes a noun definite stands within so many characters before it, before a plural (or a verb) at its side.
REACH = 50
_POINTER = r"(?:\b(?:the|this|that|these|those|his|her|its|their|our)|['’]s)\s"
_DEFINITE = re.compile(_POINTER + r"(?:[\w.’'-]+\s){0,3}$", re.IGNORECASE)
_OWNED = re.compile(_POINTER + "$", re.IGNORECASE)
#: What a sentence says of an event to tell that it took place.
_TOOK_PLACE = re.compile(
    r"[^;.]{0,80}\b(?:began|begins?|started|opened|ended|concluded|continued|took place|(?:was|were) held|happened|"
    r"occurred|struck|hit|erupted|broke out)\b"
)
_ONE_MORE = re.compile(r"\b(?:also|separately|another|additionally)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE)
#: What stands between the names of one row.
_ROW = re.compile(r",? and |, ")
_NAME = re.compile(r"\b[A-Z][\w’'-]*")


class Confirmation:
    """Compares tellings of one event, over one pile with its entities."""

    def __init__(self, pile: Pile, entities: Mapping[str, Entity], entity_of: Mapping[str, str]) -> None:
        self._pile, self._entities, self._entity_of = pile, entities, entity_of
        self._who = Who(entities, entity_of)

    def confirms(self, one: EventMention, other: EventMention) -> bool:
        """Whether another telling says what `one`, whose words are shown, says: the same deed of the same parties."""
        return (
            self._tells(one)
            and self._one_deed(one, other)
            and window(self._pile, one).meets(window(self._pile, other))
            and self._parties_fit(one, other)
            and self._beside(one) <= self._about(other)
            and numbers_fit(self._pile.sentence(one), self._pile.sentence(other))
            and self._counted(one, other)
            and self._alike(one, other)
            and not one_text(self._pile.sentence(one), self._pile.sentence(other))
        )

    def surely(self, one: EventMention, other: EventMention) -> bool:
        """One act by its own word, of the same doer on the same one; or what befalls one once."""
        (word, kind), (other_word, other_kind) = trigger_of(one), trigger_of(other)
        doers = self._own(one.actors) & self._own(other.actors)
        if kind == other_kind and kind in ONCE:
            return bool(doers or self._own(one.recipients) & self._own(other.recipients))
        sufferers = self._named(one.recipients) & self._named(other.recipients)
        often = kind in OFTEN_TOLD or bool({one.type, other.type} & SPEECH)
        return word == other_word and not often and bool(doers and sufferers)

    def _tells(self, shown: EventMention) -> bool:
        """Whether the line that is shown tells this event and no other: a deed, no state of things, no `attacks`."""
        line = self._pile.lines.get(shown.id)
        many = trigger_of(shown)[1] in COUNTED | {"protest", "test"} and shown.text.lower().endswith("s")
        return not many and (line is None or (line.depth == 0 and not line.slight))

    def _depth(self, mention: EventMention) -> int:
        line = self._pile.lines.get(mention.id)
        return line.depth if line is not None else 0

    def _one_deed(self, one: EventMention, other: EventMention) -> bool:
        (word, kind), (other_word, other_kind) = trigger_of(one), trigger_of(other)
        if word == other_word or (kind == other_kind and one.type == other.type):
            return True
        shared = self._words(one) & self._words(other)
        plain = shared - self._names(one) - self._names(other)
        kin = not kin_of(kind).isdisjoint(kin_of(other_kind))
        return kin and len(shared) >= KINDRED and len(plain) >= PLAIN_BELOW

    def _parties_fit(self, one: EventMention, other: EventMention) -> bool:
        """Whoever does it and to whom: where both name somebody, they name one in common on each side."""
        mine, theirs = self._named(one.actors), self._named(other.actors)
        if self._own(one.actors) == frozenset() or self._own(other.actors) == frozenset():
            # `A federal judge` may be whom the other names.
            mine = theirs = mine & theirs
        done, suffered = self._sufferers(one), self._sufferers(other)
        if mine and theirs and mine.isdisjoint(theirs) and one.type not in MUTUAL:
            # Who does it in the one stands beside it in the other, and it is done to the same.
            named_there = mine <= self._about(other) or theirs <= self._about(one)
            return named_there and not done.isdisjoint(suffered)
        every, all_others = mine | done, theirs | suffered
        return not every or not all_others or not every.isdisjoint(all_others)

    def _counted(self, one: EventMention, other: EventMention) -> bool:
        """`Three were evacuated` says how many, and is not confirmed by who says none and names nobody of them."""
        if not numbers(self._pile.sentence(one)) or numbers(self._pile.sentence(other)):
            return True
        named = self._own((*one.actors, *one.recipients)) & self._own((*other.actors, *other.recipients))
        return bool(named) or self._same_day(one, other)

    def _own(self, local: tuple[str, ...]) -> frozenset[str]:
        """Those of them that have a name of their own."""
        found = (self._entities.get(self._entity_of.get(key, key)) for key in local)
        return frozenset(party(e) for e in found if e is not None and is_own(e))

    def _sufferers(self, mention: EventMention) -> frozenset[str]:
        """Whom it is done to: a man `arrested in Port Amber` is no place."""
        found = self._who.all(mention.recipients)
        return frozenset(party(e) for e in found if e.kind != "place" and (is_own(e) or e.country))

    def _named(self, local: tuple[str, ...]) -> frozenset[str]:
        return frozenset(party(e) for e in self._who.all(local) if is_own(e) or e.country)

    def _alike(self, one: EventMention, other: EventMention) -> bool:
        mine, theirs = self._words(one), self._words(other)
        shared = mine & theirs
        if self._plainly_one(one, other, shared, min(len(mine), len(theirs))):
            return True
        plain = shared - self._names(one) - self._names(other)
        needed = self._plain(one, other)
        known = self._same_day(one, other) and len(self._all(one) & self._all(other)) >= NAMES
        rich = len(shared) >= RICH and len(plain) >= PLAIN_OFTEN
        said = bool({one.type, other.type} & SPEECH)
        enough = len(plain) >= needed or (rich and not said) or (known and needed < PLAIN_SAID)
        return enough and len(shared) >= SHARED and len(shared) >= ALIKE * min(len(mine), len(theirs))

    def _plainly_one(self, one: EventMention, other: EventMention, shared: frozenset[str], shorter: int) -> bool:
        """One act by its own word, which is no talk and nothing that comes about every day, told of one time.

        Of the same doer and the same one it is done to; or the one sentence says little that the other does not.
        """
        (word, kind), (other_word, _) = trigger_of(one), trigger_of(other)
        spoken = bool({one.type, other.type} & SPEECH) and kind not in LEGAL
        if kind in ONCE and self.surely(one, other):
            return True
        if word != other_word or spoken or kind in OFTEN_TOLD or self._points_back(one):
            return False
        doers, plain = self._own(one.actors) & self._own(other.actors), shared - self._names(one) - self._names(other)
        aside = self._depth(other) > BELOW and not (doers and len(plain) >= PLAIN_OFTEN)
        if aside or self._one_more(other) != self._one_more(one):
            return False
        sufferers = self._named(one.recipients) & self._named(other.recipients)
        both = bool(doers) and bool(sufferers or (self._about(one) & self._about(other)) - doers)
        lands = bool(self._named(one.actors) & self._named(other.actors)) and bool(sufferers)
        return (
            both
            or (bool(doers) and bool(plain) and len(shared) > 1)
            or (lands and len(plain) >= PLAIN_OFTEN)
            or (len(shared) >= SHARED and len(shared) >= MOST * shorter and bool(plain))
        )

    def _beside(self, mention: EventMention) -> frozenset[str]:
        """Whoever stands in one row with who does it: `Holm, Reik and Aune resigned` is told by who names all."""
        known = [m for m in self._pile.mentions_between(mention.report, *mention.sentence) if m.form == "name"]
        before = sorted((m for m in known if m.end <= mention.begin), key=lambda m: -m.begin)
        text, row = self._pile.reports[mention.report].text, before[:1]
        for one in before[1:]:
            if not _ROW.fullmatch(text[one.end : row[-1].begin]):
                break
            row.append(one)
        members = self._own(tuple(m.entity for m in row))
        return members if len(row) > 1 and members & self._own(mention.actors) else frozenset()

    def _about(self, mention: EventMention) -> frozenset[str]:
        """Everybody and every body its sentence names."""
        known = self._pile.mentions_between(mention.report, *mention.sentence)
        return self._own(tuple(m.entity for m in known if m.form == "name"))

    def _plain(self, lead: EventMention, other: EventMention) -> int:
        """So many words that are no names must both share."""
        if {lead.type, other.type} & SPEECH or self._points_back(lead):
            return PLAIN_SAID
        agreed = trigger_of(lead)[1] == "agree"
        if agreed or {lead.type, other.type} & GIVEN or self._one_more(other) != self._one_more(lead):
            return PLAIN_BELOW
        if self._depth(other) >= BELOW:
            return PLAIN_BELOW if self._depth(other) < ASIDE else PLAIN_SAID
        return PLAIN_OFTEN if trigger_of(lead)[1] in OFTEN_TOLD else PLAIN

    def _one_more(self, mention: EventMention) -> bool:
        """`It also closed a pier`: one deed more, beside another that its report tells of."""
        text = self._pile.reports[mention.report].text
        return _ONE_MORE.search(text[max(mention.sentence[0], mention.begin - REACH) : mention.begin]) is not None

    def _points_back(self, mention: EventMention) -> bool:
        """`Her assault allegation`, `the rulings`: a definite noun of which the sentence says something else.

        `The summit ended on Friday` says of it that it took place.
        """
        word, label = mention.text.lower(), mention.label.lower()
        if word not in (label, f"{label}s"):
            return False
        text = self._pile.reports[mention.report].text
        before, after = text[max(0, mention.begin - REACH) : mention.begin], text[mention.end : mention.sentence[1]]
        definite = _DEFINITE if word == label else _OWNED
        return definite.search(before) is not None and _TOOK_PLACE.match(after) is None

    def _same_day(self, one: EventMention, other: EventMention) -> bool:
        """The words of both state one day, and the same."""
        mine, theirs = window(self._pile, one), window(self._pile, other)
        return mine.exact and theirs.exact and mine.first == theirs.first

    def _all(self, mention: EventMention) -> frozenset[str]:
        """Everybody it names, and where."""
        return self._named((*mention.actors, *mention.recipients, *([mention.place] if mention.place else [])))

    def _words(self, mention: EventMention) -> frozenset[str]:
        """What its sentence says beside the event's own word."""
        return frozenset(content(self._pile.sentence(mention))) - {trigger_of(mention)[0]}

    def _names(self, mention: EventMention) -> frozenset[str]:
        """Words of names inside its sentence, days and numbers among them."""
        said = self._pile.sentence(mention)
        first = words(said)[:1]
        large = {word for name in _NAME.findall(said) for word in words(name) if [word] != first}
        known = self._pile.mentions_between(mention.report, *mention.sentence)
        named = {word for one in known if one.form == "name" for word in words(one.text)}
        return frozenset(map(stem, large | named | {word for word in words(said) if word.isdigit()}))
