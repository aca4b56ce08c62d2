-- Challenges with the key that opens them; one whose look was erased is gone.
create view keyed_challenge as
select c.subject_id, c.inquiry_id, c.body, c.asked_at, c.due_at, c.settled_at, c.settled_as, c.weighed_at, c.version, c.sealed, k.wrapped
  from challenge c
  join data_key k on k.subject_id = c.subject_id and k.key_id = c.inquiry_id;
