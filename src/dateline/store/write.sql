-- name: report
INSERT INTO report (id, file, outlet, published, first_day, last_day, layers, digest, record, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number;

-- name: report_again
UPDATE report SET file = ?, outlet = ?, published = ?, first_day = ?, last_day = ?, layers = ?, digest = ?, record = ?,
    text = ?
WHERE number = ?;

-- name: source
INSERT INTO source (report, file, media, charset, declared, digest, data) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: prepared_out
DELETE FROM prepared WHERE report = ?;

-- name: support_out
DELETE FROM support WHERE report = ?;

-- name: words
INSERT INTO words (rowid, text) VALUES (?, ?);

-- name: words_out
INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?);

-- name: times
INSERT INTO time (id, report, begin, ending, record) VALUES (?, ?, ?, ?, ?);

-- name: entities
INSERT INTO named (id, report, record) VALUES (?, ?, ?);

-- name: mentions
INSERT INTO mention (id, report, begin, ending, named, record) VALUES (?, ?, ?, ?, ?, ?);

-- name: quotations
INSERT INTO quotation (id, report, begin, ending, speaker, first_day, last_day, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: events
INSERT INTO event_mention (id, report, begin, ending, sentence_begin, sentence_end, record) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: lines
INSERT INTO line (id, report, record) VALUES (?, ?, ?);

-- name: orders
INSERT INTO ordering (id, report, begin, ending, one, other, record) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: commitments
INSERT INTO promise (id, report, record) VALUES (?, ?, ?);

-- name: doubts
INSERT INTO doubt (id, report, record) VALUES (?, ?, ?);

-- name: file_doubts
INSERT OR IGNORE INTO doubt (id, report, record) VALUES (?, NULL, ?);

-- name: file_doubts_out
DELETE FROM doubt WHERE id = ? AND report IS NULL;

-- name: reasons
INSERT INTO reason (target, report, record) VALUES (?, ?, ?);

-- name: number
SELECT number FROM report WHERE id = ?;

-- name: text
SELECT text FROM report WHERE number = ?;

-- name: empty_times
DELETE FROM time WHERE report = ?;

-- name: empty_orders
DELETE FROM ordering WHERE report = ?;

-- name: empty_entities
DELETE FROM named WHERE report = ?;

-- name: empty_lines
DELETE FROM line WHERE report = ?;

-- name: empty_mentions
DELETE FROM mention WHERE report = ?;

-- name: empty_quotations
DELETE FROM quotation WHERE report = ?;

-- name: empty_events
DELETE FROM event_mention WHERE report = ?;

-- name: empty_commitments
DELETE FROM promise WHERE report = ?;

-- name: empty_doubts
DELETE FROM doubt WHERE report = ?;

-- name: empty_reasons
DELETE FROM reason WHERE report = ?;
