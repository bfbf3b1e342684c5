-- What somebody took part in, as it was when they last asked for it: an event, a series, or a cohort's meetings. The register of who
-- came is forgotten; this stays as long as the participant does, and the number shows anybody that it is genuine.
create table certificate (
    number         text primary key,
    participant_id uuid        not null references participant,
    whole_id       uuid        not null,
    title          jsonb       not null,
    name           text        not null,
    hosts          text[]      not null,
    attended       int         not null check (attended > 0),
    meetings       int         not null check (meetings >= attended),
    first_day      date        not null,
    last_day       date        not null,
    issued_at      timestamptz not null,
    constraint certificate_once_per_whole unique (participant_id, whole_id)
);

-- How many came, kept when the register of who did is forgotten.
create table turnout (
    event_id uuid primary key,
    room     int not null,
    digital  int not null
);

-- Where an organisation is, for figures by county: the first two digits of a municipality's code, or a region's. An older read model
-- learns it by being rebuilt.
alter table known_organisation add column area_code text;
