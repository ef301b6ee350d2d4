-- name: by_name
SELECT entity.id, name, kind, (SELECT count(*) FROM entity_of WHERE entity = entity.id)
FROM entity_name JOIN entity ON entity.id = entity_name.entity
WHERE folded = ? AND whole >= ? ORDER BY entity.id;
