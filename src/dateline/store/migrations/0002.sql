-- Version 2: verdicts of judges beside the corrections.
CREATE TABLE verdict (             -- what judges said of records when auditing: a log beside the corrections
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT;
