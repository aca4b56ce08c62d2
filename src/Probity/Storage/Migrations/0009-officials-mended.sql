-- 0005 let every appointment that was there count as confirmed on its first day, so that whoever had served for more than six months was suspended by the upgrade itself. Whoever was
-- never confirmed counts from this upgrade; so does an appointment for which a program before 0005 wrote no row.

update official_upkeep
   set confirmed_on = cast(current_date as text)
 where confirmed_on < cast(current_date as text)
   and confirmed_on = (select o.from_on from official o where o.official_id = official_upkeep.official_id);
insert into official_upkeep (official_id, confirmed_on)
select o.official_id, cast(current_date as text) from official o
 where not exists (select 1 from official_upkeep u where u.official_id = o.official_id);

-- When an account of the appointment was last released, so that another could be bound.
alter table official_upkeep add column released_at bigint;

-- A code for an appointment that had an account is good once another hand said so: given_by is who gave it out, approved_by the other; both null where one hand suffices.
alter table one_time_code add column given_by uuid;
alter table one_time_code add column approved_by uuid;

create index proposal_newest on proposal (proposed_at, proposal_id);
create index counter_binding_waiting on counter_binding (ended_at, lapses_at, binding_id);
