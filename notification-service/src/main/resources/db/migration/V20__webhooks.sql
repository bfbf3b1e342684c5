-- Programs of others that are told of what happens to a host's events (ADR 27). The secret they share with us is made, not kept.
create table webhook (
    id            uuid primary key,
    host_id       uuid        not null,
    url           text        not null,
    types         text[]      not null,
    state         text        not null check (state in ('active', 'paused', 'stopped')),
    generation    int         not null,
    failing_since timestamptz,
    created_by    text        not null,
    created_at    timestamptz not null,
    version       int         not null
);
create index webhook_by_host on webhook (host_id, created_at);

-- The log and the work in one: what a webhook is to be told, once per message. body is what is sent, byte for byte, however often.
create table webhook_call (
    id           uuid primary key,
    webhook_id   uuid        not null references webhook on delete cascade,
    message_id   uuid        not null,
    type         text        not null,
    event_id     uuid,
    body         text        not null,
    state        text        not null check (state in ('queued', 'sent', 'failed')),
    attempts     int         not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    last_status  int,
    last_error   text,
    created_at   timestamptz not null,
    settled_at   timestamptz,
    constraint webhook_told_once unique (webhook_id, message_id)
);
create index webhook_call_due on webhook_call (due_at) where state = 'queued';
create index webhook_call_log on webhook_call (webhook_id, created_at desc, id);
