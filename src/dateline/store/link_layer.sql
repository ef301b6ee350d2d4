-- name: entity
INSERT INTO entity VALUES (?, ?, ?, ?);

-- name: entity_name
INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?);

-- name: entity_of
INSERT INTO entity_of VALUES (?, ?);

-- name: event
INSERT INTO event (number, id, type, status, standing, edtf, sort_day, first_day, last_day, salience, place, record, turn)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: event_entity
INSERT INTO event_entity VALUES (?, ?, ?);

-- name: event_of
INSERT INTO event_of VALUES (?, ?);

-- name: utterance_of
INSERT INTO utterance_of VALUES (?, ?);

-- name: about_of
INSERT INTO about_of VALUES (?, ?, ?);

-- name: origin_of
INSERT INTO origin_of VALUES (?, ?, ?);

-- name: link
INSERT INTO link VALUES (?, ?, ?, ?);

-- name: conflict
INSERT INTO conflict VALUES (?, ?, ?, ?, ?);

-- name: commitment
INSERT INTO commitment VALUES (?, ?, ?);

-- name: pile_doubt
INSERT INTO pile_doubt VALUES (?, ?, ?);

-- name: pile_reason
INSERT INTO pile_reason (target, record) VALUES (?, ?);

-- name: empty_entity
DELETE FROM entity;

-- name: empty_entity_name
DELETE FROM entity_name;

-- name: empty_entity_of
DELETE FROM entity_of;

-- name: empty_event
DELETE FROM event;

-- name: empty_event_entity
DELETE FROM event_entity;

-- name: empty_event_of
DELETE FROM event_of;

-- name: empty_utterance_of
DELETE FROM utterance_of;

-- name: empty_about_of
DELETE FROM about_of;

-- name: empty_origin_of
DELETE FROM origin_of;

-- name: empty_link
DELETE FROM link;

-- name: empty_conflict
DELETE FROM conflict;

-- name: empty_commitment
DELETE FROM commitment;

-- name: empty_pile_doubt
DELETE FROM pile_doubt;

-- name: empty_pile_reason
DELETE FROM pile_reason;

-- name: empty_event_words
INSERT INTO event_words (event_words) VALUES ('delete-all');

-- name: fill_told
CREATE TEMP TABLE told (event INTEGER, words TEXT, report INTEGER);

-- name: told_places
SELECT event.number, event_mention.report, sentence_begin, sentence_end FROM event_mention
CROSS JOIN event_of ON event_of.mention = event_mention.id
CROSS JOIN event ON event.id = event_of.event;

-- name: told_text
SELECT text FROM report WHERE number = ?;

-- name: told_sentence
INSERT INTO temp.told VALUES (?, ?, ?);

-- name: fill_told_names
INSERT INTO temp.told (event, words)
SELECT event_entity.event, name FROM event_entity CROSS JOIN entity ON entity.id = event_entity.entity;

-- name: fill_told_index
CREATE INDEX temp.told_event ON told (event);

-- name: fill_event_words
INSERT INTO event_words (rowid, words)
SELECT number, record ->> 'summary' || ' ' || coalesce((
    SELECT group_concat(words, ' ') FROM temp.told WHERE told.event = event.number
), '') FROM event ORDER BY number;

-- name: fill_told_done
DROP TABLE temp.told;

-- name: fill_event_outlet
INSERT INTO event_outlet (outlet, event)
SELECT DISTINCT outlet, told.event FROM temp.told CROSS JOIN report ON report.number = told.report
WHERE outlet IS NOT NULL
ORDER BY 1, 2;

-- name: indexes
SELECT name, sql FROM main.sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(:tables))
ORDER BY name;

-- name: fill_event_block
INSERT INTO event_block (first, last, first_day, last_day, before, kinds)
SELECT min(number), max(number),
    min(CASE WHEN first_day IS NULL AND last_day IS NOT NULL THEN '' ELSE first_day END),
    max(CASE WHEN last_day IS NULL AND first_day IS NOT NULL THEN '~' ELSE last_day END),
    min(nth),
    ',' || group_concat(DISTINCT status || '/' || standing) || ','
FROM (
    SELECT number, first_day, last_day, status, standing, row_number() OVER (ORDER BY number) - 1 AS nth
    FROM event INDEXED BY event_page
)
GROUP BY nth / 512;

-- name: empty_event_block
DELETE FROM event_block;

-- name: empty_written
DELETE FROM written;

-- name: empty_retired
DELETE FROM retired;

-- name: empty_event_outlet
DELETE FROM event_outlet;

-- name: turn_table
CREATE TEMP TABLE turn (
    day TEXT, beginning TEXT, ending INTEGER, weight REAL, id TEXT, part TEXT, place INTEGER, event TEXT
);

-- name: turn
INSERT INTO temp.turn VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: turn_order
CREATE TEMP TABLE turn_of AS SELECT
    event, row_number() OVER (ORDER BY day, beginning, ending, weight, id, part, place) AS number
FROM temp.turn;

-- name: turn_index
CREATE UNIQUE INDEX temp.turn_of_event ON turn_of (event);

-- name: turn_of
SELECT event, number * :gap FROM temp.turn_of WHERE event IN (SELECT value FROM json_each(:events));

-- name: turn_done
DROP TABLE temp.turn;

-- name: turn_order_done
DROP TABLE temp.turn_of;

-- name: moved_before
CREATE TEMP TABLE event_before AS SELECT mention, event FROM event_of;

-- name: moved_after
INSERT INTO moved (old, new)
SELECT old, new FROM (
    SELECT event_before.event AS old, event_of.event AS new, count(*) AS shared
    FROM event_before JOIN event_of ON event_of.mention = event_before.mention
    WHERE event_before.event NOT IN (SELECT id FROM event)
    GROUP BY 1, 2 ORDER BY 1, shared, 2 DESC
) WHERE true
ON CONFLICT (old) DO UPDATE SET new = excluded.new;

-- name: moved_on
UPDATE moved SET new = (SELECT later.new FROM moved AS later WHERE later.old = moved.new)
WHERE new IN (SELECT old FROM moved);

-- name: moved_back
DELETE FROM moved WHERE old IN (SELECT id FROM event) OR new NOT IN (SELECT id FROM event);

-- name: moved_done
DROP TABLE temp.event_before;

-- name: all_entity
SELECT record FROM entity ORDER BY id;

-- name: all_entity_of
SELECT named, entity FROM entity_of ORDER BY named;

-- name: all_event
SELECT record FROM event ORDER BY id;

-- name: all_sequence
SELECT id FROM event ORDER BY turn, id;

-- name: all_event_of
SELECT mention, event FROM event_of ORDER BY mention;

-- name: all_utterance_of
SELECT quotation, utterance FROM utterance_of ORDER BY quotation;

-- name: all_about_of
SELECT quotation, label FROM about_of ORDER BY quotation, place;

-- name: all_origin_of
SELECT report, copy_of, origin FROM origin_of ORDER BY report;

-- name: all_link
SELECT record FROM link ORDER BY id;

-- name: all_conflict
SELECT record FROM conflict ORDER BY id;

-- name: all_commitment
SELECT record FROM commitment ORDER BY id;

-- name: all_pile_doubt
SELECT record FROM pile_doubt ORDER BY id;

-- name: all_pile_reason
SELECT record FROM pile_reason ORDER BY number;
