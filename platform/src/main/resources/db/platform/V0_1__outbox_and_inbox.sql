create table outbox (
    id          bigint generated always as identity primary key,
    message_id  uuid not null,
    topic       text not null,
    key         text not null,
    body        text,
    traceparent text,
    appended_at timestamptz not null
);

create table inbox (
    message_id  uuid primary key,
    topic       text not null,
    received_at timestamptz not null
);
create index inbox_by_topic on inbox (topic);
create index inbox_by_age on inbox (received_at);

create table dead_letter (
    id        uuid primary key,
    topic     text not null,
    key       text,
    body      text,
    reason    text not null,
    failed_at timestamptz not null
);
