-- People whom an organiser pointed out, as event-service tells of them: a choice comes in parts, and is whole when all have come.
create table choice (
    choice_id uuid primary key,
    event_id  uuid        not null,
    people    integer     not null,
    made_at   timestamptz not null
);
create index choice_by_age on choice (made_at);

create table chosen (
    choice_id       uuid not null references choice on delete cascade,
    registration_id uuid not null,
    participant_id  uuid not null,
    primary key (choice_id, registration_id)
);

alter table mailing
    add column choice_id uuid,
    add constraint mailing_to_chosen_people check ((who = 'chosen') = (choice_id is not null));
