-- published to whoever was registered; captions (WebVTT) are kept here and checked before
create table recording (
    event_id         uuid primary key,
    address          text not null,
    captions         text,
    captions_language text not null check (captions_language in ('sv', 'en')),
    duration_seconds int not null check (duration_seconds > 0),
    override_reason  text,
    published_at     timestamptz not null
);

-- that a link has been used, and apart from it what was answered: nothing in the one leads to the other, neither time nor order
create table evaluation_given (
    registration_id uuid primary key,
    event_id        uuid not null
);
create index evaluation_given_by_event on evaluation_given (event_id);
create table evaluation_rating (
    event_id uuid not null,
    question text not null check (question in ('overall', 'useful', 'technical')),
    rating   int not null check (rating between 1 and 5),
    number   int not null,
    primary key (event_id, question, rating)
);
create table evaluation_text (
    id       uuid primary key,
    event_id uuid not null,
    question text not null check (question in ('keep', 'improve')),
    words    text not null
);
create index evaluation_text_by_event on evaluation_text (event_id);
