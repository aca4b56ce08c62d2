-- What was announced is neither changed nor taken back by any role that serves.
grant select, insert on witness_policy to probity_app;
grant select on witness_policy to probity_keeper;
