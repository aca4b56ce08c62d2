-- Every look with the time when it was made: for what destroys it when its time is over.
create view look_made as
select subject_id, inquiry_id, asked_at from inquiry;
