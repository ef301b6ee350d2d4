-- Ways to choose events, each for what it is good at. `event.number` is the place in the chronology, so that a page is
-- read off in order and left early; `event_page` and its kin hold all that is asked, so that no record is touched.

-- name: all
SELECT id FROM (SELECT first, before FROM event_block WHERE before <= :offset ORDER BY first DESC LIMIT 1) AS block
CROSS JOIN event INDEXED BY event_page ON number >= block.first
ORDER BY number LIMIT :limit OFFSET :offset - coalesce((SELECT max(before) FROM event_block WHERE before <= :offset), 0);

-- name: in_order
SELECT event.id FROM event_block AS block
CROSS JOIN event INDEXED BY event_page ON event.number BETWEEN block.first AND block.last
WHERE (:since IS NULL OR block.last_day >= :since) AND (:until IS NULL OR block.first_day <= :until)
    AND (:kind IS NULL OR instr(block.kinds, :kind))
    AND (:since IS NULL OR event.last_day >= :since OR event.last_day IS NULL AND event.first_day IS NOT NULL)
    AND (:until IS NULL OR event.first_day <= :until OR event.first_day IS NULL AND event.last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR event.type = :type)
    AND (:who IS NULL OR EXISTS (
        SELECT 1 FROM event_entity
        WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
    ))
    AND (:outlet IS NULL OR EXISTS (
        SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
    ))
    AND (:about IS NULL OR EXISTS (
        SELECT 1 FROM event_words WHERE event_words MATCH :about AND event_words.rowid = event.number
    ))
ORDER BY block.first, event.number LIMIT :limit OFFSET :offset;

-- name: of_type
SELECT event.id FROM event INDEXED BY event_type
WHERE event.type = :type
    AND (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
    AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:who IS NULL OR EXISTS (
        SELECT 1 FROM event_entity
        WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
    ))
    AND (:outlet IS NULL OR EXISTS (
        SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
    ))
    AND (:about IS NULL OR EXISTS (
        SELECT 1 FROM event_words WHERE event_words MATCH :about AND event_words.rowid = event.number
    ))
ORDER BY event.number LIMIT :limit OFFSET :offset;

-- name: about
SELECT event.id FROM event_words CROSS JOIN event INDEXED BY event_page ON event.number = event_words.rowid
WHERE event_words MATCH :about
    AND (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
    AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR event.type = :type)
    AND (:who IS NULL OR EXISTS (
        SELECT 1 FROM event_entity
        WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
    ))
    AND (:outlet IS NULL OR EXISTS (
        SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
    ))
ORDER BY event_words.rowid LIMIT :limit OFFSET :offset;

-- name: about_in_part
SELECT event.id FROM event_block AS block
CROSS JOIN event_words ON event_words.rowid BETWEEN block.first AND block.last
CROSS JOIN event INDEXED BY event_page ON event.number = event_words.rowid
WHERE event_words MATCH :about
    AND (:since IS NULL OR block.last_day >= :since) AND (:until IS NULL OR block.first_day <= :until)
    AND (:kind IS NULL OR instr(block.kinds, :kind))
    AND (:since IS NULL OR event.last_day >= :since OR event.last_day IS NULL AND event.first_day IS NOT NULL)
    AND (:until IS NULL OR event.first_day <= :until OR event.first_day IS NULL AND event.last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR event.type = :type)
    AND (:who IS NULL OR EXISTS (
        SELECT 1 FROM event_entity
        WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
    ))
    AND (:outlet IS NULL OR EXISTS (
        SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
    ))
ORDER BY block.first, event_words.rowid LIMIT :limit OFFSET :offset;

-- name: in_few
SELECT event.id FROM json_each(:few) JOIN event INDEXED BY event_page ON event.number = value
WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
    AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
    AND (:status IS NULL OR status = :status)
    AND (:standing IS NULL OR standing = :standing)
    AND (:type IS NULL OR event.type = :type)
ORDER BY event.number LIMIT :limit OFFSET :offset;

