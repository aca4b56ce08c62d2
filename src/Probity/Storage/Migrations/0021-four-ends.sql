-- The four ends of an entry, each with the code of the rule that made it. publishable_to is a ceiling of the law and publishes nothing; answerable_to is the end of inquiries, never later than that of use.
-- Rows from before have no rules yet: the next sweep computes them anew.
alter table entry add column publishable_to bigint;
alter table entry add column publishable_rule text not null default '';
alter table entry add column usable_rule text not null default '';
alter table entry add column answerable_to bigint;
alter table entry add column answerable_rule text not null default '';
alter table entry add column archived_rule text not null default '';
update entry set answerable_to = usable_to;
