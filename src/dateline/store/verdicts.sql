-- name: all
SELECT record FROM verdict ORDER BY number;

-- name: add
INSERT INTO verdict (id, record) VALUES (?, ?) ON CONFLICT (id) DO NOTHING;
