-- Facts with the key that opens each; no key where it was destroyed. For whoever may know a fact: the person, or the body whose look it was.
create view own_fact as
select f.subject_id, f.fact_id, f.log, f.n, f.key_id, f.sealed, k.wrapped, f.kind
  from fact f
  left join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id;
