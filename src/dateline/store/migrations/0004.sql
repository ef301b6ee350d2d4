-- Version 4: parses are kept.
CREATE TABLE parse (               -- parses of paragraphs by a digest of what they were made from: made once, used again
    key  BLOB PRIMARY KEY,
    data BLOB NOT NULL
) STRICT, WITHOUT ROWID;
