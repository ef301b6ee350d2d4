-- Version 9: of a pile linked in parts, what the link layer was written from, so that only what changes is written.
-- Events are numbered with gaps; a run of them says how many come before it. Until now numbers had none.
CREATE TABLE written (
    part   TEXT PRIMARY KEY,
    called BLOB NOT NULL,
    data   BLOB
) STRICT;
CREATE TABLE retired (
    number INTEGER PRIMARY KEY
) STRICT;
ALTER TABLE event_block ADD COLUMN before INTEGER NOT NULL DEFAULT 0;
UPDATE event_block SET before = first;
