-- name: by_id
SELECT id, name, kind FROM entity WHERE id = ?;

-- name: by_name
SELECT entity.id, name, kind FROM entity_name JOIN entity ON entity.id = entity_name.entity
WHERE folded = ? AND whole >= ? ORDER BY entity.id;

-- name: weight
SELECT (SELECT count(*) FROM event_entity WHERE entity = :entity)
    + (SELECT count(*) FROM entity_of WHERE entity = :entity);

-- name: name
SELECT name FROM entity WHERE id = ?;

-- name: all_names
SELECT DISTINCT name FROM entity ORDER BY name;
