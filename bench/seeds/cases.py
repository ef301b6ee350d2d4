"""The acceptance cases of the seeds' chronology, checked by code. Case 32 (nothing invented) is read by a person.

Each function holds when the export says what a careful reader says; its docstring is the case in our words.
"""

from collections.abc import Callable
from datetime import date

from bench.seeds.pile import Pile, Record, first_day, last_day

Case = Callable[[Pile], bool]
HELD = {"occurred", "ongoing"}
OPEN = {"planned", "possible", "conditional"}


def case_01(p: Pile) -> bool:
    """The two reports without a date line are dated from inside, and say so."""
    reports = {p.seeds.find(r)[:3]: r["published"] for r in p.kind("report")}
    late = first_day(reports["003"]["edtf"])
    return (
        reports["004"]["edtf"] in {"2023-06-18", "2023-06-18/2023-06-19"}
        and late is not None
        and date(2024, 4, 26) <= late <= date(2024, 4, 28)
        and reports["003"]["basis"] == reports["004"]["basis"] == "inferred"
    )


def case_02(p: Pile) -> bool:
    """Weekdays resolve to the right side of the publication day."""
    span = {first_day(v) for v in p.values("000", "Wednesday through Friday") if v[:1] == "2" and "W" not in v} | {
        last_day(v) for v in p.values("000", "Wednesday through Friday") if v[:1] == "2" and "W" not in v
    }
    return (
        span == {date(2024, 4, 24), date(2024, 4, 26)}
        and "2023-06-18" in p.values("001", "on Sunday")
        and "2023-06-17" in p.values("001", "On Saturday")
        and "2023-06-16" in p.values("001", "on Friday")
        and "2023-06-16" in p.values("004", "on Friday")
        and "2023-06-18" in p.values("004", "on Sunday")
        and "2024-04-26" in p.values("002", "met Friday")
        and "2024-04-26" in p.values("003", "on Friday")
    )


def case_03(p: Pile) -> bool:
    """Four Novembers stay apart."""
    return (
        "2022-11" in p.values("004", "in November")
        and "2023-11" in p.values("003", "in November")
        and "2024-11" in p.values("003", "In November, Biden")
        and "2024-11" in p.values("000", "the November elections")
    )


def case_04(p: Pile) -> bool:
    """`a year ago` is about a year ago, `nearly five months` no earlier than five, a month stays a month."""
    year_ago = [first_day(t["edtf"]) for t in p.on("time", "000", "a year ago") if t["edtf"]]
    put_off = [m for m in p.on("event_mention", "004", "postponed following") if m["when"]["edtf"]]
    firsts = [first_day(m["when"]["edtf"]) for m in put_off]
    return (
        bool(year_ago)
        and all(d and date(2023, 1, 1) <= d <= date(2023, 6, 1) for d in year_ago)
        and all(d is None or d >= date(2023, 1, 1) for d in firsts)
        and "2021-01" in p.values("004", "January 2021")
    )


def case_05(p: Pile) -> bool:
    """`This week` is its week; the visit of May is planned."""
    return (
        bool(p.values("003", "This week") & {"2024-W17", "2024-04-22/2024-04-28"})
        and "2024-05" in p.values("003", "his May visit")
        and bool(p.on("event_mention", "003", "May visit to China"))
        and all(
            m["status"] == "planned"
            for m in p.on("event_mention", "003", "May visit to China")
            if m["text"] == "visit"
        )
    )


def case_06(p: Pile) -> bool:
    """The capture stamp dates no event and is no event."""
    stamps = {t["id"] for t in p.on("time", "001", "6 hours ago")}
    return not p.on("event_mention", "001", "6 hours ago") and not any(t["anchor"] in stamps for t in p.kind("time"))


def case_07(p: Pile) -> bool:
    """The second visit is one event: planned first, then occurred."""
    for event in p.gold("E82"):
        told = {step["status"] for step in event["history"]}
        if {"000", "003"} <= p.docs(event) and "planned" in told and told & HELD and event["status"] in HELD:
            return True
    return False


