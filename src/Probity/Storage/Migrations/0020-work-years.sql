-- Working days of years that came in, one row for each text: at the first start, or by two administrators. Which of them holds, the journal says; a public text.
create table work_year (
    year     integer not null,
    hash     text not null,
    content  text not null,
    taken_at bigint not null,
    primary key (year, taken_at, hash)
);
