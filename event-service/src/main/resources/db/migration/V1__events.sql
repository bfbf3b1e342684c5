create table event (
    id                  uuid primary key,
    slug                text not null,
    state               text not null check (state in ('draft', 'announced', 'open', 'cancelled')),
    content             jsonb not null,
    programme           jsonb not null default '[]',
    starts_at           timestamp not null,
    ends_at             timestamp not null,
    deadline            timestamp not null,
    zone                text not null,
    starts_instant      timestamptz not null,
    ends_instant        timestamptz not null,
    host_ids            uuid[] not null,
    network_ids         uuid[] not null,
    sequence            int not null,
    moved               boolean not null,
    previous            jsonb,
    move_message        text,
    cancellation_reason text,
    told                text not null,
    version             int not null,
    constraint event_once_per_slug unique (slug),
    constraint event_ends_after_start check (ends_instant > starts_instant)
);
create index event_by_start on event (starts_instant, id);

-- the row that everybody wants at nine o'clock: no foreign key points at it (a factor of four)
create table seat_pool (
    event_id     uuid not null,
    mode         text not null check (mode in ('on-site', 'digital')),
    capacity     int check (capacity > 0),
    taken        int not null default 0 check (taken >= 0),
    waiting      int not null default 0 check (waiting >= 0),
    next_waiting bigint not null default 1,
    primary key (event_id, mode),
    constraint seat_pool_never_oversold check (capacity is null or taken <= capacity)
);

create table participant (
    id           uuid primary key,
    person_id    uuid,
    email        text not null,
    name         text not null,
    language     text not null check (language in ('sv', 'en')),
    organisation text,
    version      int not null,
    constraint participant_once_per_address unique (email)
);
create index participant_by_person on participant (person_id);

create table registration (
    id                 uuid primary key,
    event_id           uuid not null,
    participant_id     uuid not null references participant,
    state              text not null check (state in ('awaiting-proof', 'confirmed', 'waiting', 'cancelled')),
    mode               text not null,
    seated             boolean not null,
    waiting_number     bigint,
    held_until         timestamptz,
    link_generation    int not null,
    asked_to_reconfirm boolean not null default false,
    cancelled_by       text,
    registered_at      timestamptz not null,
    version            int not null,
    constraint registration_once_per_person unique (event_id, participant_id)
);
create index registration_waiting on registration (event_id, mode, waiting_number) where state = 'waiting';
create index registration_held on registration (held_until) where held_until is not null;
create index registration_listed on registration (event_id, registered_at, id);

create table invitation (
    id               uuid primary key,
    event_id         uuid not null,
    person_id        uuid not null,
    network_ids      uuid[] not null,
    save_the_date_at timestamptz,
    invited_at       timestamptz,
    declined_at      timestamptz,
    version          int not null,
    constraint invitation_once_per_person unique (event_id, person_id)
);

-- what others own, as their topics tell it; may be emptied and read again
create table known_person (
    id              uuid primary key,
    email           text not null,
    proven          boolean not null,
    name            text not null,
    language        text not null,
    organisation_id uuid,
    organisation    text,
    coordinates     uuid[] not null,
    version         bigint not null
);
create index known_person_by_email on known_person (email);
create table known_organisation (
    id uuid primary key, name text not null, kind text not null, version bigint not null
);
create table known_network (
    id uuid primary key, slug text not null, name jsonb not null, version bigint not null
);
create index known_network_by_slug on known_network (slug);
create table known_membership (
    id uuid primary key, network_id uuid not null, person_id uuid not null, active boolean not null, version bigint not null
);
create index known_membership_by_network on known_membership (network_id) where active;
create index known_membership_by_person on known_membership (person_id) where active;
