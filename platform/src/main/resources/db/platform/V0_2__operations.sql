-- rows come and go all the time: clean up after a fixed number of them, not after a share of a table that is mostly empty
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

alter table dead_letter add column partition int not null default 0;
alter table dead_letter add column record_offset bigint not null default 0;
alter table dead_letter add column recorded_at timestamptz not null default now();
create index dead_letter_by_key on dead_letter (topic, key);

-- a wish that outlives the process that was asked: every replica lets go of the topic, one of them empties and rewinds
create table read_model_rebuild (
    topic        text primary key,
    requested_at timestamptz not null
);

create table idempotent_answer (
    scope        text primary key,
    fingerprint  text not null,
    begun_at     timestamptz not null,
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea
);
create index idempotent_answer_by_age on idempotent_answer (begun_at);
