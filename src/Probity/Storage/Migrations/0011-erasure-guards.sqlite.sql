-- A look stays as long as there is a key that opens it; what nobody can read may go.
drop trigger inquiry_stays;

create trigger inquiry_stays before delete on inquiry
when exists (select 1 from data_key k where k.subject_id = old.subject_id and k.key_id = old.inquiry_id)
begin
    select raise(abort, 'A look is never deleted while it can be read.');
end;
