-- The leaf of every fact, whether it waits or has its place in a log.
create view every_leaf as
select outbox_id as fact_id, log, leaf from outbox
union all
select fact_id, log, leaf from log_entry where fact_id is not null;
