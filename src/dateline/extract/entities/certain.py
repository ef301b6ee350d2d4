"""Whether a pronoun surely stands for the one it is given to.

A name may only be put in a pronoun's place (in brackets, in a line read alone) where syntax says whom it means,
or where the subject goes on and nobody else it could mean was on stage in the two sentences before.
"""

from dateline.extract.entities.candidates import Pronoun, Ranked
from dateline.extract.entities.pronoun_words import rules
from dateline.extract.entities.scene import Scene
from dateline.model import Doubt, content_id

#: What the syntax of the sentence itself says.
_SYNTAX = frozenset({"clause_owner", "reported", "joined_owner", "principal", "cataphora"})
#: By so much the best must lead where syntax speaks, where the speaker goes on, and else.
_LED, _SPEAKS_ON, _OPEN = 2.0, 2.5, 1.5
#: Sentences in which a rival counts.
_STAGE = 2


def certain(pronoun: Pronoun, ranked: list[Ranked]) -> bool:
    """Tell whether the best candidate is beyond doubt."""
    best = ranked[0]
    lead = best.weight - ranked[1].weight if len(ranked) > 1 else 99.0
    if best.rule in _SYNTAX:
        return lead >= _LED and best.away <= _STAGE
    if pronoun.speaks and "speaks_on" in best.parts:
        return lead >= _SPEAKS_ON and best.away <= _STAGE
    rivals = [other for other in ranked[1:] if other.away <= _STAGE]
    return best.led and best.away <= 1 and lead >= _OPEN and not rivals


def told_by_syntax(best: Ranked) -> bool:
    """`Norn said he would go`: the sentence itself says who "he" is."""
    return best.rule in _SYNTAX


def needed(pronoun: Pronoun, ranked: list[Ranked]) -> float:
    """By what the best must lead the second."""
    if pronoun.kind not in ("male", "female"):
        return float(rules()["lead"][pronoun.kind])
    return float(rules()["lead"]["person" if len(ranked) < 2 or ranked[1].entity else "plain"])


def doubt_of(scene: Scene, pronoun: Pronoun, ranked: list[Ranked]) -> Doubt:
    """Whom a pronoun may stand for, the likeliest first."""
    report = scene.dossier.report.id
    end = pronoun.begin + len(pronoun.token)
    names = [scene.dossier.entities[r.entity].name if r.entity else "somebody else" for r in ranked[:3]]
    names += ["somebody else"] if len(names) == 1 else []
    return Doubt(
        id=content_id("d", report, pronoun.begin, end, "uncertain-pronoun"),
        code="uncertain-pronoun",
        report=report,
        begin=pronoun.begin,
        end=end,
        step="resolve_pronouns",
        message=f"“{pronoun.word}” may be {' or '.join(names)}",
    )
