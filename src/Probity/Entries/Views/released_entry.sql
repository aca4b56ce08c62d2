-- Entries of released batches, with the key that opens them: for the person, and for what tells the person.
create view released_entry as
select e.subject_id, e.entry_id, e.number, e.item, e.edition, e.body, b.released_at, e.version, e.sealed, k.wrapped, e.batch_id
  from entry e
  join batch b on b.batch_id = e.batch_id
  join data_key k on k.subject_id = e.subject_id and k.key_id = e.entry_id
 where b.released_at is not null and b.discarded_at is null;
