"""One rival library over JSON lines {doc, dct, text}, run by a Python that has it: `worker.py NAME < docs > times`.

Each value is written with the grain that the library itself gives, so none is charged for what it does not claim.
"""

import json
import re
import sys
import warnings
from collections.abc import Iterator
from datetime import datetime
from typing import Any

Row = dict[str, Any]


def dateparser_times(text: str, base: datetime) -> Iterator[Row]:
    """`search_dates`, then the period (day, month, year) that the parser gives the words it found."""
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    settings = {"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": True}
    parser = DateDataParser(languages=["en"], settings=settings)
    reached = 0
    for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
        begin = text.find(words, reached)
        if begin < 0:
            continue
        reached = begin + len(words)
        period = parser.get_date_data(words).period
        yield {"begin": begin, "end": reached, **_value(moment, period)}


def datefinder_times(text: str, base: datetime) -> Iterator[Row]:
    """`find_dates` with its places; a date without a clock is a day."""
    import datefinder  # type: ignore[import-not-found]

    for moment, _, (begin, end) in datefinder.find_dates(text, source=True, index=True, base_date=base):
        yield {"begin": begin, "end": end, **_value(moment, "time" if moment.hour or moment.minute else "day")}


def _value(moment: datetime, period: str) -> Row:
    shape = {"year": "%Y", "month": "%Y-%m", "time": "%Y-%m-%dT%H:%M"}.get(period, "%Y-%m-%d")
    if period == "week":
        year, week, _ = moment.isocalendar()
        return {"type": "DATE", "value": f"{year}-W{week}"}
    return {"type": "TIME" if period == "time" else "DATE", "value": moment.strftime(shape)}


def recognizers_times(text: str, base: datetime) -> Iterator[Row]:
    """Microsoft's `recognize_datetime`, a line at a time (a long text takes it minutes)."""
    from recognizers_date_time import Culture, recognize_datetime  # type: ignore[import-not-found]

    for line in re.finditer(r"[^\n]+", text):
        for found in recognize_datetime(line[0], Culture.English, reference=base):
            values = (found.resolution or {}).get("values") or [{}]
            kind = found.type_name.split(".")[-1]
            row = {"begin": line.start() + found.start, "end": line.start() + found.end + 1}
            yield {**row, "type": _TYPES.get(kind, "DATE"), "value": _recognized(values)}


_TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME", "timerange": "TIME"}


def _recognized(values: list[dict[str, Any]]) -> str:
    """Its TIMEX; where that leaves the year or week open, its first value (the past one) in the same grain."""
    first = values[0]
    timex = re.sub(r"-W0", "-W", str(first.get("timex", "")))
    timex = re.sub(r"T(\d\d)$", r"T\1:00", timex)
    if timex and "XXXX" not in timex and "(" not in timex:
        return timex
    written = str(first.get("value") or first.get("start") or timex).replace(" ", "T")
    written = re.sub(r"(T\d\d:\d\d):00$", r"\1", written)
    return written[:7] if re.fullmatch(r"XXXX-\d\d", timex) else written


TIMES = {"dateparser": dateparser_times, "datefinder": datefinder_times, "recognizers": recognizers_times}


def main() -> None:
    """Read documents from standard input, write what the named library finds."""
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        doc = json.loads(line)
        base = datetime.fromisoformat(doc["dct"])
        for row in TIMES[sys.argv[1]](doc["text"], base):
            end = min(row["end"], len(doc["text"]))  # datefinder may point behind the end of the text
            print(json.dumps({"doc": doc["doc"], **row, "begin": min(row["begin"], end), "end": end}))


if __name__ == "__main__":
    main()
