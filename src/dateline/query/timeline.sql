-- name: times
SELECT report, begin, record ->> 'edtf' FROM time
WHERE record ->> 'type' IN ('DATE', 'TIME') AND record ->> 'edtf' IS NOT NULL
ORDER BY report, begin, ending, id;

-- name: texts
SELECT number, report.id, published, record, text FROM report LEFT JOIN origin_of ON origin_of.report = report.id
WHERE copy_of IS NULL
ORDER BY report.id;

-- name: named
SELECT report.id, mention.begin
FROM entity_of JOIN mention ON mention.named = entity_of.named JOIN report ON report.number = mention.report
WHERE entity_of.entity IN (SELECT value FROM json_each(?))
ORDER BY report.id, mention.begin;

-- name: entries
SELECT id FROM event WHERE edtf = ? ORDER BY salience DESC, id LIMIT ?;

-- name: most_told
SELECT edtf, max(record ->> '$.counts.reports') FROM event WHERE edtf IS NOT NULL GROUP BY edtf ORDER BY edtf;
