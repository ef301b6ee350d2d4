-- name: add
INSERT OR REPLACE INTO prepared (report, recipe, data) SELECT number, ?, ? FROM report WHERE id = ?;

-- name: get
SELECT report.id, data FROM prepared JOIN report ON report.number = prepared.report WHERE recipe = ? ORDER BY report.id;
