-- What roles refuse on PostgreSQL.

create trigger edition_file_is_final before update on edition_file
begin
    select raise(abort, 'The text of a draft is never changed.');
end;

create trigger edition_file_stays before delete on edition_file
begin
    select raise(abort, 'The text of a draft is never taken back.');
end;
