create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- What an organiser's table of registrations is sorted and searched by, beside the registration and never in it: whoever changes a
-- name must not wait for whoever gives out seats. Kept by triggers, so that no way of writing a name passes it by; an erasure too
-- takes this copy along.
create table listing (
    registration_id uuid primary key references registration on delete cascade,
    event_id        uuid not null,
    name            text not null collate "sv-x-icu",
    organisation    text not null collate "sv-x-icu",
    words           text not null
);

create function listing_of(registrations uuid[]) returns void language sql as $$
    insert into listing (registration_id, event_id, name, organisation, words)
    select r.id, r.event_id, p.name, coalesce(nullif(y.organisation, ''), p.organisation, ''),
           lower(concat_ws(chr(10), p.name, p.email, p.organisation, y.organisation) collate "sv-x-icu")
    from registration r join participant p on p.id = r.participant_id left join party y on y.registration_id = r.party_id
    where r.id = any (registrations)
    on conflict (registration_id) do update
        set name = excluded.name, organisation = excluded.organisation, words = excluded.words
        where (listing.name, listing.organisation, listing.words) is distinct from (excluded.name, excluded.organisation, excluded.words)
$$;

select listing_of(array(select id from registration));

create index listing_by_name on listing (event_id, name, registration_id);
create index listing_by_organisation on listing (event_id, organisation, name, registration_id);
create index listing_by_words on listing using gin (event_id, words gin_trgm_ops);

create function listing_follows_registration() returns trigger language plpgsql as $$
begin
    perform listing_of(array[new.id]);
    return null;
end $$;

-- The same for one that is new, of which nothing is to be looked for: admission has no time to spare.
create function listing_of_new() returns trigger language plpgsql as $$
begin
    insert into listing (registration_id, event_id, name, organisation, words)
    select new.id, new.event_id, p.name, coalesce(nullif(y.organisation, ''), p.organisation, ''),
           lower(concat_ws(chr(10), p.name, p.email, p.organisation, y.organisation) collate "sv-x-icu")
    from participant p left join party y on y.registration_id = new.party_id where p.id = new.participant_id;
    return null;
end $$;
create trigger listing_of_new after insert on registration for each row execute function listing_of_new();
create trigger listing_of_changed after update on registration
    for each row when (old.participant_id <> new.participant_id or old.party_id is distinct from new.party_id)
    execute function listing_follows_registration();

-- These come last in their transaction: whoever waits for a pool holds no line of the list meanwhile.
create index registration_of_participant on registration (participant_id);
create function listing_follows_participant() returns trigger language plpgsql as $$
begin
    perform listing_of(array(select id from registration where participant_id = new.id));
    return null;
end $$;
create constraint trigger listing_of_participant after update on participant deferrable initially deferred
    for each row when ((old.name, old.email, old.organisation) is distinct from (new.name, new.email, new.organisation))
    execute function listing_follows_participant();

create function listing_follows_party() returns trigger language plpgsql as $$
begin
    perform listing_of(array(select id from registration where party_id = new.registration_id));
    return null;
end $$;
create constraint trigger listing_of_party after insert or update on party deferrable initially deferred
    for each row execute function listing_follows_party();
