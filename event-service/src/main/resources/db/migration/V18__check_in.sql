-- Where people are checked in. A station's link opens this event's list and nothing else, until it is closed or the event is over.
create table station (
    id        uuid primary key,
    event_id  uuid        not null,
    name      text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index station_by_event on station (event_id, opened_at);

-- Made at a station, perhaps while it had no connection: the id and the time are the station's. The first to arrive here counts.
create table check_in (
    id              uuid primary key,
    event_id        uuid        not null,
    registration_id uuid        not null,
    station_id      uuid        not null,
    people          int         not null check (people between 1 and 10000),
    at              timestamptz not null,
    undone_at       timestamptz
);
create unique index check_in_once_per_registration on check_in (registration_id) where undone_at is null;
create index check_in_by_event on check_in (event_id);

-- One register for the room and the broadcast: a row per registration, by the way it was first seen. Whoever came to the room and
-- looked at the broadcast too is counted once.
alter table attendance add column way text not null default 'digital' check (way in ('room', 'digital'));

-- Who checks people in and organises nothing; an older read model learns it by being rebuilt.
alter table known_person add column checks_in uuid[] not null default '{}';
