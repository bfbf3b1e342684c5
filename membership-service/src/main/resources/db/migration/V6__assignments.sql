-- The work that organisations of a cohort do between its meetings (R3.11). Withdrawn ones stay, with what was said of them.
-- told counts what others have heard: a status is told too, but changes nothing that an organiser may have in a form.
create table assignment (
    id             uuid primary key,
    network_id     uuid  not null references network,
    content        jsonb not null,
    after_event_id uuid,
    due_on         date  not null,
    withdrawn_at   timestamptz,
    version        int   not null,
    told           int   not null
);
create index assignment_by_network on assignment (network_id, due_on, id);

create table assignment_status (
    assignment_id uuid not null references assignment on delete cascade,
    enrolment_id  uuid not null references enrolment on delete cascade,
    state         text not null check (state in ('none', 'ongoing', 'done')),
    words         text,
    by_id         uuid references person on delete set null,
    changed_at    timestamptz not null,
    constraint status_once_per_organisation primary key (assignment_id, enrolment_id)
);
create index assignment_status_by_enrolment on assignment_status (enrolment_id);

-- Which networks an event belongs to; an older read model learns it by being rebuilt.
alter table known_event add column network_ids uuid[] not null default '{}';
