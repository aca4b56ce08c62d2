grant select, insert, update, delete on host_lease to probity_app;
grant select on schema_level to probity_app;
