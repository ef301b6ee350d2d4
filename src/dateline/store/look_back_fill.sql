-- name: table
CREATE TEMP TABLE shown (number INTEGER PRIMARY KEY);

-- name: stored
SELECT number, layers FROM pile.report WHERE id = ?;

-- name: shown
INSERT INTO temp.shown (number) VALUES (?);

-- name: report
INSERT INTO main.report (number, id, file, outlet, published, first_day, last_day, layers, digest, record, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: source
INSERT INTO main.source SELECT * FROM pile.source WHERE report = ?;

-- name: apart
-- Quotations are asked for by number: none may have that of one in the file.
UPDATE main.quotation SET number = -number;
