-- How a challenge was settled, and that a purpose was suspended, is never deleted; a challenge goes with the look that it is about, by the keeper, who reads nothing of it.
grant select, insert, update on challenge, purpose_suspension to probity_app;
grant delete on challenge to probity_keeper;
grant select (subject_id, inquiry_id) on challenge to probity_keeper;
