-- What an appointment needs beside its dates: somebody confirmed it, somebody uses it, its holder accepted the terms.

create table official_upkeep (
    official_id  uuid not null primary key,
    confirmed_on text not null,
    last_used_on text,
    closed_at    bigint
);
insert into official_upkeep (official_id, confirmed_on) select official_id, from_on from official;

create table terms_acceptance (
    official_id uuid not null,
    edition     text not null,
    accepted_at bigint not null,
    primary key (official_id, edition, accepted_at)
);

-- A leaver's open work on its way to a successor. Whoever signs in the leaver's place stands in leaver_signed_by.
create table handover (
    handover_id         uuid not null primary key,
    code                text not null,
    leaver              uuid not null,
    successor           uuid,
    opened_at           bigint not null,
    is_urgent           integer not null,
    leaver_signed_at    bigint,
    leaver_signed_by    uuid,
    successor_signed_at bigint,
    closed_at           bigint,
    version             integer not null
);
create index handover_of_body on handover (code, closed_at);
create index handover_leaver on handover (leaver, closed_at);
create index handover_successor on handover (successor, closed_at);

create table handover_work (
    handover_id uuid not null,
    kind        text not null,
    number      text not null,
    primary key (handover_id, kind, number)
);
