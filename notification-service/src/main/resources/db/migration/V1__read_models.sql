-- What other services tell. Each of these tables can be emptied and filled again from its topic, so nothing here may
-- refer to anything else: messages of different topics come in any order.

create table person (
    person_id   uuid primary key,
    version     bigint  not null,
    email       text    not null,
    name        text    not null,
    language    text    not null,
    delegations jsonb   not null default '[]'
);
create index person_by_email on person (lower(email));

create table participant (
    participant_id uuid primary key,
    version        bigint not null,
    person_id      uuid,
    email          text   not null,
    name           text   not null,
    language       text   not null
);
create index participant_by_email on participant (lower(email));

create table organisation (
    organisation_id uuid primary key,
    version         bigint not null,
    name            text   not null
);

create table network (
    network_id    uuid primary key,
    version       bigint not null,
    slug          text   not null,
    name          jsonb  not null,
    hosts         jsonb  not null,
    host_ids      uuid[] not null,
    contact_email text,
    fee_kronor    integer not null
);
create index network_by_slug on network (slug);

create table membership (
    membership_id uuid primary key,
    version       bigint not null,
    network_id    uuid   not null,
    person_id     uuid   not null,
    state         text   not null
);
create index membership_by_person on membership (person_id, network_id);
create index membership_by_network on membership (network_id) where state = 'active';

create table event (
    event_id    uuid primary key,
    version     bigint    not null,
    slug        text      not null,
    state       text      not null,
    starts_at   timestamp not null,
    ends_at     timestamp not null,
    host_ids    uuid[]    not null,
    network_ids uuid[]    not null,
    moved_at      timestamptz,
    moved_version bigint,
    document    jsonb     not null
);
create index event_by_network on event using gin (network_ids);
create index event_by_host on event using gin (host_ids);

create table registration (
    registration_id         uuid primary key,
    version                 bigint  not null,
    event_id                uuid    not null,
    participant_id          uuid    not null,
    state                   text    not null,
    mode                    text    not null,
    position                integer,
    link_generation         integer not null,
    previous_participant_id uuid,
    cancelled_by            text,
    told_at                 timestamptz not null
);
create index registration_by_event on registration (event_id, participant_id);
create index registration_by_participant on registration (participant_id);

create table invitation (
    event_id      uuid    not null,
    person_id     uuid    not null,
    version       bigint  not null,
    invitation_id uuid    not null,
    state         text    not null,
    told_at       timestamptz not null,
    primary key (event_id, person_id)
);

create table document (
    document_id uuid primary key,
    version     bigint  not null,
    event_id    uuid    not null,
    removed     boolean not null
);
create index document_by_event on document (event_id);
