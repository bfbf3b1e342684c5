-- Some of an event's people, chosen once to be written to. Who they are is told to whoever writes the mails; this says that it was told.
create table choice (
    id       uuid primary key,
    event_id uuid        not null references event on delete cascade,
    people   integer     not null constraint choice_of_somebody check (people > 0),
    left_out integer     not null,
    made_at  timestamptz not null
);
create index choice_by_age on choice (made_at);
