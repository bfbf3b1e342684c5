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

-- What a host says on all its pages until a day has passed.
create table notice (
    id      uuid primary key,
    host_id uuid  not null,
    text    jsonb not null,
    until   date  not null
);
create index notice_by_host on notice (host_id, until);

-- Whether a page helped: counts per page and day, and words without a name. No address, no cookie, no hour.
create table page_answer (
    page     text   not null,
    day      date   not null,
    helped   bool   not null,
    host_ids uuid[] not null,
    answers  int    not null,
    primary key (page, day, helped)
);
create table page_word (
    id       uuid primary key,
    page     text   not null,
    day      date   not null,
    helped   bool   not null,
    host_ids uuid[] not null,
    words    text   not null
);
create index page_word_by_page on page_word (page, day);

-- Questions to go on talking about once the event has ended, and a group's own notes.
create table discussion (
    event_id  uuid primary key,
    questions jsonb not null
);
create table discussion_note (
    registration_id uuid primary key references registration on delete cascade,
    note            text not null
);
