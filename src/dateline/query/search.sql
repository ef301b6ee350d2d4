-- name: search
SELECT report.id, highlight(words, 0, :open, :close)
FROM words JOIN report ON report.number = words.rowid
WHERE words MATCH :match
ORDER BY rank, report.id LIMIT :limit OFFSET :offset;
