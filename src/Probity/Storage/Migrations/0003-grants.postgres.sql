-- Nothing of the roster is ever deleted: it says who could act on a day that is long past. Codes that ended may go.

grant select, insert, update on
    body, body_name, body_superior, body_succession, body_purpose, official, official_role, account_directory, one_time_code, proposal to probity_app;
grant delete on one_time_code to probity_app;
grant select, insert on register_identity to probity_app;
grant select, update on roster_state to probity_app;
