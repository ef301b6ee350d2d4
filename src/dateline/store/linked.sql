-- What reports say together. Made anew as a whole whenever reports or corrections change.
-- The same tables are made in a private database for a look back (`as of`), where they hide the ones of the file.

CREATE TABLE entity (
    id     TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    name   TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE entity_name (
    folded TEXT NOT NULL,          -- a name or the last word of one, case-folded
    entity TEXT NOT NULL,
    whole  INTEGER NOT NULL,       -- 1: the whole name, 0: a part of it
    PRIMARY KEY (folded, entity)
) STRICT, WITHOUT ROWID;
CREATE TABLE entity_of (
    named  TEXT PRIMARY KEY,
    entity TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_of_entity ON entity_of (entity);

CREATE TABLE event (
    number    INTEGER PRIMARY KEY, -- in the order of `turn`, with gaps in a pile of parts: pages are read off along it
    id        TEXT NOT NULL UNIQUE,
    type      TEXT NOT NULL,
    status    TEXT NOT NULL,
    standing  TEXT NOT NULL,
    edtf      TEXT,
    sort_day  TEXT NOT NULL,       -- the first day it may mean, else the last; `~`, which sorts after all days: undated
    first_day TEXT,
    last_day  TEXT,
    salience  REAL NOT NULL,
    place     TEXT,
    record    TEXT NOT NULL,
    turn      INTEGER NOT NULL     -- its place in the chronology: by date, and between what words put around it
) STRICT;
-- These hold all columns that choose events, so that a page is chosen without reading the records.
CREATE INDEX event_page ON event (number, id, first_day, last_day, status, standing, type, salience);
CREATE INDEX event_type ON event (type, number, id, first_day, last_day, status, standing);
CREATE INDEX event_salience ON event (salience DESC, id, number, first_day, last_day, status, standing, type);
CREATE INDEX event_turn ON event (turn, id);
CREATE TABLE event_block (         -- runs of events in the chronology: those of other days and kinds are passed over as a whole
    first     INTEGER PRIMARY KEY, -- event.number
    last      INTEGER NOT NULL,
    first_day TEXT,                -- the least of them, '' where a beginning is open; null: all undated
    last_day  TEXT,                -- the greatest, '~' where an end is open
    before    INTEGER NOT NULL,    -- so many events come before them
    kinds     TEXT NOT NULL        -- each `status/standing` among them, a comma before and after each
) STRICT;
CREATE VIRTUAL TABLE event_words USING fts5 (
    words, content = '', columnsize = 0, tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TABLE event_entity (
    entity TEXT NOT NULL,
    event  INTEGER NOT NULL,       -- event.number
    part   TEXT NOT NULL,          -- actor, recipient or place
    PRIMARY KEY (entity, event, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_outlet (
    outlet TEXT NOT NULL,
    event  INTEGER NOT NULL,
    PRIMARY KEY (outlet, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_of (
    mention TEXT PRIMARY KEY,
    event   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX event_of_event ON event_of (event);

CREATE TABLE utterance_of (
    quotation TEXT PRIMARY KEY,
    utterance TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_of_utterance ON utterance_of (utterance);
CREATE TABLE about_of (
    quotation TEXT NOT NULL,
    place     INTEGER NOT NULL,
    label     TEXT NOT NULL,
    PRIMARY KEY (quotation, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_of_label ON about_of (label);

CREATE TABLE origin_of (
    report  TEXT PRIMARY KEY,
    copy_of TEXT,
    origin  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id     TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
CREATE TABLE conflict (
    id     TEXT PRIMARY KEY,
    about  TEXT NOT NULL,
    degree TEXT NOT NULL,
    state  TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_about ON conflict (about);
CREATE INDEX conflict_order ON conflict (degree, about, id);
CREATE TABLE commitment (
    id     TEXT PRIMARY KEY,
    holder TEXT,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pile_doubt (
    id     TEXT PRIMARY KEY,
    report TEXT,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pile_reason (
    number INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX pile_reason_target ON pile_reason (target);
