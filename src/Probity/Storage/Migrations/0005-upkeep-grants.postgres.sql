-- Nothing of it is deleted, and what was accepted or handed over is not written anew.

grant select, insert, update on official_upkeep, handover to probity_app;
grant select, insert on terms_acceptance, handover_work to probity_app;
