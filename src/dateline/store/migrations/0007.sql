-- Version 7: quotations by day, reports by file, and what is undated, for pages of large files.
CREATE INDEX quotation_day ON quotation (coalesce(first_day, last_day, '~'), first_day, last_day, report, begin);
CREATE INDEX quotation_span ON quotation (coalesce(first_day, last_day, '~'), first_day, last_day, report, begin)
    WHERE first_day IS NOT last_day;
DROP INDEX quotation_speaker;
CREATE INDEX quotation_speaker ON quotation (speaker, first_day, last_day, report, begin);
CREATE INDEX report_number ON report (number, id, file);
CREATE INDEX report_file ON report (file, id);
CREATE INDEX report_undated ON report (number) WHERE published IS NULL;
