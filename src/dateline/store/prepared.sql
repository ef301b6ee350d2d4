-- name: add_prepared
INSERT OR REPLACE INTO prepared (report, recipe, data) SELECT number, ?, ? FROM report WHERE id = ?;

-- name: get_prepared
SELECT data FROM report JOIN prepared ON prepared.report = report.number WHERE report.id = ? AND recipe = ?;

-- name: missing_prepared
SELECT id FROM report LEFT JOIN prepared ON prepared.report = report.number AND recipe = ?
WHERE prepared.report IS NULL ORDER BY id;

-- name: add_support
INSERT OR REPLACE INTO support (report, recipe, data) SELECT number, ?, ? FROM report WHERE id = ?;

-- name: get_support
SELECT data FROM report JOIN support ON support.report = report.number WHERE report.id = ? AND recipe = ?;

-- name: missing_support
SELECT id FROM report LEFT JOIN support ON support.report = report.number AND recipe = ?
WHERE support.report IS NULL ORDER BY id;
