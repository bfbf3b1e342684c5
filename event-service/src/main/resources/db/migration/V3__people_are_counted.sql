-- A registration counts people: seats are taken of the pool, wanted are people who are not seated yet. A group that may be seated in
-- parts can be both. Whoever stands in the queue has a waiting number.
alter table registration
    add column seats      int     not null default 0 check (seats >= 0),
    add column wanted     int     not null default 0 check (wanted >= 0),
    add column partly     boolean not null default false,
    add column party_id   uuid,
    add column drawn      boolean not null default false,
    add column booking_id uuid;
update registration set seats = case when seated then 1 else 0 end,
                        wanted = case when not seated and state in ('waiting', 'awaiting-proof') then 1 else 0 end;
alter table registration drop column seated;

drop index registration_waiting;
create index registration_waiting on registration (event_id, mode, waiting_number) where waiting_number is not null;
create index registration_of_party on registration (party_id) where party_id is not null;
create index registration_of_booking on registration (booking_id) where booking_id is not null;

-- A group is known by its coordinator's registration. named: participants who get a registration of their own once there is a seat.
create table party (
    registration_id uuid primary key references registration on delete cascade,
    organisation    text    not null,
    attends         boolean not null,
    payer           jsonb,
    named           uuid[]  not null default '{}'
);
