-- Version 10: the words of quotations, in order of days; what dates other reports; outlets with the files that name none.
CREATE VIRTUAL TABLE said_words USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
INSERT INTO said_words (rowid, words)
SELECT place_said(number, first_day, last_day) AS place, words_said(record, first_day, last_day)
FROM quotation ORDER BY place;
DROP INDEX report_outlet;
CREATE INDEX report_outlet ON report (outlet, file);
CREATE TABLE support (
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    recipe TEXT NOT NULL,
    data   BLOB NOT NULL
) STRICT;
