-- What inquiries read of entries: of released batches only, with the key that opens them.
create view usable_entry as
select e.subject_id, e.entry_id, e.number, e.usable_from, e.usable_to, e.answerable_to, e.version, e.sealed, k.wrapped, e.item
  from entry e
  join batch b on b.batch_id = e.batch_id
  join data_key k on k.subject_id = e.subject_id and k.key_id = e.entry_id
 where b.released_at is not null and b.discarded_at is null;
