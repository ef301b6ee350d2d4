-- Version 6: what linking needs of the words of each report is kept.
CREATE TABLE prepared (
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    recipe TEXT NOT NULL,
    data   BLOB NOT NULL
) STRICT;
