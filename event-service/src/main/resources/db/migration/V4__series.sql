-- Events announced together. An event belongs to one series at most; the round says with which publication of it the event came out.
create table series (
    id          uuid primary key,
    slug        text   not null,
    content     jsonb  not null,
    host_ids    uuid[] not null,
    network_ids uuid[] not null,
    rounds      int    not null default 0,
    version     int    not null,
    constraint series_once_per_slug unique (slug)
);
alter table event
    add column series_id    uuid,
    add column series_round int;
create index event_by_series on event (series_id, starts_instant) where series_id is not null;
alter table invitation
    add column series_id    uuid,
    add column series_round int;

-- One form for several dates. Its one mail is told once all its registrations are written; a sweep tells it where a crash came between.
create table booking (
    id               uuid primary key,
    series_id        uuid        not null,
    participant_id   uuid        not null references participant,
    registration_ids uuid[]      not null default '{}',
    proven           boolean     not null,
    version          int         not null,
    told             int         not null,
    changed_at       timestamptz not null
);
create index booking_untold on booking (changed_at) where told < version;
