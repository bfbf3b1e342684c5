-- Organisations in cohorts, and who acts for them now: a read model.
create table known_enrolment (
    enrolment_id    uuid primary key,
    network_id      uuid   not null,
    organisation_id uuid,
    contact_id      uuid,
    state           text   not null,
    version         bigint not null
);
create index known_enrolment_by_network on known_enrolment (network_id);

create table known_enrolled (
    enrolment_id uuid not null references known_enrolment on delete cascade,
    person_id    uuid not null,
    primary key (enrolment_id, person_id)
);

-- The reading rule of what belongs to a network: who organises it.
create view network_organiser as
select host.network_id, delegation.person_id
from known_network_host host
join known_delegation delegation using (organisation_id)
where delegation.role = 'coordinator';

-- An organisation's account of its work (R3.10). Our own: no foreign key to what may be emptied and rebuilt.
create table case_study (
    id              uuid primary key,
    enrolment_id    uuid not null,
    network_id      uuid not null,
    organisation_id uuid not null,
    slug            text,
    version         int  not null,
    constraint case_study_once_per_enrolment unique (enrolment_id),
    constraint case_study_once_per_slug unique (slug)
);
create index case_study_by_network on case_study (network_id);

-- Its text, as often as it was approved: what was approved once is never changed, only followed by another.
create table case_study_edition (
    case_study_id uuid        not null references case_study,
    number        int         not null,
    state         text        not null,
    sections      jsonb       not null,
    words         text,
    changed_at    timestamptz not null,
    changed_by    uuid,
    approved_at   timestamptz,
    approved_by   uuid,
    published_at  timestamptz,
    primary key (case_study_id, number),
    constraint edition_state check (
        state in ('draft', 'proposed', 'approved', 'published', 'returned', 'withdrawn', 'replaced')),
    constraint edition_public_when_approved check (state <> 'published' or approved_at is not null and published_at is not null)
);
create unique index case_study_published_once on case_study_edition (case_study_id) where state = 'published';

-- What the search of the knowledge bank sees: the published editions, folded as documents are.
create table searchable_case_study (
    case_study_id uuid primary key references case_study,
    title         text     not null,
    words         text     not null,
    folded        text     not null,
    lexemes       tsvector not null
);
create index searchable_case_study_lexemes on searchable_case_study using gin (lexemes);
create index searchable_case_study_compounds on searchable_case_study using gin (folded gin_trgm_ops);
