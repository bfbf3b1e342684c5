-- Who changed what in an event, and when: written in the transaction of the change, never changed afterwards, discarded two years
-- after the event has ended. The name is the one the person had then; it goes when the person is erased.
create table event_history (
    id         bigint generated always as identity primary key,
    event_id   uuid        not null,
    at         timestamptz not null,
    act        text        not null,
    person_id  uuid,
    subject    text        not null,
    name       text,
    changes    jsonb       not null
);
create index event_history_by_event on event_history (event_id, id desc);
create index event_history_by_person on event_history (person_id) where person_id is not null;

create function event_history_stands() returns trigger language plpgsql as $$
begin
    if new.name is null and new.person_id is null and (new.id, new.event_id, new.at, new.act, new.changes)
        is not distinct from (old.id, old.event_id, old.at, old.act, old.changes) then
        return new;
    end if;
    raise exception 'the history of an event is not changed';
end $$;
create trigger event_history_stands before update on event_history for each row execute function event_history_stands();
