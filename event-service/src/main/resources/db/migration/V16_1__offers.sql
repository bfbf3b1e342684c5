-- how a freed place reaches the queue: given at once, or offered with a time to answer. Without a row it is given.
create table offer_terms (
    event_id uuid primary key,
    way      text not null check (way in ('place', 'offer')),
    hours    int  not null check (hours between 1 and 168)
);

-- an offer is a place in the queue with seats held for it; they are found when their time is over
create index registration_offered on registration (held_until) where state = 'waiting' and held_until is not null;
