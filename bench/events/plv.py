"""PLV train: sentences with an actor pair and one PLOVER type (CONCEDE and RETREAT count as one there)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bench.gold import need, scorer
from dateline.extract.entities import find_entities
from dateline.extract.events import find_events
from dateline.model import Block, Dossier, EventMention, Paragraph, Report
from dateline.parse import parse_texts, read_off

#: Words that do not tell one actor from another.
PLAIN = frozenset(["the", "a", "an", "of", "and", "in", "to", "for", "'s", "its", "his", "their"])


@dataclass(frozen=True)
class Sentence:
    """A gold row, read by the program."""

    gold: dict[str, Any]
    dossier: Dossier

    def spans(self, key: str) -> list[tuple[int, int]]:
        """Every place where the gold actor stands."""
        words, text, found = self.gold[key].strip(), self.gold["text"], []
        at = text.find(words) if words else -1
        while at >= 0:
            found.append((at, at + len(words)))
            at = text.find(words, at + 1)
        return found

    def holds(self, ids: Iterable[str], spans: list[tuple[int, int]]) -> bool:
        """Tell whether one of the entities is named inside one of the spans."""
        wanted = set(ids)
        places = [(m.begin, m.end) for m in self.dossier.mentions.values() if m.entity in wanted]
        return any(b < last and first < e for b, e in places for first, last in spans)


def read(rows: list[dict[str, Any]]) -> Iterator[Sentence]:
    """Read each sentence as a report of one paragraph without a date."""
    docs = map(read_off, parse_texts(row["text"] for row in rows))
    for row, doc in zip(rows, docs, strict=True):
        text = row["text"]
        report = Report(id=row["id"], file=row["id"], text=text, blocks=(Block(kind="body", begin=0, end=len(text)),))
        dossier = Dossier(report, [Paragraph(0, "body", doc)])
        dossier.add(find_entities(dossier))
        dossier.add(find_events(dossier))
        yield Sentence(row, dossier)


def code(event: EventMention) -> str:
    """The type PLOVER's coding rules give; the plain type where they give none."""
    return event.plover.type or event.type


def principal(sentence: Sentence) -> EventMention | None:
    """The sentence's main event: a coded one before OTHER, with both actors before one, the outermost first."""
    events = [e for e in sentence.dossier.events.values() if e.type != "OTHER"]
    return max(events, key=lambda e: (_filled(e), -_depth(sentence, e), -e.begin), default=None)


def _filled(event: EventMention) -> int:
    return int(bool(event.actors)) + int(bool(event.recipients or len(event.actors) > 1))


def for_pair(sentence: Sentence) -> EventMention | None:
    """The event that joins the two marked actors best."""
    source, target = sentence.spans("source"), sentence.spans("target")

    def fit(event: EventMention) -> tuple[float, int, int]:
        everyone = (*event.actors, *event.recipients)
        score = 2.0 * sentence.holds(event.actors, source) + 2.0 * sentence.holds(event.recipients, target)
        score += sentence.holds(everyone, source) + sentence.holds(everyone, target)
        return score, -_depth(sentence, event), -event.begin

    return max((e for e in sentence.dossier.events.values() if e.type != "OTHER"), key=fit, default=None)


def _depth(sentence: Sentence, event: EventMention) -> int:
    doc = sentence.dossier.paragraphs[0].doc
    span = doc.char_span(event.begin, event.end, alignment_mode="expand")
    return 0 if span is None else sum(1 for _ in span.root.ancestors)


def measure(errors: int = 0, share: str = "all") -> dict[str, float]:
    """Type micro F1 and the whole triple, raw and with the pair given."""
    judge = scorer("score_events")
    path = need("gold", "events", "plv_train.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [r for r in rows if share == "all" or (int(r["id"][-4:]) % 3 == 0) == (share == "held")]
    sentences = list(read(rows))
    figures: dict[str, float] = {"sentences": float(len(rows))}
    for name, choose in (("raw", principal), ("pair", for_pair)):
        picked = {s.gold["id"]: choose(s) for s in sentences}
        given = {key: [{"event": code(e)}] if e else [] for key, e in picked.items()}
        scores, per = judge.score(rows, given, "zsp")
        figures |= {
            f"{name} type F1": scores["type_F1"],
            f"{name} detect": scores["detect"],
            f"{name} macro F1": scores["type_macroF1"],
        }
        figures[f"{name} triple"] = sum(_triple(s, picked[s.gold["id"]]) for s in sentences) / len(rows)
        if name == "pair" and errors:
            _show(sentences, picked, per, errors)
    everything = {
        s.gold["id"]: [{"event": code(e)} for e in s.dossier.events.values() if e.type != "OTHER"] for s in sentences
    }
    scores, _ = judge.score(rows, everything, "zsp")
    figures["all events type F1"], figures["gold type among them"] = scores["type_F1"], scores["type_any"]
    return figures


def _zsp(kind: str) -> str:
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def _triple(sentence: Sentence, event: EventMention | None) -> bool:
    if event is None or _zsp(code(event)) != sentence.gold["event"]:
        return False
    source, target = sentence.spans("source"), sentence.spans("target")
    if not event.recipients:
        return sentence.holds(event.actors, source) and (not target or sentence.holds(event.actors, target))
    return sentence.holds(event.actors, source) and (not target or sentence.holds(event.recipients, target))


def _show(sentences: list[Sentence], picked: dict[str, EventMention | None], per: dict[str, Any], most: int) -> None:
    for kind, (p, r, f, n) in per.items():
        print(f"    {kind:10} P {p:.2f} R {r:.2f} F {f:.2f} n {n}")
    wrong = [s for s in sentences if (e := picked[s.gold["id"]]) is None or _zsp(code(e)) != s.gold["event"]]
    for s in wrong[:most]:
        e = picked[s.gold["id"]]
        ours = [(x.text, x.type, x.status) for x in s.dossier.events.values()]
        chosen = f"{code(e)} {e.text}" if e else "-"
        print(f"{s.gold['event']:9} != {chosen:24} | {s.gold['marked']}\n      {ours}")
