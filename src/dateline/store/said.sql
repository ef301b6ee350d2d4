-- name: index
INSERT INTO said_words (rowid, words)
SELECT place_said(number, first_day, last_day) AS place, words_said(record, first_day, last_day)
FROM quotation WHERE report IN (SELECT value FROM json_each(?)) ORDER BY place;

-- name: index_all
INSERT INTO said_words (rowid, words)
SELECT place_said(number, first_day, last_day) AS place, words_said(record, first_day, last_day)
FROM quotation ORDER BY place;

-- name: drop
INSERT INTO said_words (said_words, rowid, words)
SELECT 'delete', place_said(number, first_day, last_day) AS place, words_said(record, first_day, last_day)
FROM quotation WHERE report = ? ORDER BY place;

-- name: empty
INSERT INTO said_words (said_words) VALUES ('delete-all');
