-- Version 3: order between events, and the place of each event in the chronology that follows from it.
CREATE TABLE ordering (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin  INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    one    TEXT NOT NULL,
    other  TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX ordering_report ON ordering (report, begin, ending, id);
CREATE INDEX ordering_one ON ordering (one);
CREATE INDEX ordering_other ON ordering (other);
ALTER TABLE event ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
UPDATE event SET turn = ranked.turn FROM (
    SELECT number, row_number() OVER (ORDER BY sort_day, first_day, last_day DESC, salience DESC, id) - 1 AS turn FROM event
) AS ranked WHERE ranked.number = event.number;
DROP INDEX IF EXISTS event_day;
DROP INDEX IF EXISTS event_salience;
CREATE INDEX event_turn ON event (turn, id, first_day, last_day, status, standing, type);
CREATE INDEX event_salience ON event (salience DESC, id, turn, last_day, first_day, status, standing, type);
