-- The text of a year is written once: another text is another row.
grant select, insert on work_year to probity_app;