-- name: top
SELECT id FROM (
    SELECT event.id, number FROM event INDEXED BY event_salience
    WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
        AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
        AND (:status IS NULL OR status = :status)
        AND (:standing IS NULL OR standing = :standing)
        AND (:type IS NULL OR event.type = :type)
        AND (:who IS NULL OR EXISTS (
            SELECT 1 FROM event_entity
            WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
        ))
        AND (:outlet IS NULL OR EXISTS (
            SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
        ))
        AND (:about IS NULL OR event.number IN (SELECT rowid FROM event_words WHERE event_words MATCH :about))
    ORDER BY salience DESC, event.id LIMIT :top
)
ORDER BY number LIMIT :limit OFFSET :offset;

-- name: top_in_part
SELECT id FROM (
    SELECT event.id, number FROM event_block AS block
    CROSS JOIN event INDEXED BY event_page ON event.number BETWEEN block.first AND block.last
    WHERE (:since IS NULL OR block.last_day >= :since) AND (:until IS NULL OR block.first_day <= :until)
        AND (:kind IS NULL OR instr(block.kinds, :kind))
        AND (:since IS NULL OR event.last_day >= :since OR event.last_day IS NULL AND event.first_day IS NOT NULL)
        AND (:until IS NULL OR event.first_day <= :until OR event.first_day IS NULL AND event.last_day IS NOT NULL)
        AND (:status IS NULL OR status = :status)
        AND (:standing IS NULL OR standing = :standing)
        AND (:type IS NULL OR event.type = :type)
        AND (:who IS NULL OR EXISTS (
            SELECT 1 FROM event_entity
            WHERE event_entity.event = event.number AND entity IN (SELECT value FROM json_each(:who))
        ))
        AND (:outlet IS NULL OR EXISTS (
            SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = event.number
        ))
        AND (:about IS NULL OR event.number IN (SELECT rowid FROM event_words WHERE event_words MATCH :about))
    ORDER BY salience DESC, event.id LIMIT :top
)
ORDER BY number LIMIT :limit OFFSET :offset;

-- name: top_few
SELECT id FROM (
    SELECT event.id, number FROM json_each(:few) JOIN event INDEXED BY event_page ON event.number = value
    WHERE (:since IS NULL OR last_day >= :since OR last_day IS NULL AND first_day IS NOT NULL)
        AND (:until IS NULL OR first_day <= :until OR first_day IS NULL AND last_day IS NOT NULL)
        AND (:status IS NULL OR status = :status)
        AND (:standing IS NULL OR standing = :standing)
        AND (:type IS NULL OR event.type = :type)
    ORDER BY salience DESC, event.id LIMIT :top
)
ORDER BY number LIMIT :limit OFFSET :offset;

-- name: by_who
SELECT DISTINCT event FROM event_entity WHERE entity IN (SELECT value FROM json_each(:who)) LIMIT :most;

-- name: by_outlet
SELECT event FROM event_outlet WHERE outlet = :outlet LIMIT :most;

-- name: by_about
SELECT rowid FROM event_words WHERE event_words MATCH :about LIMIT :most;

-- name: few_by_who
SELECT value FROM json_each(:few)
WHERE EXISTS (
    SELECT 1 FROM event_entity
    WHERE event_entity.event = value AND entity IN (SELECT who.value FROM json_each(:who) AS who)
);

-- name: few_by_outlet
SELECT value FROM json_each(:few)
WHERE EXISTS (SELECT 1 FROM event_outlet WHERE event_outlet.outlet = :outlet AND event_outlet.event = value);

-- name: few_by_about
SELECT value FROM json_each(:few)
WHERE EXISTS (SELECT 1 FROM event_words WHERE event_words MATCH :about AND event_words.rowid = value);

-- name: runs
SELECT sum(
    (:since IS NULL OR last_day >= :since) AND (:until IS NULL OR first_day <= :until)
    AND (:kind IS NULL OR instr(kinds, :kind) > 0)
), count(*) FROM event_block;

-- name: is_outlet
SELECT outlet FROM report WHERE outlet = ? LIMIT 1;

-- name: outlets
SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL ORDER BY outlet;
