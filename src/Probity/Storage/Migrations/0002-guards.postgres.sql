-- Three roles: the owner of these tables migrates; probity_app serves; probity_keeper takes from the outbox and destroys keys.
-- The login users of an installation are made members of the two group roles.

do $$
begin
    if not exists (select from pg_roles where rolname = 'probity_app') then create role probity_app nologin; end if;
    if not exists (select from pg_roles where rolname = 'probity_keeper') then create role probity_keeper nologin; end if;
exception when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema public to probity_app, probity_keeper;

-- Evidence: the program can add, never change or remove.
grant select, insert on fact, inquiry, outbox to probity_app;

-- Keys: the program can make them, never destroy them.
grant select, insert on subject_key, data_key, file_key to probity_app;

grant select, insert, update on
    subject, subject_identifier, subject_name, entry, notice, delivery,
    subject_directory, entry_directory, receipt_directory, source_name, case_file, case_party,
    edition, batch, batch_row, held_row, register_state, job_run to probity_app;
grant select, insert, update, delete on row_directory, idempotency, batch_file to probity_app;
-- What only a discarded batch brought goes with it.
grant delete on source_name, subject_name, subject_identifier, subject_directory to probity_app;
grant select on schema_migration to probity_app, probity_keeper;

grant select, delete on outbox, subject_key, data_key, file_key to probity_keeper;
-- What must be known to decide which keys go, and the note that they went.
grant select on batch, held_row, entry, job_run to probity_keeper;
grant update (file_gone_at, keys_gone_at) on batch to probity_keeper;
