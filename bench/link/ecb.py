"""`python -m bench.link.ecb [dev|train]`: events over reports on ECB+ (gold mentions, our own stories), CoNLL F1.

ECB+ gives triggers and sentences alone, no actors and no dates, so this measures the words of the join. Beside it the
usual baseline: one event for each head lemma in each of our stories. Needs numpy and scipy for the scorer.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from bench.gold import need, scorer
from dateline.link.events import join_events
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.stories import stories
from dateline.link.tellings import tellings
from dateline.model import Block, EventMention, Layers, Report, content_id


def read(part: str) -> list[dict[str, Any]]:
    path = need("gold", "events", f"ecb_{part}", "Event_gold_mentions.json.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(json.load(lines))


def layers(mentions: list[dict[str, Any]]) -> tuple[list[Layers], dict[str, str]]:
    """A report for each document, from the longest context given; and the gold chain of each mention."""
    documents: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in mentions:
        documents[mention["doc_id"]].append(mention)
    chains: dict[str, str] = {}
    made = []
    for name, held in sorted(documents.items()):
        tokens = max((m["mention_context"] for m in held), key=len)
        offsets = [0]
        for token in tokens:
            offsets.append(offsets[-1] + len(token) + 1)
        text = " ".join(tokens)
        sentences = list(_sentences(tokens))
        events = []
        for number, m in enumerate(held):
            key = content_id("e", name, number)
            chains[key] = m["coref_chain"]
            events.append(_event(key, name, m, tokens, offsets, sentences))
        report = Report(id=name, file=name, blocks=(Block(kind="body", begin=0, end=len(text)),), text=text)
        made.append(Layers(report=report, events=tuple(events)))
    return made, chains


def _sentences(tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Token ranges of sentences."""
    begin = 0
    for i, token in enumerate(tokens):
        if token in (".", "?", "!") and (i + 1 == len(tokens) or tokens[i + 1] not in ("''", '"')):
            yield begin, i + 1
            begin = i + 1
    if begin < len(tokens):
        yield begin, len(tokens)


def _event(
    key: str, name: str, m: dict[str, Any], tokens: list[str], offsets: list[int], sentences: list[tuple[int, int]]
) -> EventMention:
    words = m["tokens_str"].split()
    first, last = m["tokens_number"][0], m["tokens_number"][-1]
    fits = [i for i, (b, e) in enumerate(sentences) if b + last < e and tokens[b + first] == words[0]]
    home = min(fits, key=lambda i: (abs(i - m["sent_id"]), i)) if fits else min(m["sent_id"], len(sentences) - 1)
    begin, end = sentences[home]
    at = begin + first if fits else begin
    stop = offsets[min(at + last - first + 1, len(tokens))] - 1
    return EventMention(
        id=key,
        report=name,
        begin=offsets[at],
        end=max(stop, offsets[at] + 1),
        text=m["tokens_str"],
        sentence=(offsets[begin], offsets[end] - 1),
        type="OTHER",
        label=m["mention_head_lemma"],
        status="occurred",
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("part", choices=["dev", "train"], nargs="?", default="dev")
    part = ask.parse_args().part
    judge = scorer("coref_score")
    made, chains = layers(read(part))
    pile = Pile(made)
    story_of = stories(pile)
    spans = SpanWords(pile, {}, {})
    items = tellings(pile, spans, {}, {}, {}, story_of)
    clusters, _ = join_events(items, spans.weights)
    ours = {item.id: str(i) for i, cluster in enumerate(clusters) for item in cluster}
    lemma = {m.id: f"{m.label} {story_of[m.report]}" for one in made for m in one.events}
    for name, predicted in (("head lemma in our stories", lemma), ("ours", ours)):
        score = judge.conll(chains, predicted)
        print(name, " ".join(f"{k} {100 * (v if isinstance(v, float) else v[2]):.1f}" for k, v in score.items()))


if __name__ == "__main__":
    main()
