-- Who bound whose account stays; what was read off the document goes by an update.

grant select, insert, update on counter_binding to probity_app;
