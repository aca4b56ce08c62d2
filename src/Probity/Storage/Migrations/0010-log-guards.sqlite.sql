-- What roles refuse on PostgreSQL.

create trigger log_entry_is_final before update on log_entry
begin
    select raise(abort, 'An entry of a log is never changed.');
end;

create trigger log_entry_stays before delete on log_entry
begin
    select raise(abort, 'An entry of a log is never deleted.');
end;
