-- name: event
SELECT record FROM event WHERE id = ?;

-- name: mentions
-- One by one: in a look back `event_mention` is a view, and a join would read all of it.
SELECT (SELECT record FROM event_mention WHERE event_mention.id = event_of.mention) AS told
FROM event_of WHERE event_of.event = ? ORDER BY event_of.mention;

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
