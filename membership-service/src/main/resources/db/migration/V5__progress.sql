-- What event-service tells of events, so far as links to them need it: a read model, emptied and read again at will.
create table known_event (
    event_id  uuid primary key,
    slug      text      not null,
    title     jsonb     not null,
    state     text      not null,
    starts_at timestamp not null,
    version   bigint    not null
);
create index known_event_by_slug on known_event (slug);

-- An organisation that has signed, whichever versions; ended when none of its signatures stands any more.
create table signatory (
    id              uuid primary key,
    declaration_id  uuid not null references declaration,
    organisation_id uuid not null references organisation,
    person_id       uuid references person on delete set null,
    since           date not null,
    ended_on        date,
    generation      int  not null,
    version         int  not null,
    constraint signatory_once_per_organisation unique (declaration_id, organisation_id)
);

create table activity (
    id           uuid primary key,
    signatory_id uuid  not null references signatory,
    title        text  not null,
    text         text  not null,
    commitments  int[] not null,
    status       text  not null constraint activity_status check (status in ('planned', 'ongoing', 'done', 'resting')),
    starts_on    date,
    ends_on      date,
    partners     jsonb not null,
    links        jsonb not null,
    version      int   not null,
    constraint activity_ends_after_it_begins check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index activity_by_signatory on activity (signatory_id, id);

create table progress_report (
    signatory_id uuid  not null references signatory,
    year         int   not null,
    content      jsonb not null,
    submitted_at timestamptz,
    submitted_by text,
    version      int   not null,
    primary key (signatory_id, year)
);

-- What was handed in stays as it was.
create function keep_submitted() returns trigger language plpgsql as $$
begin
    if old.submitted_at is not null then
        raise exception 'a submitted report is kept as it is' using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger progress_report_kept_as_submitted before update or delete on progress_report
    for each row execute function keep_submitted();

-- Whoever signed before this was kept.
insert into signatory (id, declaration_id, organisation_id, person_id, since, generation, version)
select distinct on (declaration_id, organisation_id) gen_random_uuid(), declaration_id, organisation_id, person_id, signed_on, 0, 1
from signature where state = 'signed'
order by declaration_id, organisation_id, signed_on;
