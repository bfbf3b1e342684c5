-- An older read model learns organisations, and at which one people work, by being rebuilt.
create table known_organisation (
    organisation_id uuid primary key,
    name            text   not null,
    kind            text   not null,
    version         bigint not null
);
create index known_organisation_by_kind on known_organisation (kind);

alter table known_person add column organisation_id uuid;

-- Published from publish_instant on: the clock says so, in every replica at the same moment, and nobody has to do it.
create table course (
    id              uuid primary key,
    slug            text        not null,
    state           text        not null,
    content         jsonb       not null,
    steps           jsonb       not null default '[]',
    host_ids        uuid[]      not null,
    network_ids     uuid[]      not null,
    organisation_ids uuid[]     not null,
    event_id        uuid,
    publish_at      timestamp,
    zone            text,
    publish_instant timestamptz,
    words           text        not null,
    changed_at      timestamptz not null,
    version         int         not null,
    constraint course_once_per_slug unique (slug),
    constraint course_state check (state in ('draft', 'published', 'archived')),
    constraint course_published_at_a_time check (
        state = 'draft' or (publish_at is not null and zone is not null and publish_instant is not null))
);
create index course_by_publication on course (publish_instant desc, id desc) where state = 'published';
create index course_by_event on course (event_id) where event_id is not null;
create index course_words on course using gin (words gin_trgm_ops);

-- The reading rule of courses: who may read one that is not for everybody.
create view course_organiser as
select course.id as course_id, delegation.person_id
from course
join known_delegation delegation on delegation.organisation_id = any (course.host_ids)
where delegation.role = 'coordinator';

create view course_reader as
select course.id as course_id, membership.person_id
from course
join known_membership membership on membership.network_id = any (course.network_ids)
where membership.active
union
select course.id, person.person_id
from course
join known_person person on person.organisation_id = any (course.organisation_ids)
union
select course_id, person_id from course_organiser;

-- How far somebody is: a person, or a visit without a name that is forgotten within a day. The row whose step is the course
-- itself stands for the whole of it, and is the lock under which a reader's steps are counted.
create table course_progress (
    reader_id   uuid        not null,
    visit       boolean     not null,
    course_id   uuid        not null references course on delete cascade,
    step_id     uuid        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (reader_id, course_id, step_id)
);

create table course_visit (
    id        uuid primary key,
    course_id uuid        not null references course on delete cascade,
    kind      text        not null,
    place     uuid,
    begun_at  timestamptz not null
);
create index course_visit_by_age on course_visit (begun_at);

-- How many: sums only, by kind of organisation and by municipality or region; nothing leads from here to a reader.
create table course_count (
    course_id uuid not null references course on delete cascade,
    step_id   uuid not null,
    act       text not null,
    kind      text not null,
    place     uuid not null,
    readers   int  not null,
    primary key (course_id, step_id, act, kind, place),
    constraint course_count_act check (act in ('started', 'finished'))
);

-- What a person chose to save: answers to questions and ticks in checklists, sealed with a key that is not in the database.
create table course_note (
    person_id  uuid        not null,
    course_id  uuid        not null references course on delete cascade,
    subject_id uuid        not null,
    sealed     bytea       not null,
    changed_at timestamptz not null,
    primary key (person_id, course_id, subject_id)
);
