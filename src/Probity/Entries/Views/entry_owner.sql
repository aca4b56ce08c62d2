-- Whose entry a number names, whatever its state.
create view entry_owner as
select number, subject_id, entry_id from entry_directory;
