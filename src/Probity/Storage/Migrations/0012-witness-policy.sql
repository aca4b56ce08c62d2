-- Policies of witnesses in the order of their announcing. The one in force on a day is the last of those whose day has come. Written once, with a fact each; n is that fact's number in the register's own order.
create table witness_policy (
    number       integer not null primary key,
    from_on      text not null,
    announced_on text not null,
    policy       text not null,
    n            bigint not null,
    mac          bytea not null
);
