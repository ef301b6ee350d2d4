-- name: announced
SELECT id FROM event
WHERE status IN ('planned', 'postponed', 'cancelled')
    OR EXISTS (SELECT 1 FROM json_each(record, '$.history') WHERE value ->> 'status' = 'planned')
ORDER BY turn, id;

-- name: last_told
SELECT max(last_day) FROM report;
