-- What docs-service tells of web courses: a read model, emptied and read again at will.
create table course (
    course_id uuid primary key,
    version   bigint not null,
    state     jsonb  not null
);

-- A course's contact address reads mail too; its id is the course's.
alter table delivery drop constraint delivery_reader_kind;
alter table delivery add constraint delivery_reader_kind check (reader_kind in ('person', 'participant', 'mailbox'));
create index delivery_of_subject on delivery (subject_id) where purpose = 'report-reminder';
