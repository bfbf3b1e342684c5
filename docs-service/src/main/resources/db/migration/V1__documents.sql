-- What others told us: read models, filled from Kafka only and rebuilt from it when emptied.
create table known_event (
    event_id  uuid primary key,
    slug      text      not null,
    title_sv  text      not null,
    title_en  text,
    starts_at timestamp not null,
    version   bigint    not null
);

create table known_event_host (
    event_id        uuid not null references known_event on delete cascade,
    organisation_id uuid not null,
    primary key (event_id, organisation_id)
);

create table known_event_network (
    event_id   uuid not null references known_event on delete cascade,
    network_id uuid not null,
    slug       text not null,
    name_sv    text not null,
    name_en    text,
    primary key (event_id, network_id)
);
create index known_event_network_by_network on known_event_network (network_id);

create table known_network (
    network_id uuid primary key,
    slug       text   not null,
    name_sv    text   not null,
    name_en    text,
    version    bigint not null
);
create index known_network_by_slug on known_network (slug);

create table known_network_host (
    network_id      uuid not null references known_network on delete cascade,
    organisation_id uuid not null,
    primary key (network_id, organisation_id)
);

create table known_membership (
    membership_id uuid primary key,
    network_id    uuid    not null,
    person_id     uuid    not null,
    active        boolean not null,
    version       bigint  not null
);
create index known_membership_by_person on known_membership (person_id, network_id) where active;

create table known_person (
    person_id uuid primary key,
    version   bigint not null
);

create table known_delegation (
    person_id       uuid not null references known_person on delete cascade,
    organisation_id uuid not null,
    role            text not null,
    primary key (person_id, organisation_id, role)
);

-- The reading rule, in one place: who organises an event, and who may read its documents now.
create view event_organiser as
select host.event_id, delegation.person_id
from known_event_host host
join known_delegation delegation using (organisation_id)
where delegation.role = 'coordinator';

create view event_reader as
select circle.event_id, membership.person_id
from known_event_network circle
join known_membership membership using (network_id)
where membership.active
union
select event_id, person_id from event_organiser;

-- Our own: the documents. No foreign key to known_event, which may be emptied and rebuilt.
create table document (
    id         uuid primary key,
    event_id   uuid        not null,
    kind       text        not null,
    title      text        not null,
    language   text        not null,
    file_name  text,
    media_type text        not null,
    bytes      bigint      not null,
    sha256     text        not null,
    object_key text unique,
    markdown   text,
    scan       text        not null,
    added_by   uuid,
    added_at   timestamptz not null,
    constraint document_language check (language in ('sv', 'en')),
    constraint document_scan check (scan in ('clean', 'not-scanned')),
    constraint document_is_a_file_or_a_text check (
        (kind = 'file' and object_key is not null and file_name is not null and markdown is null)
        or (kind = 'text' and object_key is null and file_name is null and markdown is not null))
);
create index document_by_event on document (event_id, id desc);

-- Files whose words are still to be taken out for the search; a row is the job, gone when it is done.
create table extraction (
    document_id uuid primary key references document on delete cascade,
    due         timestamptz not null,
    attempts    int         not null default 0
);
create index extraction_due on extraction (due);

create extension if not exists pg_trgm;

-- What the search sees. folded is title, line break and words in lower case, code point by code point, so that a
-- place in it is a place in them; å, ä and ö stay letters of their own.
create table searchable (
    document_id uuid primary key references document on delete cascade,
    title       text     not null,
    words       text     not null,
    folded      text     not null,
    lexemes     tsvector not null
);
create index searchable_lexemes on searchable using gin (lexemes);
create index searchable_compounds on searchable using gin (folded gin_trgm_ops);
