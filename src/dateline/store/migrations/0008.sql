-- Version 8: what linking gave for each part of a large pile is kept.
CREATE TABLE part (
    name  TEXT PRIMARY KEY,
    mark  TEXT NOT NULL,
    front BLOB NOT NULL,
    data  BLOB NOT NULL
) STRICT;
