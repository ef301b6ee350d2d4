-- name: report
SELECT id, file, outlet, published, text FROM report WHERE id = ?;
