-- name: reports
SELECT id, file, outlet, published FROM report ORDER BY first_day IS NULL, first_day, file, id;

-- name: looked_reports
SELECT id FROM look_report;

-- name: events
SELECT event.id, edtf, status, standing, record ->> 'summary' FROM event ORDER BY turn, event.id;

-- name: mentions
SELECT mention, event FROM event_of ORDER BY mention;

-- name: looked_events
SELECT id, edtf, status, standing, summary FROM look_event ORDER BY id;

-- name: looked_mentions
SELECT mention, event FROM look_mention ORDER BY mention;

-- name: forget_reports
DELETE FROM look_report;

-- name: forget_events
DELETE FROM look_event;

-- name: forget_mentions
DELETE FROM look_mention;

-- name: look_reports
INSERT INTO look_report (id) SELECT id FROM report;

-- name: look_events
INSERT INTO look_event (id, edtf, status, standing, summary)
SELECT id, edtf, status, standing, record ->> 'summary' FROM event;

-- name: look_mentions
INSERT INTO look_mention (mention, event) SELECT mention, event FROM event_of;
