-- name: commitment
SELECT record FROM commitment ORDER BY id;

-- name: conflict
SELECT record FROM conflict ORDER BY id;

-- name: correction
SELECT record FROM correction ORDER BY id;

-- name: doubt
SELECT id, record FROM doubt UNION SELECT id, record FROM pile_doubt ORDER BY id;

-- name: entity
SELECT record FROM entity ORDER BY id;

-- name: event
SELECT record, ranked.turn
FROM (SELECT id AS event, row_number() OVER (ORDER BY number) - 1 AS turn FROM event INDEXED BY event_page) AS ranked
JOIN event ON event.id = ranked.event
ORDER BY event.id;

-- name: event_mention
SELECT event_mention.record, event FROM event_mention LEFT JOIN event_of ON mention = event_mention.id
ORDER BY event_mention.id;

-- name: link
SELECT record FROM link ORDER BY id;

-- name: mention
SELECT mention.record, entity FROM mention LEFT JOIN entity_of ON entity_of.named = mention.named ORDER BY mention.id;

-- name: order
SELECT ordering.record, first.event, second.event FROM ordering
LEFT JOIN event_of AS first ON first.mention = one LEFT JOIN event_of AS second ON second.mention = other
ORDER BY ordering.id;

-- name: quotation
SELECT quotation.record, utterance FROM quotation LEFT JOIN utterance_of ON utterance_of.quotation = quotation.id
ORDER BY quotation.id;

-- name: report
SELECT report.record, text, copy_of, origin FROM report LEFT JOIN origin_of ON origin_of.report = report.id
ORDER BY report.id;

-- name: time
SELECT record FROM time ORDER BY id;

-- name: entity_of
SELECT entity FROM entity_of WHERE named = ?;

-- name: about
SELECT label FROM about_of WHERE quotation = ? ORDER BY place;
