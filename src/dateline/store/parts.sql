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
