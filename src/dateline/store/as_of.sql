-- A look back: the private database has link tables of its own; reports and findings are seen through these views.
CREATE TEMP TABLE shown (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TEMP VIEW report AS SELECT * FROM pile.report WHERE number IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW source AS SELECT * FROM pile.source WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW time AS SELECT * FROM pile.time WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW named AS SELECT * FROM pile.named WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW mention AS SELECT * FROM pile.mention WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW quotation AS SELECT * FROM pile.quotation WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW event_mention AS SELECT * FROM pile.event_mention WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW promise AS SELECT * FROM pile.promise WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW doubt AS SELECT * FROM pile.doubt WHERE report IN (SELECT number FROM temp.shown);
CREATE TEMP VIEW reason AS SELECT * FROM pile.reason WHERE report IN (SELECT number FROM temp.shown);
