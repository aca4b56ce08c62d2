-- The wrapped root key of each person, for whoever may open what stands under it.
create view subject_root as
select subject_id, kek_version, wrapped from subject_key;