def case_08(p: Pile) -> bool:
    """The trip of February is one postponed plan and never a visit that took place."""
    events = p.gold("E08")
    return (
        bool(events)
        and any({"001", "004"} <= p.docs(e) for e in events)
        and all(e["status"] not in HELD for e in events)
    )


def case_09(p: Pile) -> bool:
    """Of the meetings planned for June, one is shown; the others stay open, and no later meeting fulfils them."""
    later = {e["id"] for e in p.gold("E83", "E75")}
    unmet = p.gold("E29", "E30", "E31")
    met = {(x["from"], x["to"]) for x in p.kind("link") if x["kind"] == "planned_held"}
    return (
        any(e["status"] in HELD for e in p.gold("E28"))
        and bool(unmet)
        and all(e["status"] in OPEN for e in unmet)
        and not any({a, b} & later and {a, b} & {e["id"] for e in unmet} for a, b in met)
    )


def case_10(p: Pile) -> bool:
    """What was denied, did not happen or is only threatened is not shown as held."""
    spots = [
        ("000", "direct military assistance"),
        ("003", "exporting weapons"),
        ("003", "bring up TikTok"),
        ("003", "using nuclear weapons"),
        ("003", "being banned"),
    ]
    on = [m for doc, words in spots for m in p.on("event_mention", doc, words)]
    return all(m["status"] not in HELD for m in on) and bool(p.gold("E69")) and bool(p.gold("E104"))


def case_11(p: Pile) -> bool:
    """The threat keeps its condition and quote; the stronger paraphrase is tied to it and shown as other wording."""
    quote = p.on("quotation", "002", "if China does not address this problem")
    retold = p.on("quotation", "003", "prepared to take measures")
    threat = list(p.on("event_mention", "002", "China does not address this problem, we will"))
    same = {q["utterance"] for q in quote if q["utterance"]} & {q["utterance"] for q in retold}
    return (
        bool(same)
        and any(
            m["type"] == "THREATEN" for m in threat + p.on("event_mention", "003", "warned that the United States")
        )
        and _between(p, "002", "address this problem, we will", "003", "prepared to take measures", {"wording"})
    )


def case_12(p: Pile) -> bool:
    """Two spellings, one man; one office, two holders; one man under three titles."""
    spelled = [p.entity_on("004", "Anthony Blinken"), p.entity_on("001", "Antony Blinken", 1)]
    wangs = [p.entity_on("001", "Wang Yi"), p.entity_on("003", "Wang Yi"), p.entity_on("004", "Wang Yi")]
    holder = p.entity_on("001", "Qin Gang")
    return (
        bool(spelled[0])
        and spelled[0] == spelled[1]
        and bool(wangs[0])
        and wangs[0] == wangs[1] == wangs[2]
        and bool(holder)
        and holder != wangs[0]
        and not p.seeds.row["conflicts.false on decoys"]
    )


def case_13(p: Pile) -> bool:
    """Who hopes to meet is a conflict of speakers; November bears on the hope."""
    apart = _between(p, "001", "he hopes to meet with Xi", "004", "he hoped to meet", {"speaker"})
    bearing = [
        b
        for c in _commitments(p, "001", "he hopes to meet") + _commitments(p, "004", "he hoped to meet")
        for b in c["bearing"]
    ]
    return apart and any(_bears(p, b, "003", "After meeting with US President") for b in bearing)


def case_14(p: Pile) -> bool:
    """`its invasion` is Russia's; capitals act as governments where they act, and are places where things are."""
    invasion = p.on("event_mention", "002", "invasion")
    return (
        bool(invasion)
        and all(p.countries(m["actors"]) == {"RUS"} for m in invasion if m["text"] == "invasion")
        and p.entity_on("003", "asked Beijing").get("kind") == "government"
        and p.entity_on("001", "Tokyo").get("kind") == "place"
        and p.entity_on("001", "Washington").get("kind") == "place"
    )


