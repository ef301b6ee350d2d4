-- name: before
CREATE TEMP TABLE event_before (mention TEXT, event TEXT);

-- name: was
INSERT INTO temp.event_before VALUES (?, ?);

-- name: events_with
SELECT DISTINCT event FROM event_entity WHERE entity = ?;

-- name: out_entity
DELETE FROM entity WHERE id = ?;

-- name: out_entity_name
DELETE FROM entity_name WHERE folded = ? AND entity = ?;

-- name: out_entity_of
DELETE FROM entity_of WHERE named = ?;

-- name: out_event_of
DELETE FROM event_of WHERE mention = ?;

-- name: out_utterance_of
DELETE FROM utterance_of WHERE quotation = ?;

-- name: out_about_of
DELETE FROM about_of WHERE quotation = ?;

-- name: out_origin_of
DELETE FROM origin_of WHERE report = ?;

-- name: out_link
DELETE FROM link WHERE id = ?;

-- name: out_conflict
DELETE FROM conflict WHERE id = ?;

-- name: out_commitment
DELETE FROM commitment WHERE id = ?;

-- name: out_pile_doubt
DELETE FROM pile_doubt WHERE id = ?;

-- name: out_pile_reason
DELETE FROM pile_reason WHERE number IN (SELECT number FROM pile_reason WHERE target = ? AND record = ? LIMIT ?);

-- name: number
SELECT number FROM event WHERE id = ?;

-- name: event
SELECT record FROM event WHERE id = ?;

-- name: event_again
REPLACE INTO event (number, id, type, status, standing, edtf, sort_day, first_day, last_day, salience, place, record, turn)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: retired
SELECT number FROM retired;

-- name: in_turn
SELECT turn_of.event, event.number FROM temp.turn_of LEFT JOIN event ON event.id = turn_of.event ORDER BY turn_of.number;

-- name: some_in_turn
SELECT turn_of.event, event.number FROM temp.turn_of LEFT JOIN event ON event.id = turn_of.event
WHERE turn_of.number IN (SELECT value FROM json_each(?)) ORDER BY turn_of.number;

-- name: stale
CREATE TEMP TABLE stale (number INTEGER PRIMARY KEY);

-- name: is_stale
INSERT OR IGNORE INTO temp.stale VALUES (?);

-- name: out_event
DELETE FROM event WHERE number IN (SELECT number FROM temp.stale);

-- name: out_event_entity
DELETE FROM event_entity WHERE event IN (SELECT number FROM temp.stale);

-- name: out_event_outlet
DELETE FROM event_outlet WHERE event IN (SELECT number FROM temp.stale);

-- name: retire
INSERT OR IGNORE INTO retired SELECT number FROM temp.stale;

-- name: stale_done
DROP TABLE temp.stale;

-- name: told
CREATE TEMP TABLE told (number INTEGER, entity TEXT);

-- name: is_told
INSERT INTO temp.told VALUES (?, ?);

-- name: told_index
CREATE INDEX temp.told_number ON told (number, entity);

-- name: words
INSERT INTO event_words (rowid, words)
SELECT event.number, event.record ->> 'summary' || ' ' || coalesce((
    SELECT group_concat(words, ' ') FROM (
        SELECT substr(report.text, sentence_begin + 1, sentence_end - sentence_begin) AS words
        FROM event_of CROSS JOIN event_mention ON event_mention.id = event_of.mention
        CROSS JOIN report ON report.number = event_mention.report
        WHERE event_of.event = event.id
        UNION ALL SELECT name FROM temp.told AS named CROSS JOIN entity ON entity.id = named.entity
        WHERE named.number = event.number
    )
), '')
FROM temp.told CROSS JOIN event ON event.number = told.number WHERE told.entity IS NULL ORDER BY event.number;

-- name: outlets
INSERT INTO event_outlet (outlet, event)
SELECT DISTINCT outlet, event.number FROM temp.told CROSS JOIN event ON event.number = told.number
CROSS JOIN event_of ON event_of.event = event.id
CROSS JOIN event_mention ON event_mention.id = event_of.mention
CROSS JOIN report ON report.number = event_mention.report
WHERE told.entity IS NULL AND outlet IS NOT NULL;

-- name: told_done
DROP TABLE temp.told;
