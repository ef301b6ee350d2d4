-- name: known
SELECT id FROM report;

-- name: fingerprint
SELECT id, layers FROM report ORDER BY id;

-- name: correction_ids
SELECT id FROM correction ORDER BY number;

-- name: state
SELECT value FROM state WHERE name = ?;

-- name: set_state
INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- name: drop_state
DELETE FROM state WHERE name = ?;

-- name: add_correction
INSERT INTO correction (id, target, record) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING;

-- name: drop_file_doubts
DELETE FROM doubt WHERE report IS NULL;

-- name: count_reports
SELECT count(*) FROM report;

-- name: count_events
SELECT count(*) FROM event;

-- name: count_quotations
SELECT count(*) FROM quotation;

-- name: count_conflicts
SELECT count(*) FROM conflict;

-- name: count_doubts
SELECT (SELECT count(*) FROM doubt) + (SELECT count(*) FROM pile_doubt);

-- name: reasons
SELECT record FROM reason UNION ALL SELECT record FROM pile_reason;
