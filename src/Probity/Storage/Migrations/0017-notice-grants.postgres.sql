grant select, insert, update on look_notice to probity_app;

-- It goes with the look; the keeper sees the keys alone.
grant delete on look_notice to probity_keeper;
grant select (subject_id, inquiry_id) on look_notice to probity_keeper;
