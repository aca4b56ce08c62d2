-- What a person is told about looks: that a body answered a challenge, that it did not, that a purpose was suspended because of it. It goes with the look.
-- kind: challenge-proven, challenge-unproven or purpose-suspended; the last one names the suspension.
create table look_notice (
    subject_id    uuid not null,
    notice_id     uuid not null,
    number        text not null,
    inquiry_id    uuid not null,
    kind          text not null,
    suspension_id uuid,
    created_at    bigint not null,
    opened_at     bigint,
    version       integer not null,
    primary key (subject_id, notice_id)
) /* person */;

-- How many unproven challenges suspended it; public.
alter table purpose_suspension add column unproven integer not null default 0;
