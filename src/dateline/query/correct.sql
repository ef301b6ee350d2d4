-- name: mentions
SELECT mention FROM event_of WHERE event = ? ORDER BY mention;

-- name: of_entity
SELECT mention.id FROM entity_of JOIN mention ON mention.named = entity_of.named WHERE entity = ? ORDER BY mention.id;

-- name: namings
SELECT min(mention.id) FROM entity_of JOIN mention ON mention.named = entity_of.named
WHERE entity = ? GROUP BY entity_of.named ORDER BY min(mention.id);

-- name: near
SELECT mention.begin, mention.ending, mention.record, mention.named
FROM mention JOIN entity_of ON entity_of.named = mention.named JOIN report ON report.number = mention.report
WHERE report.id = :report AND entity_of.entity = :entity
ORDER BY abs(mention.begin - :begin), mention.begin LIMIT 1;

-- name: event
SELECT event FROM event_of WHERE mention = ?;
