-- name: shown
INSERT INTO temp.shown (number, id) SELECT number, id FROM pile.report WHERE last_day <= ?;
