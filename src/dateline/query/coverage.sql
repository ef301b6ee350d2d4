-- name: outlets
SELECT DISTINCT coalesce(outlet, file) FROM report;

-- name: event
SELECT edtf, record ->> 'summary' FROM event WHERE id = ?;

-- name: carried
SELECT coalesce(report.outlet, report.file) AS name, count(DISTINCT report.id), min(report.first_day) AS day
FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
JOIN report ON report.number = event_mention.report
WHERE event_of.event = ?
GROUP BY name
ORDER BY day IS NULL, day, name;
