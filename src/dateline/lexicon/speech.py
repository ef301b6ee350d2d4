"""Words that report what somebody says, thinks, wants or finds, with their force and the shape of their content.

Shared by quotations (who said what), events (a statement is an event) and link (does a retelling say it stronger?).
"""

from functools import cache
from pathlib import Path
from typing import Literal, get_args

import msgspec

from dateline.lexicon.files import Row, read_table
from dateline.model.errors import RuleError

SpeechForce = Literal[
    "neutral",
    "accuse",
    "admit",
    "agree",
    "ask",
    "claim",
    "criticise",
    "demand",
    "deny",
    "disagree",
    "fear",
    "hope",
    "offer",
    "oppose",
    "plan",
    "pledge",
    "praise",
    "predict",
    "propose",
    "refuse",
    "reject",
    "stress",
    "support",
    "threaten",
    "warn",
]
SpeechKind = Literal["speech", "thought", "intent", "evidence"]

TABLE = Path(__file__).with_name("speech.tsv")
#: The small model reads these forms as if they came from another verb.
_MISREAD = {"hop": "hope", "retweete": "retweet", "critique": "criticize"}


class SpeechCue(msgspec.Struct, frozen=True):
    """One row of `speech.tsv`: a reporting verb or noun. `frames` say where its content stands (see the table)."""

    cue: str
    force: SpeechForce
    kind: SpeechKind
    frames: frozenset[str]

    @property
    def prepositions(self) -> frozenset[str]:
        """Prepositions whose phrase is the content: `warned of X`."""
        return frozenset(f[2:] for f in self.frames if f.startswith("p:"))


def speech_verb(lemma: str, particle: str = "") -> SpeechCue | None:
    """The row of a verb by lemma and particle (`point`, `out`); None when it reports nothing.

    >>> speech_verb("warn").force
    'warn'
    """
    lemma = _MISREAD.get(lemma, lemma)
    return _table("verb").get(f"{lemma} {particle}" if particle else lemma)


def speech_noun(lemma: str) -> SpeechCue | None:
    """The row of a noun by lemma (`warning`); None when it reports nothing."""
    return _table("noun").get(lemma)


@cache
def _table(pos: str) -> dict[str, SpeechCue]:
    return {row["cue"]: _cue(row) for row in read_table(TABLE) if row["pos"] == pos}


def _cue(row: Row) -> SpeechCue:
    if row["force"] not in get_args(SpeechForce) or row["kind"] not in get_args(SpeechKind):
        raise RuleError(f"{TABLE}:{row.line}: unknown force or kind: {row['force']}, {row['kind']}")
    return msgspec.convert(
        {"cue": row["cue"], "force": row["force"], "kind": row["kind"], "frames": row["frames"].split()}, SpeechCue
    )
