"""`python -m bench.stories [STORY ...] [--dated] [--errors]`: what do we find of what a reader finds?

Stories written for this project (bench/stories/gold.py). Events: found when the trigger of a record stands in the
reader's words; of those the share with the right day (wider told apart), status, doer. Quotations: found when half of
the words are the same; of those the share with the right speaker. Links: bench/stories/links.py. `ours` counts all
records, so that it shows when everything is found by telling everything.
"""

import argparse
from collections import Counter
from functools import partial
from pathlib import Path

from bench.stories.export import Export, built
from bench.stories.gold import PILES, Telling, rows, stories, tellings
from bench.stories.links import link_line, notes, same_event
from bench.stories.pairing import Record, date_grade, paired, same_name

#: What a reader calls planned may stand as any of these, and so on: the words leave both open.
ALIKE = {
    "planned": {"planned", "conditional", "possible"},
    "possible": {"possible", "conditional", "planned"},
    "conditional": {"conditional", "possible", "planned"},
    "cancelled": {"cancelled", "postponed"},
    "denied": {"denied", "negated"},
    "negated": {"negated", "denied"},
    "occurred": {"occurred", "ongoing"},
    "ongoing": {"ongoing", "occurred"},
}


def days(pile: Path, export: Export, tell: list[str]) -> Counter[str]:
    """Publication dates: right, wider, too exact, wrong, missing."""
    known = {one["id"]: one for one in export.of("report")}
    count: Counter[str] = Counter()
    for row in rows(pile, "dates"):
        ours = known[export.named[row["report"]]]["published"]["edtf"]
        grade = date_grade(ours, row["published"])
        count[f"date {grade}"] += 1
        if grade != "right":
            tell.append(f"published {grade}: report {row['report']} is of {row['published']}, ours {ours}")
    return count


def events(pile: Path, export: Export, tell: list[str]) -> Counter[str]:
    """Events found, and of those the day, status and doer."""
    gold, ours = tellings(pile, "events", export.texts), export.of("event_mention")
    whole = {one["id"]: one for one in export.of("event")}
    found = paired(gold, ours, partial(worth_of_event, export, whole))
    count = Counter(gold=len(gold), ours=len(ours), found=len(found))
    for number, one in enumerate(gold):
        row = one.row
        if number not in found:
            tell.append(f"event missed: {row['report']} {row['words']!r} ({row['status']})")
            continue
        record = ours[found[number]]
        facts = _event_facts(export, whole, one, record)
        count.update(facts)
        if wrong := sorted(facts & NOT_RIGHT):
            has = f"{_day(whole, record)} {record['status']} {export.names(record['actors'])}"
            want = f"{row['when']} {row['status']} {row['who']}"
            tell.append(f"event {', '.join(wrong)}: {row['report']} {row['words']!r} is {want}; ours {has}")
    return count


#: What is told among the errors of an event that was found.
NOT_RIGHT = frozenset({"date too exact", "date wrong", "date missing", "date wider", "status wrong", "doer wrong"})


def _event_facts(export: Export, whole: dict[str, Record], one: Telling, record: Record) -> set[str]:
    facts = {f"date {date_grade(_day(whole, record), one.row['when'])}"}
    facts.add(
        "status right" if record["status"] in ALIKE.get(one.row["status"], {one.row["status"]}) else "status wrong"
    )
    if one.row["who"]:
        doers = _doers(export, record)
        facts.add("doer right" if same_name(doers, one.row["who"]) else "doer wrong" if doers else "doer missing")
    return facts


def _doers(export: Export, record: Record) -> str:
    parties = record["parties"] or {}
    return " ".join([export.names(record["actors"]), *(one["text"] for one in parties.get("who", ()))])


def _day(whole: dict[str, Record], record: Record) -> str | None:
    """The day a telling gives, else the day of its event."""
    own: str | None = record["when"]["edtf"]
    event = whole.get(record["event"] or "", {"when": {"edtf": None}})
    return own or event["when"]["edtf"]


def worth_of_event(export: Export, whole: dict[str, Record], one: Telling, record: Record) -> float:
    if record["report"] != export.named[one.row["report"]] or not one.begin <= record["begin"] < one.end:
        return 0
    facts = _event_facts(export, whole, one, record)
    return 1 + sum(fact in facts for fact in ("date right", "status right", "doer right")) / 4


