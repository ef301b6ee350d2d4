-- Ids of each layer. A layer leaves out what has nothing to judge: an undated event has no date, a single report
-- nothing to stand on; a speaker who was not found is judged with the quotes.

-- name: entries
SELECT id FROM event ORDER BY id;

-- name: entries_by_salience
SELECT id FROM event ORDER BY salience DESC, id;

-- name: dates
SELECT id FROM event WHERE edtf IS NOT NULL ORDER BY id;

-- name: dates_by_salience
SELECT id FROM event WHERE edtf IS NOT NULL ORDER BY salience DESC, id;

-- name: status
SELECT id FROM event ORDER BY id;

-- name: status_by_salience
SELECT id FROM event ORDER BY salience DESC, id;

-- name: standing
SELECT id FROM event WHERE record ->> '$.counts.reports' > 1 ORDER BY id;

-- name: standing_by_salience
SELECT id FROM event WHERE record ->> '$.counts.reports' > 1 ORDER BY salience DESC, id;

-- name: quotes
SELECT id FROM quotation ORDER BY id;

-- name: speakers
SELECT id FROM quotation WHERE speaker IS NOT NULL ORDER BY id;

-- name: links
SELECT id FROM link WHERE record ->> 'origin' IS NULL OR record ->> 'origin' = 'machine' ORDER BY id;

-- name: is_event
SELECT 1 FROM event WHERE id = ?;

-- name: is_quotation
SELECT 1 FROM quotation WHERE id = ?;

-- name: is_link
SELECT 1 FROM link WHERE id = ?;

-- name: event_of
SELECT event FROM event_of WHERE mention = ?;

-- name: quotation
SELECT record FROM quotation WHERE id = ?;

-- name: link
SELECT record FROM link WHERE id = ?;

-- name: mentions
SELECT event_mention.record FROM event_of JOIN event_mention ON event_mention.id = event_of.mention
JOIN report ON report.number = event_mention.report
WHERE event = ? ORDER BY report.first_day IS NULL, report.first_day, report.id, begin, event_mention.id;
