-- what somebody asks the host to change once the time to change it oneself is over; the colleague's name and address are gone when it
-- is settled, the words after a while
create table change_request (
    id              uuid primary key,
    event_id        uuid        not null,
    registration_id uuid        not null,
    participant_id  uuid        not null,
    kind            text        not null check (kind in ('mode', 'person', 'people', 'cancellation')),
    mode            text,
    people          int,
    name            text,
    email           text,
    word            text,
    state           text        not null check (state in ('waiting', 'queued', 'approved', 'declined', 'withdrawn', 'lapsed')),
    answer          text,
    asked_at        timestamptz not null,
    settled_at      timestamptz,
    version         int         not null
);
create unique index change_request_once_open on change_request (registration_id) where state in ('waiting', 'queued');
create index change_request_by_event on change_request (event_id, asked_at, id);
create index change_request_open on change_request (asked_at, id) where state in ('waiting', 'queued');
