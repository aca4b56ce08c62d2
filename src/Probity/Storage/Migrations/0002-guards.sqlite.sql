-- Facts and looks are evidence: on SQLite triggers refuse what roles refuse on PostgreSQL.

create trigger fact_is_final before update on fact
begin
    select raise(abort, 'A fact is never changed.');
end;

create trigger fact_stays before delete on fact
begin
    select raise(abort, 'A fact is never deleted.');
end;

create trigger inquiry_is_final before update on inquiry
begin
    select raise(abort, 'A look is never changed.');
end;

create trigger inquiry_stays before delete on inquiry
begin
    select raise(abort, 'A look is never deleted.');
end;

create trigger outbox_is_final before update on outbox
begin
    select raise(abort, 'A leaf is never changed.');
end;
