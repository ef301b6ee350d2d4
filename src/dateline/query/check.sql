-- name: sound
PRAGMA integrity_check(20);

-- name: keys
PRAGMA foreign_key_check;

-- name: digests
SELECT report.digest, source.digest FROM report LEFT JOIN source ON source.report = report.number WHERE report.id = ?;

-- name: places
SELECT id, begin, ending FROM time WHERE report = :number
UNION ALL SELECT id, begin, ending FROM mention WHERE report = :number
UNION ALL SELECT id, begin, ending FROM quotation WHERE report = :number
UNION ALL SELECT id, begin, ending FROM event_mention WHERE report = :number
UNION ALL SELECT id, begin, ending FROM ordering WHERE report = :number;

-- name: number
SELECT number FROM report WHERE id = ?;

-- name: conflicts
SELECT record FROM conflict ORDER BY id;

-- name: links
SELECT record FROM link ORDER BY id;

-- name: commitments
SELECT record FROM commitment ORDER BY id;

-- name: wordless
SELECT id FROM event WHERE NOT EXISTS (
    SELECT 1 FROM event_of JOIN event_mention ON event_mention.id = event_of.mention WHERE event_of.event = event.id)
ORDER BY id;
