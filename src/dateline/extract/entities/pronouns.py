"""Who `he`, `she`, `they`, `it`, `who`, `I` and `we` are: rules for news, with a doubt where two fit alike.

The rules are weights of `pronouns.toml`, added for each candidate: the subject before, the last speaker, the owner
in the clause, gender and number. Inside quotation marks `I` is the speaker and `we` the speaker's side.
"""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from dateline.extract.entities.another import is_another
from dateline.extract.entities.antecedents import rank
from dateline.extract.entities.bare_titles import bearer
from dateline.extract.entities.candidates import Pronoun
from dateline.extract.entities.certain import certain, doubt_of, needed, told_by_syntax
from dateline.extract.entities.echoed import echoed
from dateline.extract.entities.idle import idle
from dateline.extract.entities.introduced import introduced, join, named_by
from dateline.extract.entities.others_words import another_spoke
from dateline.extract.entities.plain_persons import who_said
from dateline.extract.entities.plain_speakers import PlainSpeakers, still_speaks
from dateline.extract.entities.pronoun_words import kind_of_word, pronoun_words, rules
from dateline.extract.entities.said_names import named_in, names_of
from dateline.extract.entities.scene import Scene, appear, read_genders, set_scene
from dateline.extract.entities.sides import side_of
from dateline.extract.entities.speaking import author_of, named_speaker
from dateline.extract.entities.syntax import antecedent_of_relative, part_of, verb_of
from dateline.model import Dossier, Doubt, Mention, Quotation, Reason, Span, content_id

_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
#: A last speaker is forgotten after so many characters.
_SPOKE_LATELY = 1_500
#: Quotations before a pronoun in which its speaker is looked for.
_LATEST = 12


def resolve_pronouns(dossier: Dossier) -> Iterator[Mention | Doubt | Reason | Quotation]:
    """Yield a mention for each pronoun whose antecedent is clear, a Doubt with the candidates where it is not.

    Runs after quotations are found; those spoken by a pronoun or a role are given again with their speaker's entity.
    """
    scene = set_scene(dossier)
    read_genders(scene)
    walk = Walk(scene)
    yield from walk.run()
    yield from walk.spoken()


