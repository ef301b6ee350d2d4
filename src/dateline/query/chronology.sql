-- Each way to choose events in two forms. The first walks along the order and may leave early: for all events, or
-- among many. The other fetches and sorts: among few.

-- name: in_order
SELECT id FROM event
WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
    AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR type = :type)
    AND (:among IS NULL OR number IN (SELECT value FROM json_each(:among)))
ORDER BY turn, id
LIMIT :limit OFFSET :offset;

-- name: in_few
SELECT event.id FROM json_each(:among) JOIN event ON event.number = value
WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
    AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR event.type = :type)
ORDER BY turn, event.id
LIMIT :limit OFFSET :offset;

-- name: top
SELECT id FROM (
    SELECT id, turn FROM event
    WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
        AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
        AND (:status IS NULL OR status = :status)
        AND (:standing IS NULL OR standing = :standing)
        AND (:type IS NULL OR type = :type)
        AND (:among IS NULL OR number IN (SELECT value FROM json_each(:among)))
    ORDER BY salience DESC, id LIMIT :top
)
ORDER BY turn, id;

-- name: top_few
SELECT id FROM (
    SELECT event.id, turn FROM json_each(:among) JOIN event ON event.number = value
    WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
        AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
        AND (:status IS NULL OR status = :status)
        AND (:standing IS NULL OR standing = :standing)
        AND (:type IS NULL OR event.type = :type)
    ORDER BY salience DESC, event.id LIMIT :top
)
ORDER BY turn, id;

-- name: by_who
SELECT DISTINCT event FROM event_entity WHERE entity IN (SELECT value FROM json_each(?));

-- name: by_about
SELECT rowid FROM event_words WHERE event_words MATCH ?;

-- name: by_outlet
SELECT event FROM event_outlet WHERE outlet = ?;

-- name: event
SELECT record FROM event WHERE id = ?;

-- name: mentions
SELECT event_mention.record FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
WHERE event = ? ORDER BY event_mention.id;

-- name: conflicts
SELECT count(*) FROM conflict WHERE about = ?;

-- name: quotation
SELECT record FROM quotation WHERE id = ?;

-- name: outlets
SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL ORDER BY outlet;

-- name: outcomes
SELECT DISTINCT link.record ->> 'kind', event.id, event.edtf, event.record ->> 'summary'
FROM json_each(:ids) JOIN link ON link.source = json_each.value
LEFT JOIN event_of ON event_of.mention = link.target
JOIN event ON event.id = coalesce(event_of.event, link.target)
WHERE link.record ->> 'kind' IN ('planned_held', 'postponed_to', 'replaced_by') AND event.id <> :event
ORDER BY event.turn, event.id;
