create table organisation (
    id                  uuid primary key,
    kind                text not null,
    name                text not null,
    name_as_given       text not null,
    match_name          text not null,
    organisation_number text,
    area_code           text,
    email_domains       text[] not null default '{}',
    former_names        text[] not null default '{}',
    version             int not null,
    constraint organisation_once_per_name_and_kind unique (match_name, kind)
);
create index organisation_by_domain on organisation using gin (email_domains);

create table person (
    id              uuid primary key,
    email           text not null,
    name            text not null,
    language        text not null check (language in ('sv', 'en')),
    organisation_id uuid references organisation,
    proven          boolean not null,
    version         int not null,
    constraint person_once_per_address unique (email)
);

create table delegation (
    person_id       uuid not null references person on delete cascade,
    organisation_id uuid not null references organisation,
    role            text not null check (role in ('coordinator', 'check-in', 'moderator')),
    primary key (person_id, organisation_id)
);

create table network (
    id       uuid primary key,
    slug     text not null,
    host_ids uuid[] not null,
    content  jsonb not null,
    version  int not null,
    constraint network_once_per_slug unique (slug)
);

create table application (
    id                  uuid primary key,
    network_id          uuid not null references network,
    person_id           uuid not null references person on delete cascade,
    state               text not null,
    stated_organisation text,
    organisation_id     uuid references organisation,
    message             text,
    review_reason       text,
    question            text,
    question_number     int not null default 0,
    answer              text,
    decision_reason     text,
    decided_by          text,
    received_at         timestamptz not null,
    decided_at          timestamptz,
    expires_at          timestamptz,
    version             int not null
);
create unique index application_open_once_per_person on application (network_id, person_id)
    where state in ('awaiting-proof', 'choose-organisation', 'in-review', 'awaiting-answer');
create index application_by_network on application (network_id, received_at desc, id);
create index application_by_expiry on application (expires_at) where state = 'awaiting-proof';

create table membership (
    id         uuid primary key,
    network_id uuid not null references network,
    person_id  uuid not null references person on delete cascade,
    state      text not null check (state in ('active', 'ended')),
    since      timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    version    int not null,
    constraint membership_once_per_network_and_person unique (network_id, person_id)
);

-- what Keycloak is still to be told; worked off in order of time, however long it is away
create table account_work (
    person_id       uuid primary key,
    wanted_since    timestamptz not null,
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text
);
create table account (
    person_id       uuid primary key,
    subject         text not null,
    invited_at      timestamptz,
    enabled         boolean not null
);
