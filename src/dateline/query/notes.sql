-- name: doubts
SELECT record, NULL, NULL FROM doubt WHERE report IS NULL AND (:code IS NULL OR record ->> 'code' = :code)
UNION ALL
SELECT doubt.record, report.id, report.file FROM report CROSS JOIN doubt ON doubt.report = report.number
WHERE :code IS NULL OR doubt.record ->> 'code' = :code
UNION ALL
SELECT pile_doubt.record, report.id, report.file FROM pile_doubt LEFT JOIN report ON report.id = pile_doubt.report
WHERE :code IS NULL OR pile_doubt.record ->> 'code' = :code
ORDER BY 3, 2, 1
LIMIT :limit OFFSET :offset;

-- name: conflicts
SELECT record FROM conflict
WHERE (:degree IS NULL OR degree = :degree) AND (:state IS NULL OR state = :state)
ORDER BY degree, about, id
LIMIT :limit OFFSET :offset;

-- name: reports
SELECT page.id, file, outlet, page.record, copy_of, origin,
    (SELECT count(*) FROM event_mention WHERE event_mention.report = page.number),
    (SELECT count(*) FROM quotation WHERE quotation.report = page.number),
    (SELECT count(*) FROM doubt WHERE doubt.report = page.number)
FROM (
    SELECT number, id, file, outlet, record, coalesce(first_day, last_day, '~') AS day FROM report
    ORDER BY coalesce(first_day, last_day, '~'), file, id LIMIT :limit OFFSET :offset
) AS page LEFT JOIN origin_of ON origin_of.report = page.id
ORDER BY day, file, page.id;

-- name: undated
SELECT count(*) FROM report WHERE published IS NULL;
