-- A host's rooms, to be chosen for an event or a programme item.
create table room (
    id           uuid primary key,
    host_id      uuid    not null,
    name         text    not null,
    address      text,
    capacity     int check (capacity > 0),
    wheelchair   boolean not null,
    hearing_loop boolean not null,
    access       jsonb,
    constraint room_once_per_host unique (host_id, name)
);

-- An event kept to make others from: texts, places and programme; never who registered.
create table event_template (
    id        uuid primary key,
    host_id   uuid        not null,
    name      text        not null,
    event     jsonb       not null,
    programme jsonb       not null,
    made_at   timestamptz not null,
    constraint event_template_once_per_host unique (host_id, name)
);

-- Who takes part in a host's events. Someone whose consent is not noted is not named to the public; how and when it was given is kept.
create table contributor (
    id           uuid primary key,
    host_id      uuid not null,
    name         text not null,
    plain_name   text not null,
    title        text,
    organisation text,
    consented_on date,
    consented_by text,
    constraint contributor_once_per_host unique (host_id, plain_name),
    constraint contributor_consent_has_a_day_and_a_way check ((consented_on is null) = (consented_by is null))
);
