-- name: said
SELECT quotation.record, report.id, utterance, entity
FROM entity_of
JOIN quotation ON quotation.speaker = entity_of.named
JOIN report ON report.number = quotation.report
LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
WHERE entity_of.entity IN (SELECT value FROM json_each(:who))
    AND (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until)
ORDER BY quotation.first_day IS NULL, quotation.first_day, report.id, quotation.begin;

-- name: all_said
SELECT quotation.record, report.id, utterance, entity
FROM quotation
JOIN report ON report.number = quotation.report
LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
LEFT JOIN entity_of ON entity_of.named = quotation.speaker
WHERE (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until)
ORDER BY quotation.first_day IS NULL, quotation.first_day, report.id, quotation.begin;

-- name: tellings
SELECT count(*) FROM utterance_of WHERE utterance = ?;