def case_15(p: Pile) -> bool:
    """Speakers carried over: a quote without a tag, `they added`, `the speaker`."""
    tagless = _speakers(p, "001", "must develop relations on the basis")
    first, added = (
        _speakers(p, "001", "senior-level channels"),
        _speakers(p, "001", "an important point in the relationship"),
    )
    return (
        any("Wenbin" in e.get("name", "") for e in tagless)
        and any(e.get("kind") == "anonymous" for e in first)
        and first == added
        and any(e.get("name", "").startswith("Xi") for e in _speakers(p, "003", "Relationships may really"))
    )


def case_16(p: Pile) -> bool:
    """The post's words are its author's report of another, never the other's own words."""
    quotes = list(p.on("quotation", "003", "two-faced"))
    author = "Nyathi"
    return bool(quotes) and all(
        author in " ".join(q["via"]) or author in str(p.entity((q["speaker"] or {}).get("entity")).get("name"))
        for q in quotes
    )


def case_17(p: Pile) -> bool:
    """One arrival in two reports; one occasion on Friday with different quotes."""
    one = p.on("quotation", "001", "Intense competition requires")
    two = p.on("quotation", "004", "the place you start is with communication")
    return (
        any({"001", "004"} <= p.docs(e) for e in p.gold("E26"))
        and {q["said"]["edtf"] for q in one} == {q["said"]["edtf"] for q in two} == {"2023-06-16"}
        and not {q["utterance"] for q in one} & {q["utterance"] for q in two} - {None}
    )


def case_18(p: Pile) -> bool:
    """The two visits are two events less than a year apart."""
    firsts = (
        [first_day(e["when"]["edtf"]) for e in p.gold("E26")],
        [first_day(e["when"]["edtf"]) for e in p.gold("E82")],
    )
    return any(a and b and 300 < (b - a).days < 365 for a in firsts[0] for b in firsts[1])


def case_19(p: Pile) -> bool:
    """The record claim differs in scope and is shown from both sides."""
    return _between(
        p,
        "001",
        "secretary of state to visit China",
        "004",
        "first by an American diplomat",
        {"scope", "number"},
    )


def case_20(p: Pile) -> bool:
    """The same words in two years are two utterances."""
    one, two = p.on("quotation", "001", "downward spiral"), p.on("quotation", "003", "downward spiral")
    return bool(one) and bool(two) and not {q["utterance"] for q in one} & {q["utterance"] for q in two} - {None}


def case_21(p: Pile) -> bool:
    """Both causes of the postponement are shown."""
    return _between(
        p,
        "001",
        "postponed after the US shot",
        "004",
        "postponed following the flight",
        {"sequence", "scope", "status"},
    )


def case_22(p: Pile) -> bool:
    """Three levels of detail of one accusation, all of one side: never confirmed."""
    events = [e for e in p.gold("E68") if len(p.docs(e)) > 1]
    return bool(events) and all(
        e["standing"] in {"one-sided", "disputed"} and e["counts"]["sides"] <= 1 for e in events
    )


def case_23(p: Pile) -> bool:
    """The agreement on talks occurred; the talks themselves are planned."""
    return any(e["status"] in HELD for e in p.gold("E95")) and any(e["status"] in OPEN for e in p.gold("E96"))


def case_24(p: Pile) -> bool:
    """Distorted words are flagged."""
    spots = ["allies rather than competitors", "incorrect computations", "self-government", "more legal actions"]
    return all(_flagged(p, "003", s) for s in spots) and _flagged(p, "001", "shot town")


def case_25(p: Pile) -> bool:
    """No event in which a country cautions itself."""
    on = p.on("event_mention", "003", "cautioned China against")
    return not any(p.countries(m["actors"]) == p.countries(m["recipients"]) == {"CHN"} for m in on)


def case_26(p: Pile) -> bool:
    """The telling is on the day of the meeting, not in November."""
    quotes = p.on("quotation", "003", "made some positive progress")
    events = [p.event_of(m) for m in p.on("event_mention", "003", "told Blinken that the two nations")]
    days = [q["said"]["edtf"] for q in quotes] + [e["when"]["edtf"] for e in events if e]
    return bool(quotes) and all(d is None or d >= "2024" for d in days)


def case_27(p: Pile) -> bool:
    """No length of the talks is asserted."""
    return not any(m["quantities"] for m in p.on("event_mention", "003", "half hours later, Blinken reported"))


