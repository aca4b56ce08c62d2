-- Only the keeper's sequencer writes the logs; the program reads where a fact went.
grant select on log_entry, log_state to probity_app;
grant select, insert on log_entry, log_state to probity_keeper;
grant update (crossed_on) on log_state to probity_keeper;
