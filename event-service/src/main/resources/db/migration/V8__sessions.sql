-- A place at one session of a programme. Its counter is a row of seat_pool under the session's own id, mode on-site:
-- the same lock, the same rule that nothing is oversold, the same queue.
create table session_place (
    session_id      uuid not null,
    registration_id uuid not null references registration on delete cascade,
    event_id        uuid not null,
    state           text not null constraint session_place_state check (state in ('confirmed', 'waiting')),
    waiting_number  bigint,
    booked_at       timestamptz not null,
    primary key (session_id, registration_id),
    constraint session_place_waits_with_a_number check ((state = 'waiting') = (waiting_number is not null))
);
create index session_place_by_registration on session_place (registration_id);
create index session_place_waiting on session_place (session_id, waiting_number) where state = 'waiting';
