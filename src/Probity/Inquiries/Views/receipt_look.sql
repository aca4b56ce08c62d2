-- Which look a receipt names, and which body has it.
create view receipt_look as
select number, body, subject_id, inquiry_id from receipt_directory;
