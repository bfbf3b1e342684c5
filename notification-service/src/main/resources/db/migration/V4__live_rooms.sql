-- which events have a live room: their mails lead to it by a personal watch link
create table live_room (
    event_id               uuid primary key,
    version                bigint not null,
    evaluation             boolean not null,
    recording_published_at timestamptz
);
