-- Records of other services that files may be attached to, and who may: a read model, filled from Kafka only.
create table known_dossier (
    dossier_id uuid primary key,
    kind       text   not null,
    version    bigint not null
);

create table known_dossier_host (
    dossier_id      uuid not null references known_dossier on delete cascade,
    organisation_id uuid not null,
    primary key (dossier_id, organisation_id)
);

create table known_dossier_reader (
    dossier_id uuid not null references known_dossier on delete cascade,
    person_id  uuid not null,
    primary key (dossier_id, person_id)
);

-- The rule for what is attached, in one place: who keeps a dossier, and who may read it now.
create view dossier_organiser as
select host.dossier_id, delegation.person_id
from known_dossier_host host
join known_delegation delegation using (organisation_id)
where delegation.role = 'coordinator';

create view dossier_reader as
select dossier_id, person_id from known_dossier_reader
union
select dossier_id, person_id from dossier_organiser;

-- Our own: the attached files. No foreign key to known_dossier, which may be emptied and rebuilt.
create table attachment (
    id         uuid primary key,
    dossier_id uuid        not null,
    object_key text        not null unique,
    file_name  text        not null,
    media_type text        not null,
    bytes      bigint      not null,
    sha256     text        not null,
    scan       text        not null,
    added_by   uuid,
    added_at   timestamptz not null,
    constraint attachment_once_per_dossier unique (dossier_id, sha256),
    constraint attachment_scan check (scan in ('clean', 'not-scanned'))
);
