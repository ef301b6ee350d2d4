-- Which quotations, in order, by keys that lie in indexes; each is fetched only when it is its turn.

-- name: said
SELECT chosen.number, coalesce(chosen.first_day, chosen.last_day, '~')
FROM (
    SELECT quotation.number, quotation.first_day, quotation.last_day, quotation.report, quotation.begin
    FROM entity_of JOIN quotation ON quotation.speaker = entity_of.named
    WHERE entity_of.entity IN (SELECT value FROM json_each(:who))
    UNION
    SELECT quotation.number, quotation.first_day, quotation.last_day, quotation.report, quotation.begin
    FROM json_each(:amended) JOIN quotation ON quotation.id = value
) AS chosen
JOIN report INDEXED BY report_number ON report.number = chosen.report
WHERE (:since IS NULL OR chosen.last_day >= :since) AND (:until IS NULL OR chosen.first_day <= :until)
ORDER BY coalesce(chosen.first_day, chosen.last_day, '~'), report.id, chosen.begin;

-- name: all_said
SELECT quotation.number, coalesce(quotation.first_day, quotation.last_day, '~'), report.id, quotation.begin
FROM quotation JOIN report ON report.number = quotation.report
WHERE quotation.first_day IS quotation.last_day AND (:since IS NULL OR quotation.last_day IS NOT NULL)
    AND coalesce(quotation.first_day, quotation.last_day, '~') >= coalesce(:since, '')
    AND coalesce(quotation.first_day, quotation.last_day, '~') <= coalesce(:until, '~')
UNION ALL
SELECT quotation.number, coalesce(quotation.first_day, quotation.last_day, '~'), report.id, quotation.begin
FROM quotation JOIN report ON report.number = quotation.report
WHERE quotation.first_day IS NOT quotation.last_day
    AND (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until)
ORDER BY 2, 3, 4;

-- name: quotation
SELECT quotation.record, report.id, utterance
FROM quotation
JOIN report ON report.number = quotation.report
LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
WHERE quotation.number = ?;

-- name: tellings
SELECT count(*) FROM utterance_of WHERE utterance = ?;
