-- A draft's text is written once: another text is another draft.
grant select, insert on edition_file to probity_app;
grant select, insert, update on edition_draft, edition_comment to probity_app;
