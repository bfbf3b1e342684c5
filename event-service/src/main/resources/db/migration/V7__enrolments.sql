-- Whether a network is a cohort, whose participants are registered without an invitation. An older read model learns it by being rebuilt.
alter table known_network add column cohort boolean not null default false;

-- what membership-service tells of organisations in cohorts; may be emptied and read again
create table known_enrolment (
    id         uuid primary key,
    network_id uuid not null,
    version    bigint not null
);
create index known_enrolment_by_network on known_enrolment (network_id);
create table known_enrolled (
    participant_id uuid primary key,
    enrolment_id   uuid not null,
    person_id      uuid not null,
    taking         boolean not null
);
create index known_enrolled_by_enrolment on known_enrolled (enrolment_id);
create index known_enrolled_by_person on known_enrolled (person_id);

-- ours: a place is given once per meeting and participant, whatever becomes of it
create table enrolment_place (
    event_id        uuid not null,
    participant_id  uuid not null,
    enrolment_id    uuid not null,
    registration_id uuid not null,
    primary key (event_id, participant_id)
);
create index enrolment_place_by_enrolment on enrolment_place (enrolment_id);
