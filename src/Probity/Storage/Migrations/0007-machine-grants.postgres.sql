-- Who had which key stays; assertions that ended may go.

grant select, insert, update on machine_client, machine_key to probity_app;
grant select, insert, delete on machine_assertion to probity_app;
