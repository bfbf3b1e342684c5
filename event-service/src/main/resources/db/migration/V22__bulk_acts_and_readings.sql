-- An organiser's act on many registrations. Whose they are is settled when it is ordered; each is done in a transaction of its own that
-- writes what became of it, so that whoever goes on after a crash sees where, and what is sent twice is done once.
create table bulk_act (
    id          uuid primary key,
    event_id    uuid        not null,
    kind        text        not null
        constraint bulk_act_kind check (kind in ('cancel', 'change-mode', 'give-place', 'attended', 'not-attended')),
    mode        text,
    reason      text,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    finished_at timestamptz
);
create index bulk_act_unfinished on bulk_act (asked_at) where finished_at is null;

create table bulk_line (
    act_id          uuid not null references bulk_act on delete cascade,
    position        int  not null,
    registration_id uuid not null,
    outcome         text,
    primary key (act_id, position)
);
create index bulk_line_open on bulk_line (act_id, position) where outcome is null;
create index bulk_line_of_registration on bulk_line (registration_id);

-- Who has read all that a host knows about one person, and when.
create table person_reading (
    id             uuid primary key,
    participant_id uuid        not null,
    reader         uuid,
    read_at        timestamptz not null
);
create index person_reading_of_participant on person_reading (participant_id, read_at);