def case_28(p: Pile) -> bool:
    """The teaser gives no event of the story."""
    return not p.on("event_mention", "001", "Bill Gates meets") and not p.on(
        "event_mention", "001", "Bill Gates meets", 1
    )


def case_29(p: Pile) -> bool:
    """Repetition inside a report is one voice: each event counts its reports, and never more origins than those."""
    return all(
        e["counts"]["reports"] == len(p.docs(e)) and e["counts"]["origins"] <= len(p.docs(e)) for e in p.kind("event")
    )


def case_30(p: Pile) -> bool:
    """Every event has words; single-source events are marked; the agencies behind a report are known."""
    alone = [e for e in p.kind("event") if len(p.docs(e)) == 1]
    agencies = {p.seeds.find(r)[:3]: set(r["agencies"]) for r in p.kind("report")}
    return (
        all(e["mentions"] for e in p.kind("event"))
        and all(e["standing"] in {"single", "one-sided", "disputed"} for e in alone)
        and agencies["001"] >= {"AP", "AFP", "Reuters"}
    )


def case_31(p: Pile) -> bool:
    """Words that show the outcome stand with the plan; where nothing does, nothing stands there."""
    shown = [
        ("001", "due to visit China in February", [("001", "arrived in Beijing"), ("004", "arrived in Beijing")]),
        ("001", "plans to meet with Chinese Foreign Minister", [("004", "meets Chinese Foreign Minister")]),
        (
            "000",
            "will take the message directly",
            [("002", "raised concerns with Xi"), ("002", "raised ongoing concerns")],
        ),
    ]
    for doc, words, outcomes in shown:
        bearing = [b for c in _commitments(p, doc, words) for b in c["bearing"]]
        if not any(_bears(p, b, *outcome) for b in bearing for outcome in outcomes):
            return False
    return not any(c["bearing"] for c in _commitments(p, "001", "including at a banquet"))


def _between(p: Pile, doc_a: str, words_a: str, doc_b: str, words_b: str, attributes: set[str]) -> bool:
    """A conflict or difference of one of the attributes has a side on each of the two places."""
    for conflict in p.kind("conflict"):
        sides = [[p.place({"record": "span", **e}) for e in v["evidence"]] for v in conflict["values"]]
        a = {i for i, s in enumerate(sides) if any(_touches(p, x, doc_a, words_a) for x in s)}
        b = {i for i, s in enumerate(sides) if any(_touches(p, x, doc_b, words_b) for x in s)}
        if conflict["attribute"] in attributes and any(i != j for i in a for j in b):
            return True
    return False


def _touches(p: Pile, at: tuple[str, int, int] | None, doc: str, words: str) -> bool:
    name, begin, end = p.find(doc, words)
    return bool(at) and at is not None and at[0] == name and at[1] < end and begin < at[2]


def _bears(p: Pile, bearing: Record, doc: str, words: str) -> bool:
    return _touches(p, p.place({"record": "span", **bearing}), doc, words)


def _commitments(p: Pile, doc: str, words: str) -> list[Record]:
    return [
        c
        for c in p.kind("commitment")
        if any(_touches(p, p.place({"record": "span", **e}), doc, words) for e in c["evidence"])
    ]


def _speakers(p: Pile, doc: str, words: str) -> list[Record]:
    quotes = p.on("quotation", doc, words)
    return [p.entity(q["speaker"]["entity"]) for q in quotes if q["speaker"]]


def _flagged(p: Pile, doc: str, words: str) -> bool:
    doubts = [d for d in p.kind("doubt") if d["report"] and d["begin"] is not None]
    sides = [e for c in p.kind("conflict") if c["attribute"] == "wording" for v in c["values"] for e in v["evidence"]]
    return any(
        _touches(p, p.place({"record": "span", **x, "text": None}), doc, words)
        for x in doubts + sides
        if x["end"] - x["begin"] < 600
    )


CASES: tuple[Case, ...] = tuple(f for name, f in sorted(globals().items()) if name.startswith("case_"))
