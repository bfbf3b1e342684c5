create extension if not exists btree_gist;

create table enrolment (
    id              uuid primary key,
    network_id      uuid not null references network,
    term_starts     date not null,
    term_ends       date not null,
    state           text not null
        check (state in ('awaiting-proof', 'received', 'contacted', 'completion', 'admitted', 'declined')),
    organisation_id uuid references organisation,
    contact_id      uuid references person on delete set null,
    owner_id        uuid references person on delete set null,
    papers          jsonb not null,
    received_at     timestamptz not null,
    expires_at      timestamptz,
    reminded_at     timestamptz,
    version         int not null,
    -- a term may be moved a little while applications come in: what overlaps is the same term
    constraint enrolment_once_per_organisation_and_term exclude using gist
        (network_id with =, organisation_id with =, daterange(term_starts, term_ends, '[]') with &&)
        where (state <> 'declined' and organisation_id is not null)
);
create unique index enrolment_once_per_contact on enrolment (network_id, contact_id, term_starts) where state <> 'declined';
create index enrolment_by_network on enrolment (network_id, received_at desc, id);
create index enrolment_by_expiry on enrolment (expires_at) where state = 'awaiting-proof';

-- Somebody who left and was forgotten leaves the row: its seat has been paid for.
create table enrolment_participant (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment on delete cascade,
    seat_id      uuid not null,
    person_id    uuid references person on delete set null,
    name         text,
    email        text,
    since        timestamptz not null,
    left_at      timestamptz
);
create unique index participant_named_once on enrolment_participant (enrolment_id, email) where left_at is null;
create unique index participant_seat_taken_once on enrolment_participant (seat_id) where left_at is null;
create unique index participant_known_once on enrolment_participant (enrolment_id, person_id) where left_at is null;
create index participant_by_person on enrolment_participant (person_id);

create table enrolment_history (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment on delete cascade,
    at           timestamptz not null,
    by_name      text,
    what         text not null,
    words        text
);
create index history_by_enrolment on enrolment_history (enrolment_id, at);
