-- Nothing of it is ever deleted: an official's post is read long after the unit is gone.

grant select, insert, update on body_unit to probity_app;
