-- name: reports
SELECT report.id FROM words JOIN report ON report.number = words.rowid
WHERE words MATCH :match ORDER BY rank, report.id LIMIT :limit;

-- name: report
SELECT record FROM report WHERE id = ?;

-- name: mentions
SELECT mention.begin, mention.ending, coalesce(entity_of.entity, mention.named)
FROM mention JOIN report ON report.number = mention.report LEFT JOIN entity_of ON entity_of.named = mention.named
WHERE report.id = ? ORDER BY mention.begin, mention.id;

-- name: events
SELECT event_mention.record, event_of.event
FROM event_mention JOIN report ON report.number = event_mention.report
LEFT JOIN event_of ON event_of.mention = event_mention.id
WHERE report.id = ? ORDER BY begin, event_mention.id;

-- name: quotations
SELECT quotation.record FROM quotation JOIN report ON report.number = quotation.report
WHERE report.id = ? ORDER BY quotation.begin, quotation.id;

-- name: times
SELECT time.record FROM time JOIN report ON report.number = time.report WHERE report.id = ? ORDER BY begin, time.id;

-- name: conflicts
SELECT record FROM conflict ORDER BY id;

-- name: commitments
SELECT record FROM commitment ORDER BY id;

-- name: event
SELECT record FROM event WHERE id = ?;

-- name: links
SELECT record FROM link WHERE source = :id OR target = :id ORDER BY id;

-- name: event_of
SELECT event FROM event_of WHERE mention = ?;

-- name: people
SELECT record FROM entity WHERE kind = 'person' ORDER BY id;

-- name: last_day
SELECT max(last_day) FROM report;

-- name: parts
SELECT source FROM link WHERE target = ? AND record ->> 'kind' = 'part_of' ORDER BY source;
