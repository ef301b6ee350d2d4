-- name: doubts
SELECT doubt.record, report.id, report.file FROM doubt LEFT JOIN report ON report.number = doubt.report
UNION ALL
SELECT pile_doubt.record, report.id, report.file FROM pile_doubt LEFT JOIN report ON report.id = pile_doubt.report
ORDER BY 3, 2, 1;

-- name: conflicts
SELECT record FROM conflict
WHERE (:degree IS NULL OR degree = :degree) AND (:state IS NULL OR state = :state)
ORDER BY degree, about, id;

-- name: reports
SELECT report.id, file, outlet, report.record, copy_of, origin,
    (SELECT count(*) FROM event_mention WHERE event_mention.report = report.number),
    (SELECT count(*) FROM quotation WHERE quotation.report = report.number),
    (SELECT count(*) FROM doubt WHERE doubt.report = report.number)
FROM report LEFT JOIN origin_of ON origin_of.report = report.id
ORDER BY first_day IS NULL, first_day, file, report.id;

-- name: undated
SELECT count(*) FROM report WHERE published IS NULL;
