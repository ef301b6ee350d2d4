-- name: add
INSERT OR IGNORE INTO parse (key, data) VALUES (?, ?);

-- name: get
SELECT data FROM parse WHERE key = ?;
