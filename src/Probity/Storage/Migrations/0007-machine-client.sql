-- Programs of bodies. Their keys are public keys; the sealed column says which system it is. An assertion is good once: of its id a keyed digest stands here until it would have ended.

create table machine_client (
    machine_id    uuid not null primary key,
    number        text not null unique,
    code          text not null,
    roles         text not null,
    to_on         text not null,
    registered_by uuid not null,
    registered_at bigint not null,
    approved_by   uuid,
    approved_at   bigint,
    ended_at      bigint,
    version       integer not null,
    sealed        bytea not null
);
create index machine_client_body on machine_client (code);

create table machine_key (
    machine_id    uuid not null,
    thumbprint    text not null,
    public_key    text not null,
    registered_by uuid not null,
    registered_at bigint not null,
    approved_by   uuid,
    approved_at   bigint,
    ended_at      bigint,
    primary key (machine_id, thumbprint)
);

create table machine_assertion (
    machine_id  uuid not null,
    key_version integer not null,
    digest      bytea not null,
    ends_at     bigint not null,
    primary key (machine_id, digest, key_version)
);
create index machine_assertion_end on machine_assertion (ends_at);
