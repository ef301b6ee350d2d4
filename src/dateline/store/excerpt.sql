-- One by one: in a look back reports and what is read in them are views, and a join would read all of them.

-- name: weightiest
SELECT record, number FROM event INDEXED BY event_salience ORDER BY salience DESC, id LIMIT ?;

-- name: told_in
SELECT (SELECT report.id FROM report WHERE report.number = event_mention.report)
FROM event_mention WHERE event_mention.id = ?;

-- name: origin
SELECT copy_of, origin FROM origin_of WHERE report = ?;

-- name: utterance
SELECT utterance FROM utterance_of WHERE quotation = ?;

-- name: entity
SELECT record FROM entity WHERE id = ?;

-- name: conflicts
SELECT record FROM conflict WHERE about = ? ORDER BY id;

-- name: commitment
SELECT record FROM commitment WHERE id = ?;

-- name: links
SELECT record FROM link WHERE source = ? ORDER BY id;

-- name: doubts
SELECT record FROM pile_doubt WHERE report IS NOT NULL ORDER BY id;

-- name: reasons
SELECT record FROM pile_reason WHERE target = ? ORDER BY number;
