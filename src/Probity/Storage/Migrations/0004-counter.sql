-- Binding an account to a person at a counter: two clerks of one body see the document, then the person gets a one-time code. What they read off the document is sealed, and gone
-- when the binding ends: ended_as is bound, cancelled, differs or lapsed.

create table counter_binding (
    binding_id   uuid not null primary key,
    number       text not null unique,
    code         text not null,
    subject_id   uuid not null,
    opened_by    uuid not null,
    opened_at    bigint not null,
    confirmed_by uuid,
    confirmed_at bigint,
    lapses_at    bigint not null,
    ended_at     bigint,
    ended_as     text,
    tries        integer not null,
    version      integer not null,
    posts        bytea not null,
    sealed       bytea
);
create index counter_binding_body on counter_binding (code, ended_at, opened_at);
create index counter_binding_subject on counter_binding (subject_id);
create index account_directory_subject on account_directory (subject_id);