class Walk:
    """Names and pronouns in reading order: who appeared before is who a pronoun may mean."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.mentions = appear(scene)
        introduced(scene)
        self.plain = PlainSpeakers(scene)
        self.names = names_of(scene, self.mentions)
        self.speakers = {at: speaker for at in range(len(scene.quotations)) if (speaker := named_speaker(scene, at))}
        self.begins = [quotation.begin for quotation in scene.quotations]
        self.spoken_at: dict[int, list[int]] = {}
        for at, quotation in enumerate(scene.quotations):
            if quotation.speaker is not None and quotation.speaker.text.lower() in kind_of_word():
                self.spoken_at.setdefault(quotation.speaker.begin, []).append(at)

    def run(self) -> Iterator[Mention | Doubt | Reason]:
        """Resolve every pronoun."""
        at = 0
        inside: list[Pronoun] = []
        for pronoun in sorted(self._pronouns(), key=lambda p: p.begin):
            if pronoun.kind in ("speaker", "side"):
                inside.append(pronoun)
                continue
            while at < len(self.mentions) and self.mentions[at][0] < pronoun.begin:
                begin, entity, paragraph, head = self.mentions[at]
                self.scene.add(entity, begin, paragraph, head)
                self.scene.named_at.setdefault(entity, []).append(begin)
                at += 1
            yield from self._resolve(pronoun)
        for pronoun in inside:
            yield from self._of_speaker(pronoun)

    def spoken(self) -> Iterator[Quotation]:
        """Quotations whose speaker's entity is known only now."""
        for at, quotation in enumerate(self.scene.quotations):
            entity = self.speakers.get(at) or author_of(self.scene, quotation) or bearer(self.scene, quotation)
            speaker = quotation.speaker
            if speaker is None and (again := echoed(self.scene, quotation, self.speakers)) is not None:
                yield msgspec.structs.replace(quotation, speaker=again)
            if not entity and speaker and speaker.entity and is_another(self.scene, speaker, speaker.entity):
                yield msgspec.structs.replace(quotation, speaker=msgspec.structs.replace(speaker, entity=None))
            if not entity and (plain := self.plain.told(quotation) or who_said(self.scene, quotation)) is not None:
                yield plain
            if entity and quotation.speaker is not None and quotation.speaker.entity != entity:
                speaker = msgspec.structs.replace(quotation.speaker, entity=entity)
                who = self.scene.dossier.entities[entity].kind
                named = who == "person" and quotation.sourcing == "anonymous"
                sourcing = "anonymous" if who == "anonymous" else "named" if named else quotation.sourcing
                yield msgspec.structs.replace(quotation, speaker=speaker, sourcing=sourcing)

    def _pronouns(self) -> Iterator[Pronoun]:
        kinds = kind_of_word()
        for index, paragraph in enumerate(self.scene.dossier.paragraphs):
            for token in paragraph.doc:
                if token.tag_ in _TAGS and (kind := kinds.get(word := token.lower_)):
                    begin = paragraph.begin + token.idx
                    sentence = self.scene.sentence_of(index, token.i)
                    inside = self.scene.quotation_at(begin)
                    pronoun = Pronoun(token, word, kind, index, begin, sentence, inside, False)
                    pronoun.speaks = self._speaks(pronoun)
                    own = self.spoken_at.get(begin, ())
                    pronoun.own = tuple(span for at in own for span in self.scene.quotations[at].verbatim)
                    pronoun.named = named_in(self.scene, self.names, begin, own)
                    yield pronoun

    def _speaks(self, pronoun: Pronoun) -> bool:
        if pronoun.begin in self.spoken_at:
            return True
        verb = verb_of(pronoun.token)
        return verb is not None and part_of(pronoun.token) == "subject" and verb.lemma_ in pronoun_words()["speech"]

    def _resolve(self, pronoun: Pronoun) -> Iterator[Mention | Doubt | Reason]:
        if pronoun.kind == "relative":
            entity = self._relative(pronoun)
            yield from self._mention(pronoun, entity, "relative", "takes up the noun before it")
        elif not idle(pronoun):
            yield from self._by_weight(pronoun)

    def _relative(self, pronoun: Pronoun) -> str | None:
        """The entity of the noun before; for `the head of the port, who ...` that of the noun it hangs on."""
        noun = antecedent_of_relative(pronoun.token)
        for _ in range(2):
            if noun is None:
                break
            entity = self.scene.entity_at.get((pronoun.paragraph, noun.i))
            if entity is not None and self._human(entity, pronoun.word):
                return entity
            noun = noun.head.head if noun.dep_ == "pobj" and noun.head.pos_ == "ADP" else None
        return self._right_before(pronoun)

    def _right_before(self, pronoun: Pronoun) -> str | None:
        """`drew the ire of Ada Norn who said`: the name beside "who", wherever the parser hangs the clause."""
        entity = self.scene.entity_at.get((pronoun.paragraph, pronoun.token.i - 1))
        person = entity is not None and self.scene.dossier.entities[entity].kind == "person"
        return entity if person and pronoun.word == "who" else None

    def _human(self, entity: str, word: str) -> bool:
        kind = self.scene.dossier.entities[entity].kind
        return kind != "person" if word == "which" else kind in ("person", "anonymous", "group")

    def _of_speaker(self, pronoun: Pronoun) -> Iterator[Mention | Reason]:
        if pronoun.quotation < 0:
            return
        speaker = self.speakers.get(pronoun.quotation)
        if pronoun.kind == "side" and speaker is not None:
            speaker = side_of(self.scene, pronoun, speaker)
        yield from self._mention(pronoun, speaker, pronoun.kind, "is inside the words of its speaker")

    def _by_weight(self, pronoun: Pronoun) -> Iterator[Mention | Doubt | Reason]:
        last_speaker = self._last_speaker(pronoun)
        pronoun.goes_on = self._goes_on(pronoun, last_speaker)
        ranked = self.plain.weigh(pronoun, rank(self.scene, pronoun, last_speaker))
        if not ranked or ranked[0].weight < rules()["lead"]["least"]:
            return
        lead = ranked[0].weight - ranked[1].weight if len(ranked) > 1 else 99.0
        if not ranked[0].entity:
            if lead >= needed(pronoun, ranked):
                self.plain.take(pronoun, ranked[0])
            return
        if lead < needed(pronoun, ranked):
            if ranked[1].entity:
                yield doubt_of(self.scene, pronoun, ranked)
            return
        best = ranked[0]
        if name := named_by(self.scene, pronoun, best.entity):
            join(self.scene, best.entity, name)
        if "speaks_on" not in best.parts and another_spoke(self.scene, pronoun, best.entity):
            yield doubt_of(self.scene, pronoun, ranked)
            return
        if best.parts.get("names_self", 0.0) <= rules()["weight"]["own_quote"] and best.entity in pronoun.named:
            yield doubt_of(self.scene, pronoun, ranked)
            return
        sure = certain(pronoun, ranked)
        if not sure:
            yield doubt_of(self.scene, pronoun, ranked)
        outside = pronoun.quotation < 0 and pronoun.kind in ("male", "female")
        if sure and outside and not self.scene.genders.get(best.entity):
            self.scene.genders[best.entity] = pronoun.kind[0]
            if not told_by_syntax(best):
                self.scene.learned.add(best.entity)
        yield from self._mention(pronoun, best.entity, best.rule, f"weighs {best.weight:.1f}, {lead:.1f} ahead", sure)

    def _goes_on(self, pronoun: Pronoun, last_speaker: str | None) -> bool:
        """`He added ...` opens a paragraph, and somebody is quoted in the paragraph before."""
        token = pronoun.token
        if last_speaker is None or not pronoun.speaks or token.i > 0 or pronoun.paragraph == 0:
            return False
        before = self.scene.dossier.paragraphs[pronoun.paragraph - 1]
        return any(
            self.speakers.get(at) == last_speaker and before.begin <= quotation.begin < before.end
            for at, quotation in enumerate(self.scene.quotations)
        )

    def _last_speaker(self, pronoun: Pronoun) -> str | None:
        """Who spoke the quotation before this pronoun's own, not long ago."""
        self.plain.last = None
        own = self.spoken_at.get(pronoun.begin)
        last = own[0] if own else bisect_right(self.begins, pronoun.begin)
        for at in range(last - 1, max(last - _LATEST, 0) - 1, -1):
            quotation = self.scene.quotations[at]
            if pronoun.begin - quotation.end > _SPOKE_LATELY:
                return None
            if speaker := self.speakers.get(at):
                if not still_speaks(self.scene, speaker, quotation.end, pronoun):
                    return None
                pronoun.spoke = self.scene.sentence_at(min(quotation.end, pronoun.begin) - 1, pronoun.paragraph)
                return speaker
            if self.plain.look(pronoun, quotation):
                return None
        return None

    def _mention(
        self, pronoun: Pronoun, entity: str | None, rule: str, note: str, sure: bool = True
    ) -> Iterator[Mention | Reason]:
        if entity is None:
            return
        entity = self.scene.same.get(entity, entity)
        report = self.scene.dossier.report
        end = pronoun.begin + len(pronoun.token)
        found = Mention(
            id=content_id("m", report.id, pronoun.begin, end, "pronoun"),
            report=report.id,
            begin=pronoun.begin,
            end=end,
            text=report.text[pronoun.begin : end],
            entity=entity,
            form="pronoun",
        )
        self.scene.add(entity, pronoun.begin, pronoun.paragraph, pronoun.token, sure)
        for own in self.spoken_at.get(pronoun.begin, ()):
            self.speakers[own] = entity
        yield found
        name = self.scene.dossier.entities[entity].name
        yield Reason(
            target=found.id,
            aspect="entity",
            rule=f"entities/pronouns/{rule}",
            note=f"“{found.text}” is {name}: it {note}",
            evidence=(Span(report.id, pronoun.begin, end),),
        )
