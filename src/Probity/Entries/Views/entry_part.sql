-- Every row that hangs on an entry: for what looks whether something of an erased one is left.
create view entry_part as
select subject_id, entry_id from entry
union all
select subject_id, entry_id from notice
union all
select subject_id, entry_id from delivery
union all
select subject_id, entry_id from entry_suspension
union all
select subject_id, entry_id from receipt_suspension;
