-- People are counted, and some registrations came in one form. An older read model learns it by being rebuilt.
alter table registration
    add column people         integer not null default 1,
    add column waiting_people integer not null default 0,
    add column party_id       uuid,
    add column booking_id     uuid;

create table series (
    series_id uuid primary key,
    version   bigint not null,
    document  jsonb  not null
);

alter table event add column series_id uuid;
create index event_by_series on event (series_id, starts_at) where series_id is not null;
