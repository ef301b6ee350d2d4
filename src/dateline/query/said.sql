-- name: said
SELECT quotation.record, report.id, utterance
FROM (
    SELECT quotation.number FROM entity_of JOIN quotation ON quotation.speaker = entity_of.named
    WHERE entity_of.entity IN (SELECT value FROM json_each(:who))
    UNION SELECT quotation.number FROM json_each(:amended) JOIN quotation ON quotation.id = value
) AS chosen
JOIN quotation ON quotation.number = chosen.number
JOIN report ON report.number = quotation.report
LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
WHERE (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until)
ORDER BY coalesce(quotation.first_day, quotation.last_day, '~'), report.id, quotation.begin;

-- name: all_said
SELECT quotation.record, report.id, utterance
FROM quotation
JOIN report ON report.number = quotation.report
LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
WHERE (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until)
ORDER BY coalesce(quotation.first_day, quotation.last_day, '~'), report.id, quotation.begin;

-- name: tellings
SELECT count(*) FROM utterance_of WHERE utterance = ?;
