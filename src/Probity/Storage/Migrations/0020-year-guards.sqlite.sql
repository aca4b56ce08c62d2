-- What roles refuse on PostgreSQL.

create trigger work_year_is_final before update on work_year
begin
    select raise(abort, 'The text of a year is never changed.');
end;

create trigger work_year_stays before delete on work_year
begin
    select raise(abort, 'The text of a year is never taken back.');
end;
