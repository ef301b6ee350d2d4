-- name: v_
SELECT record FROM event WHERE id = ?;

-- name: e_
SELECT record FROM event_mention WHERE id = ?;

-- name: q_
SELECT record FROM quotation WHERE id = ?;

-- name: t_
SELECT record FROM time WHERE id = ?;

-- name: m_
SELECT record FROM mention WHERE id = ?;

-- name: n_
SELECT record FROM entity WHERE id = ?;

-- name: x_
SELECT record FROM conflict WHERE id = ?;

-- name: l_
SELECT record FROM link WHERE id = ?;

-- name: c_
SELECT record FROM commitment WHERE id = ?;

-- name: o_
SELECT record FROM ordering WHERE id = ?;

-- name: d_
SELECT record FROM doubt WHERE id = :id UNION SELECT record FROM pile_doubt WHERE id = :id LIMIT 1;

-- name: r_
SELECT record FROM report WHERE id = ?;

-- name: u_
SELECT quotation.record FROM utterance_of JOIN quotation ON quotation.id = utterance_of.quotation
WHERE utterance = ? ORDER BY quotation.id;

-- name: moved
SELECT new FROM moved WHERE old = ?;

-- name: mentions_of_event
SELECT event_mention.record FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
JOIN report ON report.number = event_mention.report
WHERE event = ? ORDER BY report.first_day IS NULL, report.first_day, report.id, begin;

-- name: mentions_of_entity
SELECT mention.record FROM entity_of JOIN mention ON mention.named = entity_of.named
JOIN report ON report.number = mention.report
WHERE entity = ? ORDER BY report.first_day IS NULL, report.first_day, report.id, begin;

-- name: starting
SELECT id FROM event WHERE id >= :low AND id < :high
UNION SELECT id FROM event_mention WHERE id >= :low AND id < :high
UNION SELECT id FROM quotation WHERE id >= :low AND id < :high
UNION SELECT id FROM time WHERE id >= :low AND id < :high
UNION SELECT id FROM mention WHERE id >= :low AND id < :high
UNION SELECT id FROM entity WHERE id >= :low AND id < :high
UNION SELECT id FROM conflict WHERE id >= :low AND id < :high
UNION SELECT id FROM ordering WHERE id >= :low AND id < :high
UNION SELECT id FROM link WHERE id >= :low AND id < :high
UNION SELECT id FROM commitment WHERE id >= :low AND id < :high
UNION SELECT id FROM doubt WHERE id >= :low AND id < :high
UNION SELECT id FROM pile_doubt WHERE id >= :low AND id < :high
UNION SELECT id FROM report WHERE id >= :low AND id < :high
UNION SELECT utterance FROM utterance_of WHERE utterance >= :low AND utterance < :high
LIMIT 9;
