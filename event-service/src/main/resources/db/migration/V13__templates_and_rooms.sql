-- An event as a host writes it again and again: texts, programme, places; its days are those it was written on, and move when used.
create table event_template (
    id        uuid primary key,
    host_id   uuid        not null,
    name      text        not null,
    draft     jsonb       not null,
    programme jsonb       not null,
    made_at   timestamptz not null,
    constraint template_once_per_name unique (host_id, name)
);

-- Where a host meets: what a place says of itself, written once.
create table room (
    id            uuid primary key,
    host_id       uuid    not null,
    name          text    not null,
    address       text,
    capacity      integer,
    wheelchair    boolean not null,
    hearing_loop  boolean not null,
    accessibility jsonb,
    constraint room_once_per_name unique (host_id, name)
);
