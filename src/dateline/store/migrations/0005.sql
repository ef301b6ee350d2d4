-- Version 5: events are numbered in the order of the chronology, and runs of them are known by their days.
CREATE TABLE IF NOT EXISTS line (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS line_report ON line (report, id);
CREATE TEMP TABLE place AS
SELECT number AS old, row_number() OVER (ORDER BY turn, id) - 1 AS new FROM event;
CREATE UNIQUE INDEX temp.place_old ON place (old);
DROP INDEX event_turn;
DROP INDEX event_salience;
-- By way of numbers that none of them has: no two may be the same for a moment.
UPDATE event SET number = -1 - (SELECT new FROM place WHERE old = number);
UPDATE event SET number = -1 - number;
CREATE TEMP TABLE parts AS SELECT entity, new AS event, part FROM event_entity JOIN place ON old = event;
DELETE FROM event_entity;
INSERT INTO event_entity SELECT entity, event, part FROM parts;
CREATE TEMP TABLE told AS SELECT outlet, new AS event FROM event_outlet JOIN place ON old = event;
DELETE FROM event_outlet;
INSERT INTO event_outlet SELECT outlet, event FROM told;
INSERT INTO event_words (event_words) VALUES ('delete-all');
INSERT INTO event_words (rowid, words)
SELECT event.number, event.record ->> 'summary' || ' ' || coalesce(group_concat(words, ' '), '') FROM event LEFT JOIN (
    SELECT event, substr(report.text, sentence_begin + 1, sentence_end - sentence_begin) AS words
    FROM event_of JOIN event_mention ON event_mention.id = event_of.mention JOIN report ON report.number = event_mention.report
    UNION ALL SELECT event.id, name FROM event_entity JOIN entity ON entity.id = event_entity.entity
    JOIN event ON event.number = event_entity.event
) AS told ON told.event = event.id
GROUP BY event.number;
CREATE INDEX event_page ON event (number, id, first_day, last_day, status, standing, type, salience);
CREATE INDEX event_type ON event (type, number, id, first_day, last_day, status, standing);
CREATE INDEX event_salience ON event (salience DESC, id, number, first_day, last_day, status, standing, type);
CREATE INDEX event_turn ON event (turn, id);
CREATE TABLE event_block (
    first     INTEGER PRIMARY KEY,
    last      INTEGER NOT NULL,
    first_day TEXT,
    last_day  TEXT
) STRICT;
INSERT INTO event_block (first, last, first_day, last_day)
SELECT min(number), max(number),
    min(CASE WHEN first_day IS NULL AND last_day IS NOT NULL THEN '' ELSE first_day END),
    max(CASE WHEN last_day IS NULL AND first_day IS NOT NULL THEN '~' ELSE last_day END)
FROM event GROUP BY number / 512;
DROP TABLE temp.place;
DROP TABLE temp.parts;
DROP TABLE temp.told;
