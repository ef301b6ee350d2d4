"""`python -m bench.entities [--errors] [--rules] [--polnear N]`: who is who in the seeds, rule by rule."""

import argparse
from collections import Counter

from bench.entities.gold import Aligned, align, gold_mentions, same_entity, seed_dossiers, with_pronouns
from bench.entities.rules import rule_table
from bench.entities.speakers import pronoun_speakers
from bench.entities.speed import cost
from bench.gold import scorer
from dateline.model import Dossier

_SINGULAR = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself"})


def pronoun_kind(text: str) -> str:
    """he/she, it, they, I/we, who: the rows of the table."""
    word = text.lower()
    if word in _SINGULAR:
        return "he, she"
    if word.startswith("it"):
        return "it"
    if word.startswith("the"):
        return "they"
    return "who" if word.startswith("wh") else "I, we"


def count_pronouns(aligned: Aligned) -> dict[str, Counter[str]]:
    """For each kind of pronoun how many are right, wrong, left open, and given although nobody is meant."""
    rows: dict[str, Counter[str]] = {}
    for row, found in aligned.pairs:
        if row["form"] != "pronoun":
            continue
        count = rows.setdefault(pronoun_kind(row["text"]), Counter())
        meant = aligned.meaning.get(found.entity) if found is not None else None
        if row["entity"] is None:
            count["invented" if found is not None else "rightly nobody"] += 1
        elif found is None:
            count["open"] += 1
        else:
            count["right" if same_entity(row, meant) else "wrong"] += 1
    return rows


def print_mentions(aligned: list[Aligned]) -> None:
    """Recall by form, precision of names, place or government for capitals."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    capitals: Counter[bool] = Counter()
    spare = 0
    for one in aligned:
        for row, mention in one.pairs:
            total[row["form"]] += 1
            found[row["form"]] += mention is not None
            if row["form"] == "capital-name" and mention is not None:
                capitals[same_entity(row, one.meaning.get(mention.entity))] += 1
        spare += len(one.spare)
    for form in sorted(total):
        print(f"mentions, {form:13s} recall {found[form] / total[form]:.3f} ({found[form]} of {total[form]})")
    names = found["name"] + found["capital-name"]
    print(f"names beside no gold mention {spare} (of {names + spare})")
    print(f"capitals as place or government {capitals[True]} of {capitals.total()} right")


def print_chains(aligned: list[Aligned]) -> None:
    """MUC, B-cubed, CEAF-e, LEA and their mean over all gold mentions that mean somebody."""
    gold, ours = {}, {}
    for one in aligned:
        name = one.dossier.report.file
        for row, mention in one.pairs:
            if row["entity"] is None or "|" in row["entity"]:
                continue
            key = f"{name} {row['start']} {row['end']}"
            gold[key] = f"{name} {row['entity']}"
            if mention is not None:
                ours[key] = f"{name} {mention.entity}"
    try:
        conll = scorer("coref_score").conll
    except ModuleNotFoundError as missing:
        print(f"coreference: the scorer needs {missing.name}, which is not installed; not measured")
        return
    for measure, value in conll(gold, ours).items():
        figures = value if isinstance(value, tuple) else (value,)
        print(f"coreference {measure:6s} " + " ".join(f"{100 * figure:.1f}" for figure in figures))


def print_pronouns(aligned: list[Aligned]) -> None:
    """One line for each kind of pronoun."""
    table: dict[str, Counter[str]] = {}
    for one in aligned:
        for kind, count in count_pronouns(one).items():
            table.setdefault(kind, Counter()).update(count)
    for kind, count in sorted(table.items()):
        asked = count["right"] + count["wrong"] + count["open"]
        line = f"pronouns, {kind:8s} right {count['right']:3d} of {asked:3d} ({count['right'] / max(asked, 1):.3f})"
        print(f"{line}, wrong {count['wrong']}, left open {count['open']}, invented {count['invented']}")


def print_errors(aligned: list[Aligned]) -> None:
    """Each miss by name."""
    for one in aligned:
        names = one.dossier.entities
        for row, mention in one.pairs:
            meant = one.meaning.get(mention.entity) if mention is not None else None
            if row["entity"] is not None and not same_entity(row, meant):
                got = names[mention.entity].name if mention is not None else "nothing"
                print(f"  {row['doc'][:3]} {row['start']} {row['text']!r} is {row['entity']}, found {got}")
        for mention in one.spare:
            print(f"  {one.dossier.report.file[:3]} {mention.begin} {mention.text!r} is in no gold mention")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="name each miss")
    parser.add_argument("--rules", action="store_true", help="what each pronoun rule adds")
    parser.add_argument("--polnear", type=int, default=0, metavar="N", help="pronoun speakers of N articles of dev")
    parser.add_argument("--speed", type=int, default=0, metavar="N", help="cost beside spaCy over N articles of dev")
    options = parser.parse_args()
    gold = gold_mentions()
    before = seed_dossiers()

    def aligned_now(dossiers: dict[str, Dossier]) -> list[Aligned]:
        return [align(with_pronouns(dossier), gold[name]) for name, dossier in dossiers.items()]

    aligned = aligned_now(before)
    print_mentions(aligned)
    print_chains(aligned)
    print_pronouns(aligned)
    if options.errors:
        print_errors(aligned)
    if options.rules:
        rule_table(lambda: aligned_now(before), count_pronouns)
    if options.polnear:
        pronoun_speakers(options.polnear)
    if options.speed:
        cost(options.speed)


if __name__ == "__main__":
    main()
