-- Looks with the key that opens them: for the person looked at.
create view own_look as
select i.subject_id, i.inquiry_id, i.n, i.asked_at, i.body, i.sealed, k.wrapped
  from inquiry i
  join data_key k on k.subject_id = i.subject_id and k.key_id = i.inquiry_id;
