-- name: marks
SELECT name, mark FROM part ORDER BY name;

-- name: keep
INSERT OR REPLACE INTO part (name, mark, front, data) VALUES (?, ?, ?, ?);

-- name: drop
DELETE FROM part WHERE name = ?;

-- name: clear
DELETE FROM part;

-- name: front
SELECT front FROM part WHERE name = ?;

-- name: data
SELECT data FROM part WHERE name = ?;

-- name: places
SELECT id, layers, published FROM report ORDER BY id;

-- name: publications
SELECT id, record -> '$.published' FROM report ORDER BY id;

-- name: reading
SELECT layers FROM report WHERE id = ?;

-- name: home
SELECT report.id FROM (
    SELECT report FROM event_mention WHERE id = :id UNION ALL SELECT report FROM quotation WHERE id = :id
    UNION ALL SELECT report FROM mention WHERE id = :id
) AS held JOIN report ON report.number = held.report;

-- name: as_written
UPDATE written SET data = (SELECT data FROM part WHERE name = :name) WHERE part = :name AND data IS NULL;

-- name: written
SELECT part, called, data IS NOT NULL FROM written;

-- name: data_as_written
SELECT coalesce(written.data, part.data) FROM written LEFT JOIN part ON part.name = written.part WHERE part = ?;

-- name: unwritten
DELETE FROM written WHERE part = ?;

-- name: note
REPLACE INTO written (part, called, data) VALUES (?, ?, NULL);

-- name: note_over
REPLACE INTO written (part, called, data) VALUES (?, x'', ?);

-- name: worn
SELECT (SELECT count(*) FROM retired), (SELECT count(*) FROM event);
