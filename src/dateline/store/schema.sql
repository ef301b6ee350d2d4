-- One story file: the reports as they came, and what each of them says. Version 11 (store/connect.py).
-- Offsets count code points in report.text, `ending` is exclusive: a place can never be left out (NOT NULL).
-- `record` holds the whole record as JSON; the other columns are there to find it.

CREATE TABLE state (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    file      TEXT NOT NULL,
    outlet    TEXT,
    published TEXT,                -- EDTF, null when not known
    first_day TEXT,                -- bounds of `published`, null when open or not known
    last_day  TEXT,
    layers    TEXT NOT NULL,       -- digest of everything read in it: what the link layer rests on
    digest    TEXT NOT NULL,       -- digest of `text`
    record    TEXT NOT NULL,       -- without the text, which stands beside it
    text      TEXT NOT NULL
) STRICT;
CREATE INDEX report_layers ON report (id, layers);
CREATE INDEX report_day ON report (coalesce(first_day, last_day, '~'), file, id);
CREATE INDEX report_last_day ON report (last_day);
CREATE INDEX report_outlet ON report (outlet, file);
CREATE INDEX report_number ON report (number, id, file);
CREATE INDEX report_file ON report (file, id);
CREATE INDEX report_undated ON report (number) WHERE published IS NULL;

CREATE TABLE source (
    report   INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    file     TEXT NOT NULL,
    media    TEXT NOT NULL,
    charset  TEXT NOT NULL,
    declared TEXT NOT NULL,
    digest   TEXT NOT NULL,
    data     BLOB NOT NULL         -- the bytes as received, deflated
) STRICT;

CREATE TABLE time (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin  INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX time_report ON time (report, begin, ending, id);

CREATE TABLE named (               -- entities as one report names them; `entity` joins them over reports
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX named_report ON named (report, id);
CREATE INDEX named_id ON named (id);

CREATE TABLE mention (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin  INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    named  TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX mention_report ON mention (report, begin, ending, id);
CREATE INDEX mention_named ON mention (named);

CREATE TABLE quotation (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    report    INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin     INTEGER NOT NULL,
    ending    INTEGER NOT NULL,
    speaker   TEXT,                -- named.id; null when no speaker is certain
    first_day TEXT,                -- bounds of the day it was said, else of the report's own day
    last_day  TEXT,
    record    TEXT NOT NULL
) STRICT;
CREATE INDEX quotation_report ON quotation (report, begin, ending, id);
-- What puts quotations in order lies in these: a page is chosen without reading the records.
CREATE INDEX quotation_speaker ON quotation (speaker, first_day, last_day, report, begin);
CREATE INDEX quotation_day ON quotation (coalesce(first_day, last_day, '~'), first_day, last_day, report, begin);
CREATE INDEX quotation_span ON quotation (coalesce(first_day, last_day, '~'), first_day, last_day, report, begin)
    WHERE first_day IS NOT last_day;

CREATE TABLE event_mention (
    number         INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    report         INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin          INTEGER NOT NULL,
    ending         INTEGER NOT NULL,
    sentence_begin INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    record         TEXT NOT NULL
) STRICT;
CREATE INDEX event_mention_report ON event_mention (report, begin, ending, id);

CREATE TABLE line (             -- the words that tell an event and can stand alone; `id` is the event mention's
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX line_report ON line (report, id);

CREATE TABLE ordering (            -- which of two event mentions came first, as one report tells it
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    begin  INTEGER NOT NULL,
    ending INTEGER NOT NULL,
    one    TEXT NOT NULL,          -- event_mention.id
    other  TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX ordering_report ON ordering (report, begin, ending, id);
CREATE INDEX ordering_one ON ordering (one);
CREATE INDEX ordering_other ON ordering (other);

CREATE TABLE promise (             -- commitments as one report states them; `commitment` adds later words
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX promise_report ON promise (report, id);

CREATE TABLE doubt (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    report INTEGER REFERENCES report ON DELETE CASCADE,  -- null: a file that gave no report
    record TEXT NOT NULL
) STRICT;
CREATE INDEX doubt_report ON doubt (report, id);

CREATE TABLE reason (
    number INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX reason_report ON reason (report);
CREATE INDEX reason_target ON reason (target);

CREATE TABLE correction (          -- what people said of records: a log, replayed on every rebuild
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    target TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;

CREATE TABLE verdict (             -- what judges said of records when auditing: a log beside the corrections
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT;

CREATE TABLE parse (               -- parses of paragraphs by a digest of what they were made from: made once, used again
    key  BLOB PRIMARY KEY,
    data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE prepared (            -- what linking needs of the words of a report, made when it was read
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    recipe TEXT NOT NULL,          -- a digest of the program text it was made by
    data   BLOB NOT NULL
) STRICT;

CREATE TABLE support (             -- what of a report dates others of the same news, made when it was read
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    recipe TEXT NOT NULL,
    data   BLOB NOT NULL
) STRICT;

CREATE TABLE part (                -- of a pile that is linked in parts: what linking gave for each, and from what
    name  TEXT PRIMARY KEY,
    mark  TEXT NOT NULL,           -- a digest of its reports, the corrections that speak of them, the program
    front BLOB NOT NULL,           -- what all parts are asked for
    data  BLOB NOT NULL
) STRICT;

CREATE TABLE written (             -- of each part, what the link layer of this file was written from
    part   TEXT PRIMARY KEY,
    called BLOB NOT NULL,          -- what its entities were called in the whole
    data   BLOB                    -- what linking gave for it; null: the data of the part as it is kept
) STRICT;

CREATE TABLE retired (             -- numbers of events that are gone, whose words still stand in `event_words`
    number INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE moved (               -- ids events had in an earlier link layer, and what they are now
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE look_report (         -- what a person had seen at the last look: `dateline diff`
    id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE look_event (
    id       TEXT PRIMARY KEY,
    edtf     TEXT,
    status   TEXT NOT NULL,
    standing TEXT NOT NULL,
    summary  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE look_mention (
    mention TEXT PRIMARY KEY,
    event   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'report', content_rowid = 'number', tokenize = "porter unicode61 remove_diacritics 2"
);

-- Words of quotations by their first letters; a row id holds day and number (store/said.py), so that days come in order.
-- Beginnings of two to four letters have lists of their own: else those of all their words would be laid together first.
CREATE VIRTUAL TABLE said_words USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2 3 4');
