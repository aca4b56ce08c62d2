-- Bodies and their officials. Bodies are public, so their names stand in clear text; an official's name and post are sealed.
-- Days are ISO texts in China. opened_on, from_on: first day. closed_on: first day on which it is closed. to_on: last day.

create table body (
    code       text not null primary key,
    level      text not null,
    region     text not null,
    opened_on  text not null,
    closed_on  text,
    closed_why text,
    version    integer not null
);

create table body_name (
    code    text not null,
    from_on text not null,
    zh      text not null,
    en      text not null,
    primary key (code, from_on)
);

create table body_superior (
    code     text not null,
    from_on  text not null,
    superior text,
    primary key (code, from_on)
);

create table body_succession (
    predecessor text not null,
    successor   text not null,
    kind        text not null,
    from_on     text not null,
    primary key (predecessor, successor)
);

create table body_purpose (
    grant_id uuid not null primary key,
    code     text not null,
    purpose  text not null,
    from_on  text not null,
    to_on    text,
    ended_at bigint,
    version  integer not null
);
create index body_purpose_code on body_purpose (code);

-- The number is the body's own and names the official in facts and looks; it is never given to another.
create table official (
    official_id uuid not null primary key,
    code        text not null,
    number      text not null,
    from_on     text not null,
    to_on       text not null,
    ended_at    bigint,
    version     integer not null,
    sealed      bytea not null,
    unique (code, number)
);

create table official_role (
    official_id uuid not null,
    role        text not null,
    granted_by  text not null,
    from_on     text not null,
    to_on       text not null,
    ended_at    bigint,
    primary key (official_id, role, from_on)
);

-- Keyed digest of issuer and subject of a provider's account, to whom it is: an official, a person, or both.
create table account_directory (
    key_version integer not null,
    digest      bytea not null,
    official_id uuid,
    subject_id  uuid,
    bound_at    bigint not null,
    primary key (digest, key_version)
);
create index account_directory_official on account_directory (official_id);

-- The locator finds the row and tells nothing of the rest of the code.
create table one_time_code (
    locator     text not null primary key,
    key_version integer not null,
    digest      bytea not null,
    kind        text not null,
    target      uuid not null,
    issued_at   bigint not null,
    expires_at  bigint not null,
    used_at     bigint,
    tries       integer not null,
    version     integer not null
);
create index one_time_code_target on one_time_code (kind, target);

-- What one administrator proposes and another decides; decision: approved, declined or withdrawn.
create table proposal (
    proposal_id uuid not null primary key,
    number      text not null unique,
    kind        text not null,
    code        text not null,
    proposed_by uuid not null,
    proposed_at bigint not null,
    decided_by  uuid,
    decided_at  bigint,
    decision    text,
    version     integer not null,
    sealed      bytea not null
);
create index proposal_open on proposal (decided_at, proposed_at);

-- Written once by init, and bound to the keys.
create table register_identity (
    id         integer not null primary key,
    origin     text not null,
    issuer     text not null,
    operator   text not null,
    created_at bigint not null,
    mac        bytea not null
);

-- Raised by every change of bodies, purposes, officials and roles; hosts look at it and read anew when it moved.
create table roster_state (
    id      integer not null primary key,
    version bigint not null
);
insert into roster_state (id, version) values (1, 0);
