-- An event's questions to those who register. A question that was taken away stays for the answers it got; an earlier wording stays
-- for the answers that were given to it.
create table form (
    event_id uuid primary key,
    version  int not null
);
create table form_question (
    id        uuid primary key,
    event_id  uuid    not null,
    position  int     not null,
    version   int     not null,
    body      jsonb   not null,
    withdrawn boolean not null default false
);
create index form_question_by_event on form_question (event_id, position);
create table form_wording (
    question_id uuid  not null,
    version     int   not null,
    body        jsonb not null,
    primary key (question_id, version)
);

-- Answers to a question of the sealed kinds (diet, access) are unreadable here.
create table form_answer (
    registration_id  uuid   not null,
    question_id      uuid   not null,
    event_id         uuid   not null,
    question_version int    not null,
    chosen           text[] not null default '{}',
    words            text,
    sealed           bytea,
    primary key (registration_id, question_id),
    constraint form_answer_sealed_or_plain check (sealed is null or (chosen = '{}' and words is null))
);
create index form_answer_by_event on form_answer (event_id, question_id);
create index form_answer_by_question on form_answer (question_id);

-- What is left of answers that were erased: how many chose what.
create table form_answer_count (
    question_id uuid not null,
    code        text not null,
    number      int  not null,
    primary key (question_id, code)
);

-- Who read diet and access needs with names, and when.
create table needs_reading (
    id        uuid primary key,
    event_id  uuid        not null,
    person_id uuid,
    read_at   timestamptz not null
);
create index needs_reading_by_event on needs_reading (event_id, read_at);

-- Questions a host asks again and again.
create table question_set (
    id        uuid primary key,
    host_id   uuid  not null,
    name      text  not null,
    questions jsonb not null,
    constraint question_set_once_per_name unique (host_id, name)
);
