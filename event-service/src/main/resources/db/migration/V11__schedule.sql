-- A move that waits to be carried out. The event stands as people know it until then, so that an undone move has never been.
-- Moves that one act asked for share a batch: they are carried out, or undone, together.
create table waiting_move (
    event_id       uuid primary key,
    batch          uuid        not null,
    target         jsonb       not null,
    starts_at      timestamp   not null,
    ends_at        timestamp   not null,
    starts_instant timestamptz not null,
    ends_instant   timestamptz not null,
    due_at         timestamptz not null,
    refused        text
);
create index waiting_move_due on waiting_move (due_at) where refused is null;
create index waiting_move_by_batch on waiting_move (batch);

-- Days when schools are closed, as a host knows them: each municipality sets its own.
create table school_break (
    id        uuid primary key,
    host_id   uuid not null,
    area      text not null,
    name      text not null,
    first_day date not null,
    last_day  date not null,
    constraint school_break_ends_after_start check (last_day >= first_day),
    constraint school_break_once unique (host_id, area, name, first_day)
);
create index school_break_by_day on school_break (host_id, first_day);
