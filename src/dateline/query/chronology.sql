-- name: event
SELECT record FROM event WHERE id = ?;

-- name: mentions
SELECT event_mention.record FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
WHERE event = ? ORDER BY event_mention.id;

-- name: conflicts
SELECT count(*) FROM conflict WHERE about = ?;

-- name: quotation
SELECT record FROM quotation WHERE id = ?;

-- name: outcomes
SELECT DISTINCT link.record ->> 'kind', event.id, event.edtf, event.record ->> 'summary'
FROM json_each(:ids) JOIN link ON link.source = json_each.value
LEFT JOIN event_of ON event_of.mention = link.target
JOIN event ON event.id = coalesce(event_of.event, link.target)
WHERE link.record ->> 'kind' IN ('planned_held', 'postponed_to', 'replaced_by') AND event.id <> :event
ORDER BY event.turn, event.id;
