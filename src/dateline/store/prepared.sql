-- name: add
INSERT OR REPLACE INTO prepared (report, recipe, data) SELECT number, ?, ? FROM report WHERE id = ?;

-- name: get
SELECT data FROM report JOIN prepared ON prepared.report = report.number WHERE report.id = ? AND recipe = ?;

-- name: missing
SELECT id FROM report LEFT JOIN prepared ON prepared.report = report.number AND recipe = ?
WHERE prepared.report IS NULL ORDER BY id;
