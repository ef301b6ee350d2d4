-- A look back. The private database has tables of its own: the link layer of that day, and the reports that were read
-- otherwise then (dated by the pile of that day). Everything else is seen in the file through these views.
-- Full text, corrections and looks are those of the file.
DROP TABLE main.words;
DROP TABLE main.said_words;
DROP TABLE main.correction;
DROP TABLE main.moved;
DROP TABLE main.look_report;
DROP TABLE main.look_event;
DROP TABLE main.look_mention;
DROP TABLE main.state;
CREATE TEMP VIEW report AS SELECT * FROM pile.report WHERE number IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.report;
CREATE TEMP VIEW source AS SELECT * FROM pile.source WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.source;
CREATE TEMP VIEW time AS SELECT * FROM pile.time WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.time;
CREATE TEMP VIEW named AS SELECT * FROM pile.named WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.named;
CREATE TEMP VIEW mention AS SELECT * FROM pile.mention WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.mention;
CREATE TEMP VIEW quotation AS SELECT * FROM pile.quotation WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.quotation;
CREATE TEMP VIEW event_mention AS SELECT * FROM pile.event_mention WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.event_mention;
CREATE TEMP VIEW ordering AS SELECT * FROM pile.ordering WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.ordering;
CREATE TEMP VIEW promise AS SELECT * FROM pile.promise WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.promise;
CREATE TEMP VIEW doubt AS SELECT * FROM pile.doubt WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.doubt;
CREATE TEMP VIEW reason AS SELECT * FROM pile.reason WHERE report IN (SELECT number FROM temp.shown)
    UNION ALL SELECT * FROM main.reason;
