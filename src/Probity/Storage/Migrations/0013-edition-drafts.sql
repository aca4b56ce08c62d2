-- Drafts of the catalogue on their way: text, comment, assessment, approval, publication. Files of editions are public; sealed holds the officials and what they said.
create table edition_draft (
    draft_id     uuid not null primary key,
    number       text not null unique,
    kind         text not null,
    edition      text not null,
    hash         text not null,
    from_on      text not null,
    base         text not null,
    widens       integer not null,
    drafted_at   bigint not null,
    state        text not null,
    comment_from text,
    comment_to   text,
    decided_at   bigint,
    version      integer not null,
    sealed       bytea not null
);
create index edition_draft_time on edition_draft (drafted_at, draft_id);

create table edition_file (
    draft_id uuid not null,
    name     text not null,
    content  text not null,
    primary key (draft_id, name)
);

-- What anybody said of a draft. Who said it is not kept; sealed holds the words and the editor's answer.
create table edition_comment (
    comment_id  uuid not null primary key,
    draft_id    uuid not null,
    number      text not null unique,
    received_at bigint not null,
    answered_at bigint,
    version     integer not null,
    sealed      bytea not null
);
create index edition_comment_draft on edition_comment (draft_id, received_at);
