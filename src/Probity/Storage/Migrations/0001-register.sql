-- One text for both engines: SQLite takes the type names of PostgreSQL as they are.
-- A table that ends in "/* person */" has a key that begins with subject_id and can be split by it.

create table subject (
    subject_id uuid not null,
    counter    bigint not null,
    created_at bigint not null,
    primary key (subject_id)
) /* person */;

create table subject_key (
    subject_id  uuid not null,
    kek_version integer not null,
    wrapped     bytea not null,
    primary key (subject_id)
) /* person */;

create table data_key (
    subject_id uuid not null,
    key_id     uuid not null,
    wrapped    bytea not null,
    primary key (subject_id, key_id)
) /* person */;

create table subject_identifier (
    subject_id    uuid not null,
    identifier_id uuid not null,
    known_from    bigint not null,
    known_to      bigint,
    batch_id      uuid,
    sealed        bytea not null,
    primary key (subject_id, identifier_id)
) /* person */;
create index subject_identifier_batch on subject_identifier (batch_id);

-- batch_id: the batch that brought it, until something firmer does; null: the person's own sign-in, or the identity desk.
create table subject_name (
    subject_id uuid not null,
    name_id    uuid not null,
    known_from bigint not null,
    known_to   bigint,
    digest     bytea not null,
    batch_id   uuid,
    sealed     bytea not null,
    primary key (subject_id, name_id)
) /* person */;
create index subject_name_batch on subject_name (batch_id);

create table entry (
    subject_id  uuid not null,
    entry_id    uuid not null,
    number      text not null,
    batch_id    uuid not null,
    item        text not null,
    edition     text not null,
    body        text not null,
    known_from  bigint not null,
    usable_from bigint,
    usable_to   bigint,
    archived_to bigint,
    version     integer not null,
    sealed      bytea not null,
    primary key (subject_id, entry_id)
) /* person */;

create table notice (
    subject_id uuid not null,
    notice_id  uuid not null,
    number     text not null,
    entry_id   uuid not null,
    batch_id   uuid not null,
    created_at bigint not null,
    opened_at  bigint,
    version    integer not null,
    primary key (subject_id, notice_id)
) /* person */;

create table delivery (
    subject_id   uuid not null,
    delivery_id  uuid not null,
    entry_id     uuid not null,
    kind         text not null,
    delivered_at bigint not null,
    recorded_at  bigint not null,
    sealed       bytea not null,
    primary key (subject_id, delivery_id)
) /* person */;

create table inquiry (
    subject_id uuid not null,
    inquiry_id uuid not null,
    n          bigint not null,
    asked_at   bigint not null,
    body       text not null,
    sealed     bytea not null,
    primary key (subject_id, inquiry_id)
) /* person */;

create table fact (
    subject_id uuid not null,
    fact_id    uuid not null,
    log        integer not null,
    n          bigint not null,
    at         bigint not null,
    kind       text not null,
    key_id     uuid not null,
    sealed     bytea not null,
    primary key (subject_id, fact_id)
) /* person */;

create table outbox (
    subject_id uuid not null,
    outbox_id  uuid not null,
    log        integer not null,
    leaf       bytea not null,
    primary key (subject_id, outbox_id)
) /* person */;

create table subject_directory (
    key_version integer not null,
    digest      bytea not null,
    subject_id  uuid not null,
    primary key (digest, key_version)
);

create table entry_directory (
    number     text not null primary key,
    subject_id uuid not null,
    entry_id   uuid not null
);

create table receipt_directory (
    number     text not null primary key,
    subject_id uuid not null,
    inquiry_id uuid not null,
    body       text not null
);

create table row_directory (
    key_version integer not null,
    digest      bytea not null,
    content     bytea not null,
    batch_id    uuid not null,
    primary key (digest, key_version)
);
create index row_directory_batch on row_directory (batch_id);

create table source_name (
    key_version integer not null,
    digest      bytea not null,
    name        bytea not null,
    batch_id    uuid not null,
    primary key (digest, key_version)
);
create index source_name_batch on source_name (batch_id);

create table idempotency (
    key_version integer not null,
    digest      bytea not null,
    request     bytea not null,
    receipt     text not null,
    at          bigint not null,
    primary key (digest, key_version)
);

create table case_file (
    key_version integer not null,
    digest      bytea not null,
    case_id     uuid not null,
    body        text not null,
    purpose     text not null,
    opened_at   bigint not null,
    parties     integer not null,
    version     integer not null,
    primary key (digest, key_version)
);

create table case_party (
    key_version integer not null,
    digest      bytea not null,
    case_id     uuid not null,
    primary key (digest, key_version)
);

create table edition (
    code      text not null primary key,
    hash      text not null,
    loaded_at bigint not null
);

create table batch (
    batch_id     uuid not null primary key,
    number       text not null unique,
    body         text not null,
    dataset      text not null,
    state        text not null,
    refusal      text,
    earlier      text,
    received_at  bigint not null,
    decided_at   bigint,
    released_at  bigint,
    discarded_at bigint,
    fetched_at   bigint,
    file_gone_at bigint,
    keys_gone_at bigint,
    rows         integer not null,
    accepted     integer not null,
    unchanged    integer not null,
    rejected     integer not null,
    held         integer not null,
    file_digest  bytea not null,
    lease_by     uuid,
    lease_until  bigint,
    version      integer not null,
    sealed       bytea not null
);
create index batch_queue on batch (state, received_at);
create index batch_of_body on batch (body, received_at);
create index batch_file_digest on batch (file_digest);

create table batch_file (
    batch_id uuid not null,
    part     integer not null,
    sealed   bytea not null,
    primary key (batch_id, part)
);

create table file_key (
    key_id      uuid not null primary key,
    kek_version integer not null,
    wrapped     bytea not null
);

-- part: which of the waiting rows that one line of a companion file speaks of; 0 otherwise.
create table batch_row (
    batch_id   uuid not null,
    line       integer not null,
    part       integer not null,
    outcome    integer not null,
    code       text,
    column_key text,
    primary key (batch_id, line, part)
);

create table held_row (
    held_id    uuid not null primary key,
    number     text not null unique,
    batch_id   uuid not null,
    line       integer not null,
    body       text not null,
    dataset    text not null,
    reason     text not null,
    decision   bytea not null,
    held_at    bigint not null,
    lapses_at  bigint not null,
    compared_at bigint,
    settled_at bigint,
    settled_as text,
    version    integer not null,
    sealed     bytea not null
);
create index held_row_batch on held_row (batch_id);
create index held_row_decision on held_row (decision);
create index held_row_open on held_row (reason, settled_at, lapses_at);

create table register_state (
    id         integer not null primary key,
    mode       text not null,
    ring       text not null,
    public_url text not null,
    created_at bigint not null,
    mac        bytea not null
);

create table job_run (
    name        text not null primary key,
    lease_by    uuid,
    lease_until bigint,
    last_run_at bigint
);
