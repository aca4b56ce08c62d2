-- The words of a comment stand under a key of their own, which goes a year after the end of the draft; the answer is public and stays. The same words on one draft are one comment, counted.
alter table edition_comment add column digest bytea;
alter table edition_comment add column times integer not null default 1;
alter table edition_comment add column answer bytea;
create unique index edition_comment_same on edition_comment (draft_id, digest);
