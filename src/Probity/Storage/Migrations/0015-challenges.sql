-- Looks of which the person said: I have no such matter with this body. A look is challenged once. What it was for, and the document that the body named, is sealed under the look's own key and goes with it.
create table challenge (
    subject_id uuid not null,
    inquiry_id uuid not null,
    body       text not null,
    asked_at   bigint not null,
    due_at     bigint not null,
    settled_at bigint,
    settled_as text,
    weighed_at bigint,
    version    integer not null,
    sealed     bytea not null,
    primary key (subject_id, inquiry_id)
) /* person */;
create index challenge_body on challenge (body, asked_at);
create index challenge_due on challenge (due_at) where settled_at is null;
create index challenge_unweighed on challenge (settled_at) where settled_as = 'unproven' and weighed_at is null;

-- Purposes suspended for units of bodies. unit is null where it is the body as a whole.
create table purpose_suspension (
    suspension_id uuid not null primary key,
    code          text not null,
    unit          text,
    purpose       text not null,
    from_at       bigint not null,
    resumed_at    bigint
);
create index purpose_suspension_body on purpose_suspension (code);
