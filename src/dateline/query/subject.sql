-- name: found
SELECT rowid FROM said_words WHERE said_words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid;

-- name: found_first
SELECT rowid FROM said_words WHERE said_words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?;

-- name: amended
SELECT place_said(number, first_day, last_day) FROM json_each(:amended) JOIN quotation ON quotation.id = value;

-- name: key
SELECT report.id, quotation.begin, quotation.number
FROM quotation JOIN report ON report.number = quotation.report
WHERE quotation.number = :number
    AND (:since IS NULL OR quotation.last_day >= :since)
    AND (:until IS NULL OR quotation.first_day <= :until);
