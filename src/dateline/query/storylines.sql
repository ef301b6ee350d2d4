-- name: events
SELECT event.id, event.record ->> 'summary', event.record -> '$.actors', event.record -> '$.recipients'
FROM json_each(?) JOIN event ON event.id = json_each.value
ORDER BY event.salience DESC, event.id;

-- name: links
SELECT DISTINCT coalesce(one.event, source), coalesce(other.event, target)
FROM link LEFT JOIN event_of AS one ON one.mention = source LEFT JOIN event_of AS other ON other.mention = target
WHERE record ->> 'kind' IN ('planned_held', 'postponed_to', 'replaced_by', 'part_of', 'follows', 'caused_by');
