-- What a host has opened for everybody. Our own: no foreign key to known_event, which may be emptied and rebuilt.
create table opening (
    event_id  uuid primary key,
    opened_by uuid,
    opened_at timestamptz not null
);

-- The reading rule once more: a row without a person stands for everybody. Opened is not enough: a network's documentation is its
-- members', whenever the event came to belong to it, and of an event that is not known nobody can say that it belongs to none.
create or replace view event_reader as
select circle.event_id, membership.person_id
from known_event_network circle
join known_membership membership using (network_id)
where membership.active
union
select event_id, person_id from event_organiser
union
select event_id, null
from opening
join known_event using (event_id)
where not exists (select from known_event_network circle where circle.event_id = opening.event_id);