def links(pile: Path, export: Export, tell: list[str]) -> Counter[str]:
    """Which tellings are one event, and the notes on what reports say together."""
    gold, ours = tellings(pile, "events", export.texts), export.of("event_mention")
    whole = {one["id"]: one for one in export.of("event")}
    found = paired(gold, ours, partial(worth_of_event, export, whole))
    return same_event(gold, ours, found, tell) + notes(pile, export, tell)


def quotes(pile: Path, export: Export, tell: list[str]) -> Counter[str]:
    """Quotations found, and of those the speaker."""
    gold, ours = tellings(pile, "quotes", export.texts), export.of("quotation")
    found = paired(gold, ours, partial(_worth_of_quote, export), once=False)
    count = Counter(gold=len(gold), ours=len(ours), found=len(found))
    for number, one in enumerate(gold):
        row = one.row
        if number not in found:
            tell.append(f"quotation missed: {row['report']} {row['words']!r} ({row['speaker']})")
            continue
        speaker = _speaker(export, ours[found[number]])
        grade = (
            "speaker right"
            if same_name(speaker, row["speaker"])
            else "speaker wrong"
            if speaker
            else "speaker missing"
        )
        count[grade] += 1
        if grade != "speaker right":
            tell.append(f"{grade}: {row['report']} {row['words']!r} is of {row['speaker']}; ours {speaker}")
    return count


def _speaker(export: Export, record: Record) -> str:
    speaker = record["speaker"] or {}
    return " ".join([speaker.get("text") or "", export.names([speaker.get("entity") or ""])]).strip()


def _worth_of_quote(export: Export, one: Telling, record: Record) -> float:
    if record["report"] != export.named[one.row["report"]]:
        return 0
    # a reader marks what is said together with who says it ("the toll is 312, according to the ministry")
    parts = [(part["begin"], part["end"]) for part in (record["cue"], record["speaker"]) if part and part.get("end")]
    spans = [*record["spans"], *parts]
    shared = sum(max(0, min(end, one.end) - max(begin, one.begin)) for begin, end in spans)
    both = one.end - one.begin + sum(end - begin for begin, end in record["spans"]) - shared
    # two sentences of one breath are one quotation to one reader and two to another
    return shared / both if shared >= (one.end - one.begin) / 2 else 0


def line(name: str, layer: str, count: Counter[str]) -> str:
    """A row: found of gold, and shares of the found."""
    if layer == "links":
        return link_line(name, count)
    share = count["found"] / max(1, count["gold"])
    told = f"found {count['found']} of {count['gold']} ({share:.3f}), ours {count['ours']};"
    parts = [f"{name:10} {layer:10}", told] if count["gold"] else [f"{name:10} {layer:10}"]
    for fact in ("date", "status", "doer", "speaker"):
        graded = {key.removeprefix(fact + " "): many for key, many in sorted(count.items()) if key.startswith(fact)}
        if whole := sum(graded.values()):
            words = ", ".join(f"{grade} {many}" for grade, many in graded.items())
            parts.append(f"{fact} {graded.get('right', 0) / whole:.3f} ({words})")
    return " ".join(parts)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("stories", nargs="*", help=f"of {', '.join(stories())}; all when none is named")
    ask.add_argument("--errors", action="store_true", help="name what is missed or not right")
    ask.add_argument("--dated", action="store_true", help="the reports are told when they were published")
    options = ask.parse_args()
    sums: dict[str, Counter[str]] = {}
    for name in options.stories or stories():
        export = built(PILES / name, options.dated)
        for layer, measure in (("published", days), ("events", events), ("links", links), ("quotations", quotes)):
            tell: list[str] = []
            count = measure(PILES / name, export, tell)
            sums[layer] = sums.get(layer, Counter()) + count
            print(line(name, layer, count), flush=True)
            if options.errors:
                print("".join(f"    {one}\n" for one in tell), end="")
    for layer, count in sums.items():
        print(line("all", layer, count))


if __name__ == "__main__":
    main()
