grant select, insert, update on entry_suspension, receipt_suspension, standing_sweep to probity_app;

-- They go with the entry or the look; the keeper sees the keys alone.
grant delete on entry_suspension, receipt_suspension to probity_keeper;
grant select (subject_id, entry_id) on entry_suspension to probity_keeper;
grant select (subject_id, entry_id, inquiry_id) on receipt_suspension to probity_keeper;
