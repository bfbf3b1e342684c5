-- Files that people send as an answer to a question of an event's form. Until event-service says that an answer points at one, nobody
-- but the sender reaches it, and after a while it is gone.
create table answer_file (
    id          uuid primary key,
    object_key  text        not null unique,
    file_name   text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    sha256      text        not null,
    scan        text        not null,
    received_at timestamptz not null,
    kept_since  timestamptz,
    version     bigint      not null default 0,
    constraint answer_file_scan check (scan in ('clean', 'not-scanned'))
);
create index answer_file_unkept on answer_file (received_at) where kept_since is null;

create table answer_file_event (
    file_id  uuid not null references answer_file on delete cascade,
    event_id uuid not null,
    primary key (file_id, event_id)
);

-- Which organiser has read which file.
create table answer_file_reading (
    file_id   uuid        not null references answer_file on delete cascade,
    person_id uuid,
    read_at   timestamptz not null
);
create index answer_file_reading_by_file on answer_file_reading (file_id);
