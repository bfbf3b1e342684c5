-- where an event is watched; secrets of the provider's account are in the service's environment, never here
create table live_room (
    event_id             uuid primary key,
    provider             text not null check (provider in ('play-page', 'plain-link', 'bigbluebutton', 'jitsi')),
    settings             jsonb not null,
    help                 jsonb not null,
    closes_after_minutes int not null check (closes_after_minutes between 0 and 600),
    evaluation           boolean not null,
    peak                 int not null default 0,
    joined               int not null default 0,
    version              int not null
);

-- what is to be done at a provider: claimed for a while by one replica, done, and taken away; tried again while it is away
create table live_room_work (
    event_id   uuid primary key,
    kind       text not null check (kind in ('provision', 'cancel')),
    due_at     timestamptz not null,
    attempts   int not null default 0,
    last_error text,
    number     bigint generated always as identity
);
create index live_room_work_by_due on live_room_work (due_at);

-- every banner that was shown; the one not yet lowered is shown now
create table live_room_banner (
    id         uuid primary key,
    event_id   uuid not null,
    words      jsonb not null,
    to_backup  boolean not null,
    raised_at  timestamptz not null,
    lowered_at timestamptz
);
create unique index live_room_one_banner on live_room_banner (event_id) where lowered_at is null;
create index live_room_banner_listed on live_room_banner (event_id, raised_at);

-- what a host says to everybody who has trouble watching
create table live_help (
    host_id uuid primary key,
    help    jsonb not null,
    version int not null
);

-- An anonymous question has no participant, an id without a time in it, and only the minute it came.
create table question (
    id             uuid primary key,
    event_id       uuid not null,
    words          text not null,
    participant_id uuid references participant,
    state          text not null check (state in ('queued', 'shown', 'answered', 'hidden', 'merged')),
    place          int not null,
    merged_into    uuid references question,
    asked_at       timestamptz not null,
    version        int not null
);
create index question_by_event on question (event_id, place);

-- people, not connections: one row per registration, however many windows are open
create table attendance (
    registration_id uuid primary key,
    event_id        uuid not null,
    people          int not null check (people > 0),
    corrected       int check (corrected >= 0),
    joined_at       timestamptz not null,
    seen_at         timestamptz not null
);
create index attendance_by_event on attendance (event_id, seen_at);

-- whose questions somebody may moderate without organising anything; an older read model learns it by being rebuilt
alter table known_person add column moderates uuid[] not null default '{}';
