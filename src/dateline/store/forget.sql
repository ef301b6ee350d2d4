-- name: text
SELECT text FROM report WHERE number = ?;

-- name: records
SELECT id FROM time WHERE report = :number
UNION SELECT id FROM named WHERE report = :number
UNION SELECT id FROM mention WHERE report = :number
UNION SELECT id FROM quotation WHERE report = :number
UNION SELECT id FROM event_mention WHERE report = :number
UNION SELECT id FROM ordering WHERE report = :number
UNION SELECT id FROM promise WHERE report = :number
UNION SELECT id FROM doubt WHERE report = :number;

-- name: delete
DELETE FROM report WHERE number = ?;

-- name: others
SELECT record FROM report WHERE number <> ? AND instr(record, ?) > 0 ORDER BY id;

-- name: corrections
SELECT id, record FROM correction;

-- name: delete_correction
DELETE FROM correction WHERE id = ?;

-- name: verdicts
SELECT id, record FROM verdict;

-- name: delete_verdict
DELETE FROM verdict WHERE id = ?;

-- name: look_events
DELETE FROM look_event WHERE id IN (SELECT event FROM look_mention WHERE mention = ?);

-- name: look_mentions
DELETE FROM look_mention WHERE mention = ?;

-- name: look_report
DELETE FROM look_report WHERE id = ?;

-- name: unlink
DELETE FROM state WHERE name = 'linked';

-- name: words
INSERT INTO words (words) VALUES ('rebuild');

-- name: moved
DELETE FROM moved;

-- name: parses
DELETE FROM parse;

-- name: parts
DELETE FROM part;
