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

-- name: beyond
SELECT 1 FROM words WHERE words MATCH ? LIMIT 1 OFFSET ?;

-- name: by_day
SELECT found.id, highlight(words, 0, :open, :close)
FROM (
    SELECT number, id, row_number() OVER () AS turn FROM (
        SELECT number, id FROM report INDEXED BY report_day
        WHERE +number IN (SELECT rowid FROM words WHERE words MATCH :match)
        ORDER BY coalesce(first_day, last_day, '~'), file, id LIMIT :limit OFFSET :offset
    )
) AS found
CROSS JOIN words ON words.rowid = found.number
WHERE words MATCH :match
ORDER BY found.turn;
