-- name: reasons
SELECT record FROM reason WHERE target = :id UNION ALL SELECT record FROM pile_reason WHERE target = :id;

-- name: mentions
SELECT mention FROM event_of WHERE event = ? ORDER BY mention;

-- name: named
SELECT named FROM entity_of WHERE entity = ? ORDER BY named;

-- name: doubts
SELECT record FROM doubt WHERE report = (SELECT number FROM report WHERE id = :report) AND id <> :id
UNION SELECT record FROM pile_doubt WHERE report = :report AND id <> :id;

-- name: conflicts
SELECT record FROM conflict WHERE about = ? ORDER BY id;

-- name: links
SELECT record FROM json_each(:ids) JOIN link ON source = value
UNION SELECT record FROM json_each(:ids) JOIN link ON target = value
ORDER BY record;

-- name: orders
SELECT ordering.id FROM json_each(:ids) JOIN ordering ON one = value
UNION SELECT ordering.id FROM json_each(:ids) JOIN ordering ON other = value
ORDER BY ordering.id;

-- name: corrections
SELECT record FROM correction WHERE target = ? ORDER BY number;

-- name: time_at
SELECT time.record FROM time JOIN report ON report.number = time.report
WHERE report.id = :report AND begin = :begin AND ending = :end ORDER BY time.id;

-- name: mentions_in
SELECT mention.id FROM mention JOIN report ON report.number = mention.report
WHERE report.id = :report AND begin >= :begin AND ending <= :end ORDER BY begin, ending, mention.id;
