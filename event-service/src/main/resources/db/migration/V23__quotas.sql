-- How many places an organisation may have. mode '' counts both forms together, organisation '' is each that has no row of its own.
-- Names are compared as people write them, in small letters. reserved are seats that only that organisation may take.
create table quota (
    event_id     uuid not null,
    mode         text not null check (mode in ('', 'on-site', 'digital')),
    organisation text not null,
    name         text not null,
    most         int  check (most >= 0),
    reserved     int  not null default 0 check (reserved >= 0),
    primary key (event_id, mode, organisation)
);
