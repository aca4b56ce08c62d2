-- Every entry with the end of its archive: for what destroys it then.
create view entry_end as
select subject_id, entry_id, archived_to from entry;
