"""`python -m bench.timelines.entities [--trial]`: timelines of entities, as SemEval-2015 Task 4 scores.

Airbus corpus: track A (raw text) and track B (event mentions given). With --trial, the six timelines of the trial
corpus, which is the development set. A target's timeline holds the events in which it takes part (`cast.py`), each on
the day that words give it, else on the day of its report. No target is known by name to the rules.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.gold import need, scorer
from bench.timelines.cast import Read, anchor, is_event, read_report, takes_part
from bench.timelines.cat import Article, read_article

HOME = ("gold", "times", "semeval2015-task4")


def corpus(trial: bool) -> tuple[dict[str, Path], Path]:
    """Folders of articles by track, and that of the gold timelines."""
    home = need(*HOME)
    if trial:
        return {"B": home / "Corpus-trial-data_task4"}, home / "TimeLines_trial_data_task4_v1.2"
    tracks = {track: home / "corpus_1" / f"corpus_track{track}_CAT" for track in "AB"}
    return tracks, home / "corpus_1" / "TimeLines_Gold_Standard"


def timeline(target: str, read: list[tuple[Article, Read]], given: bool) -> list[tuple[str, list[str]]]:
    """Anchors in order of time, each with the mentions of the events on it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for article, report in read:
        for sentence, words, tokens in _events(article, report, given):
            if takes_part(report, target, tokens):
                found[anchor(report, tokens)].append(f"{article.id}-{sentence}-{words}")
    return sorted(found.items(), key=lambda each: each[0].replace("X", "0"))


def _events(article: Article, report: Read, given: bool) -> Iterator[tuple[int, str, list[int]]]:
    """Sentence, words and places of the event mentions: those given, or those we find."""
    if given:
        for event in article.events:
            yield event.sentence, event.words, report.tokens_in(event.begin, event.end)
        return
    for token in report.tokens:
        if is_event(report, token.i) and (sentence := article.sentence_at(token.begin)) is not None:
            yield sentence, token.text.lower(), [token.i]


def write(folder: Path, target: str, lines: list[tuple[str, list[str]]]) -> None:
    """A timeline in the form of the task."""
    rows = [target, *("\t".join((str(n), day, *mentions)) for n, (day, mentions) in enumerate(lines, 1))]
    (folder / f"{'_'.join(target.lower().replace('&', 'and').split())}.txt").write_text("\n".join(rows) + "\n")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--trial", action="store_true")
    options = ask.parse_args()
    judge = scorer("score_timeline")
    tracks, gold = corpus(options.trial)
    targets = [path.read_text(encoding="utf-8").splitlines()[0].strip() for path in sorted(gold.glob("*.txt"))]
    for track, folder in tracks.items():
        articles = [read_article(path) for path in sorted(folder.glob("*.xml"))]
        read = [(article, read_report(article)) for article in articles]
        with tempfile.TemporaryDirectory() as made:
            for target in targets:
                write(Path(made), target, timeline(target, read, given=track == "B"))
            print(f"track {track}:", judge_line(judge, gold, Path(made)), flush=True)


def judge_line(judge: object, gold: Path, made: Path) -> str:
    """The scorer's own words."""
    import subprocess
    import sys

    script = str(judge.__file__)  # type: ignore[attr-defined]
    done = subprocess.run([sys.executable, script, str(gold), str(made)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
