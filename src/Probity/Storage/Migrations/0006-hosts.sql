-- Hosts that serve, each with the level of the schema that its program was written for. A host renews its line; one whose time ran out is gone.
create table host_lease (
    host_id    uuid not null primary key,
    program    text not null,
    level      integer not null,
    started_at bigint not null,
    seen_until bigint not null
);

-- The oldest level of a program that this schema still serves; a contracting migration raises it.
create table schema_level (
    id     integer not null primary key,
    oldest integer not null
);
insert into schema_level (id, oldest) values (1, 6);
