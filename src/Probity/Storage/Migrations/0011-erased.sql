-- Erasures before their term: asked for, co-signed, carried out. subject_id is set to null when it was carried out; sealed stands under a key of its own, which goes then.
create table erasure (
    erasure_id uuid not null primary key,
    number     text not null unique,
    target     text not null,
    ground     text not null,
    subject_id uuid,
    asked_by   uuid,
    asked_at   bigint not null,
    decided_by uuid,
    decided_at bigint,
    decision   text,
    done_at    bigint,
    version    integer not null,
    sealed     bytea not null
);
create index erasure_open on erasure (asked_at) where done_at is null;
create index erasure_subject on erasure (subject_id) where subject_id is not null;

-- How far a person's own download of the logs reached: looks are erased only after it.
create table own_log_download (
    subject_id uuid not null,
    through_n  bigint not null,
    given_at   bigint not null,
    primary key (subject_id)
) /* person */;

-- What has ended is found by its day.
create index entry_archived on entry (archived_to) where archived_to is not null;
