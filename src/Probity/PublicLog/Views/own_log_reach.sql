-- How far a person's own download reached, and when it was made.
create view own_log_reach as
select subject_id, through_n, given_at from own_log_download;
