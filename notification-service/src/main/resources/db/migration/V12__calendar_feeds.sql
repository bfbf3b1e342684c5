-- The address of somebody's own calendar feed; a new generation ends the addresses given out before.
create table calendar_feed (
    person_id  uuid primary key,
    generation integer not null
);
create index participant_by_person on participant (person_id);
