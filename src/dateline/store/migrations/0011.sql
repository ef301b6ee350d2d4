-- Version 11: what statuses and standings a run of events has, so that runs without the one asked for are passed over;
-- short beginnings of words in the index of quotations.
DROP TABLE event_block;
CREATE TABLE event_block (
    first     INTEGER PRIMARY KEY,
    last      INTEGER NOT NULL,
    first_day TEXT,
    last_day  TEXT,
    before    INTEGER NOT NULL,
    kinds     TEXT NOT NULL
) STRICT;
INSERT INTO event_block (first, last, first_day, last_day, before, kinds)
SELECT min(number), max(number),
    min(CASE WHEN first_day IS NULL AND last_day IS NOT NULL THEN '' ELSE first_day END),
    max(CASE WHEN last_day IS NULL AND first_day IS NOT NULL THEN '~' ELSE last_day END),
    min(nth),
    ',' || group_concat(DISTINCT status || '/' || standing) || ','
FROM (
    SELECT number, first_day, last_day, status, standing, row_number() OVER (ORDER BY number) - 1 AS nth
    FROM event INDEXED BY event_page
)
GROUP BY nth / 512;
DROP TABLE said_words;
CREATE VIRTUAL TABLE said_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2 3 4'
);
INSERT INTO said_words (rowid, words)
SELECT place_said(number, first_day, last_day) AS place, words_said(record, first_day, last_day)
FROM quotation ORDER BY place;
