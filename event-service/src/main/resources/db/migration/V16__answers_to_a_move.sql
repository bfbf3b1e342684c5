-- when somebody said that a move suits them; asked_to_reconfirm says who was asked
alter table registration add column reconfirmed_at timestamptz;
create index registration_asked on registration (event_id) where asked_to_reconfirm;

-- until when people may answer whether a move suits them, and what becomes of those who do not
create table answer_time (
    event_id    uuid primary key,
    answer_by   timestamp not null,
    over_at     timestamptz not null,
    silent      text not null check (silent in ('keep', 'cancel')),
    reminded_at timestamptz not null,
    closed_at   timestamptz,
    settled_at  timestamptz
);
create index answer_time_over on answer_time (over_at) where settled_at is null;
