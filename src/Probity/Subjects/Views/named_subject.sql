-- Whom the digest of a number, or of number and name, leads to.
create view named_subject as
select key_version, digest, subject_id
  from subject_directory;
