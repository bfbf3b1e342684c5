-- What organisations of a cohort do between its meetings, and who acts for them: read models, emptied and read again at will.
create table assignment (
    assignment_id uuid primary key,
    network_id    uuid   not null,
    version       bigint not null,
    state         jsonb  not null
);

create table enrolment (
    enrolment_id uuid primary key,
    network_id   uuid   not null,
    version      bigint not null,
    state        jsonb  not null
);
create index enrolment_by_network on enrolment (network_id);

-- When the programme was published: whoever held a place before hears of it.
alter table event add column opened_at timestamptz;
