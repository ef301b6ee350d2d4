-- name: outlets
-- From name to name along the index: not report by report.
WITH RECURSIVE named (outlet) AS (
    SELECT min(outlet) FROM report
    UNION ALL SELECT (SELECT min(report.outlet) FROM report WHERE report.outlet > named.outlet) FROM named
    WHERE named.outlet IS NOT NULL
)
SELECT outlet FROM named WHERE outlet IS NOT NULL
UNION SELECT file FROM report WHERE outlet IS NULL
ORDER BY 1;

-- name: event
SELECT edtf, record ->> 'summary' FROM event WHERE id = ?;

-- name: carried
SELECT coalesce(report.outlet, report.file) AS name, count(DISTINCT report.id), min(report.first_day) AS day
FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
JOIN report ON report.number = event_mention.report
WHERE event_of.event = ?
GROUP BY name
ORDER BY day IS NULL, day, name;
