-- What keeps an entry from being used beside its dates. ground: law; what rests on a case or on the source has its own.
-- since: first day; sealed: why, under which edition, which places of law, under the entry's own key.
create table entry_suspension (
    subject_id    uuid not null,
    suspension_id uuid not null,
    entry_id      uuid not null,
    ground        text not null,
    since         text not null,
    suspended_at  bigint not null,
    resumed_at    bigint,
    version       integer not null,
    sealed        bytea not null,
    primary key (subject_id, suspension_id)
) /* person */;
create unique index entry_suspension_open on entry_suspension (subject_id, entry_id, ground) where resumed_at is null;

-- Answers that hold no longer, for the body that got them: by its own receipt, never by person.
create table receipt_suspension (
    receipt       text not null,
    suspension_id uuid not null,
    body          text not null,
    subject_id    uuid not null,
    inquiry_id    uuid not null,
    entry_id      uuid not null,
    since         text not null,
    told_at       bigint not null,
    resumed_at    bigint,
    primary key (receipt, suspension_id)
);
create index receipt_suspension_body on receipt_suspension (body, told_at);
create index receipt_suspension_subject on receipt_suspension (subject_id, suspension_id);

-- kind: recorded, suspended or resumed; the last two name the suspension of which they tell.
alter table notice add column kind text not null default 'recorded';
alter table notice add column suspension_id uuid;

-- For which rules, calendar and day every entry was looked through.
create table standing_sweep (
    id       integer not null primary key,
    rules    text not null,
    calendar text not null,
    day      text not null,
    swept_at bigint not null
);
insert into standing_sweep (id, rules, calendar, day, swept_at) select 1, '', '', '', 0 where not exists (select 1 from entry);
