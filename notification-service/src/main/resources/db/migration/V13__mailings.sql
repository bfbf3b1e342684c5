-- What organisers write to the people of an event themselves.
create table mailing (
    id           uuid primary key default uuidv7(),
    version      integer     not null default 1,
    event_id     uuid        not null,
    who          text        not null,
    mode         text,
    organisation text,
    subject_sv   text        not null,
    subject_en   text,
    words_sv     text        not null,
    words_en     text,
    state        text        not null constraint mailing_state
        check (state in ('draft', 'scheduled', 'sent', 'stopped')),
    send_at      timestamptz,
    sent_at      timestamptz,
    recipients   integer,
    written_by   text        not null,
    written_at   timestamptz not null
);
create index mailing_of_event on mailing (event_id, id);

alter table participant add column organisation text;
