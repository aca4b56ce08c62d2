grant select, insert, update on erasure, own_log_download to probity_app;
grant select on erasure to probity_keeper;

-- What is erased leaves no row that says of what kind it was. The keeper destroys and reads nothing: of these tables it sees the keys alone.
grant delete on entry, notice, delivery, entry_directory, inquiry, receipt_directory to probity_keeper;
grant select (subject_id, entry_id) on notice, delivery, entry_directory to probity_keeper;
grant select (subject_id, inquiry_id) on inquiry, receipt_directory to probity_keeper;

-- Looks that are ten years old are found by their day; the index costs next to nothing, as they come in that order.
create index inquiry_asked_at on inquiry using brin (asked_at);
