-- name: reports
SELECT number, id FROM report ORDER BY id;

-- name: reports_by
SELECT number, id FROM report WHERE last_day <= ? ORDER BY id;

-- name: report
SELECT number, record, text FROM report WHERE id = ?;

-- name: source
SELECT source.file, media, charset, declared, data FROM source JOIN report ON report.number = source.report
WHERE report.id = ?;

-- name: times
SELECT record FROM time WHERE report = ? ORDER BY begin, ending, id;

-- name: entities
SELECT record FROM named WHERE report = ? ORDER BY id;

-- name: mentions
SELECT record FROM mention WHERE report = ? ORDER BY begin, ending, id;

-- name: quotations
SELECT record FROM quotation WHERE report = ? ORDER BY begin, ending, id;

-- name: events
SELECT record FROM event_mention WHERE report = ? ORDER BY begin, ending, id;

-- name: lines
SELECT record FROM line WHERE report = ? ORDER BY id;

-- name: orders
SELECT record FROM ordering WHERE report = ? ORDER BY begin, ending, id;

-- name: commitments
SELECT record FROM promise WHERE report = ? ORDER BY id;

-- name: doubts
SELECT record FROM doubt WHERE report = ? ORDER BY id;

-- name: reasons
SELECT record FROM reason WHERE report = ? ORDER BY number;

-- name: file_doubts
SELECT record FROM doubt WHERE report IS NULL ORDER BY id;

-- name: corrections
SELECT record FROM correction ORDER BY number;
