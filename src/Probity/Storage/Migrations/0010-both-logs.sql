-- The two logs. An entry's place is its index; the tiles are a repeatable function of these rows, and nothing of them is ever changed.
-- fact_id is null where the entry is the other log's checkpoint.
create table log_entry (
    log     integer not null,
    place   bigint not null,
    fact_id uuid,
    leaf    bytea not null,
    primary key (log, place)
);
create unique index log_entry_fact on log_entry (fact_id);

-- Each log, written once: whoever finds no anchor where there is a line here has lost the anchor, and must not begin anew.
create table log_state (
    log        integer not null primary key,
    origin     text not null,
    key        text not null,
    created_at bigint not null,
    crossed_on bigint not null
);

-- The queue, oldest first.
create index outbox_queue on outbox (log, outbox_id);
