-- What roles refuse on PostgreSQL.

create trigger witness_policy_is_final before update on witness_policy
begin
    select raise(abort, 'A policy of witnesses that was announced is never changed.');
end;

create trigger witness_policy_stays before delete on witness_policy
begin
    select raise(abort, 'A policy of witnesses that was announced is never taken back.');
end;
