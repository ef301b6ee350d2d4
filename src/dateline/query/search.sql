-- Only the narrow index is read for reports that have the words, and only those shown are marked.

-- name: search
SELECT found.id, highlight(words, 0, :open, :close)
FROM (
    SELECT words.rowid AS number, words.rank AS score, report.id AS id
    FROM words JOIN report INDEXED BY report_number ON report.number = words.rowid
    WHERE words MATCH :match
    ORDER BY words.rank, report.id LIMIT :limit OFFSET :offset
) AS found
CROSS JOIN words ON words.rowid = found.number
WHERE words MATCH :match
ORDER BY found.score, found.id;
