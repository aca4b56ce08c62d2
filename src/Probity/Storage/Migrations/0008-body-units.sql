-- Units and posts of bodies: a tree of each body's own. The short name is never given to another; what it is called is sealed, as an official's post is.

create table body_unit (
    unit_id  uuid not null primary key,
    code     text not null,
    unit     text not null,
    within   text,
    kind     text not null,
    ended_at bigint,
    version  integer not null,
    sealed   bytea not null,
    unique (code, unit)
);
