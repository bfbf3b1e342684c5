-- Our own records: never emptied by a rebuild of the read models.

-- One row is one mail to one reader. delivery_once is the rule "one mail per (purpose, subject, version, recipient)":
-- before the address is known the reader's id stands for it, afterwards delivery_once_per_address says it for the address,
-- since one human can be both a person and a participant. copy counts what an organiser sent once more on purpose.
create table delivery (
    delivery_id       uuid primary key default uuidv7(),
    purpose           text   not null,
    subject_id        uuid   not null,
    version           bigint not null,
    copy              integer not null default 0,
    reader_kind       text   not null constraint delivery_reader_kind check (reader_kind in ('person', 'participant')),
    reader_id         uuid   not null,
    event_id          uuid,
    network_id        uuid,
    facts             jsonb  not null default '{}',
    recipient_name    text,
    recipient_address text,
    title             text,
    state             text   not null constraint delivery_state
        check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'bounced')),
    reason            text,
    attempt           integer not null default 0,
    due_at            timestamptz not null,
    leased_until      timestamptz,
    queued_at         timestamptz not null,
    sent_at           timestamptz,
    constraint delivery_once unique (purpose, subject_id, version, reader_id, copy)
);
create unique index delivery_once_per_address
    on delivery (purpose, subject_id, version, lower(recipient_address), copy)
    where recipient_address is not null and state <> 'skipped';
create index delivery_waiting on delivery (due_at) where state in ('queued', 'sending');
create index delivery_of_reader on delivery (reader_id, event_id);
create index delivery_of_event on delivery (event_id, delivery_id);

-- What we last put into somebody's calendar, so that SEQUENCE only grows and a cancellation reaches everybody who has it.
create table calendar_entry (
    event_id    uuid    not null,
    address     text    not null,
    reader_kind text    not null,
    reader_id   uuid    not null,
    sequence    integer not null,
    fingerprint text    not null,
    cancelled   boolean not null,
    primary key (event_id, address)
);

create table unsubscription (
    address text primary key,
    since   timestamptz not null
);

create table reminder (
    event_id uuid not null,
    rule     text not null,
    fires_at timestamptz not null,
    state    text not null constraint reminder_state check (state in ('planned', 'fired', 'passed', 'stopped')),
    primary key (event_id, rule)
);

-- Documents their readers have heard of, and how often an event's readers have heard of documents.
create table document_told (
    document_id uuid primary key,
    event_id    uuid        not null,
    round       integer     not null,
    told_at     timestamptz not null
);
create index document_told_by_event on document_told (event_id);

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- When which read model was emptied last; timers and dispatch pause a little afterwards.
create table rebuild (
    topic      text primary key,
    emptied_at timestamptz not null
);
