-- Where the leaf of each fact stands, once it has a place, and under which key its content: for what tells which leaves nobody can open any more.
create view fact_place as
select f.subject_id, f.key_id, f.log, f.n, l.place
  from fact f
  left join log_entry l on l.fact_id = f.fact_id;
