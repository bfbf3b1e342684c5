-- Two people may have one name; what tells them apart is what they do and where.
alter table contributor drop constraint contributor_once_per_host;
create unique index contributor_once_per_host
    on contributor (host_id, plain_name, lower(coalesce(title, '')), lower(coalesce(organisation, '')));

-- Programmes and series point at a contributor instead of naming them, wherever the name says whom. Nothing else in them changes.
create function linked_contributors(people jsonb, hosts uuid[]) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(person || coalesce(
               (select jsonb_build_object('id', min(known.id::text)) from contributor known
                where known.host_id = any (hosts)
                  and known.plain_name = lower(regexp_replace(btrim(person ->> 'name'), '\s+', ' ', 'g'))
                  and (coalesce(btrim(person ->> 'organisation'), '') = '' or known.organisation is null
                       or lower(btrim(person ->> 'organisation')) = lower(known.organisation))
                having count(*) = 1), '{}'::jsonb) order by place), '[]'::jsonb)
    from jsonb_array_elements(people) with ordinality as list (person, place)
$$;

create function linked_programme(programme jsonb, hosts uuid[]) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(
               case when jsonb_typeof(item -> 'contributors') = 'array'
                    then jsonb_set(item, '{contributors}', linked_contributors(item -> 'contributors', hosts))
                    else item end order by place), '[]'::jsonb)
    from jsonb_array_elements(programme) with ordinality as list (item, place)
$$;

update event set programme = linked_programme(programme, host_ids) where programme <> '[]';
update event_template set programme = linked_programme(programme, array[host_id]) where programme <> '[]';
update series set content = jsonb_set(content, '{contributors}', linked_contributors(content -> 'contributors', host_ids))
where jsonb_typeof(content -> 'contributors') = 'array';

drop function linked_programme(jsonb, uuid[]);
drop function linked_contributors(jsonb, uuid[]);

-- Who has a programme that points at somebody.
create index event_by_contributor on event using gin (programme jsonb_path_ops);

-- A picture, cut and written anew by us, with a yes of its own; version is part of its address.
create table contributor_picture (
    contributor_id uuid primary key references contributor on delete cascade,
    version        int   not null,
    image          bytea not null,
    alternative    jsonb not null,
    consented_on   date,
    consented_by   text,
    constraint contributor_picture_consent_has_a_day_and_a_way check ((consented_on is null) = (consented_by is null))
);
-- A place or a session's room that is named as one of its hosts' rooms, and one only, points at that room. The words stay.
create function known_room(called text, hosts uuid[]) returns text language sql stable as $$
    select min(id::text) from room where host_id = any (hosts) and lower(name) = lower(btrim(called)) having count(*) = 1
$$;

create function in_rooms(programme jsonb, hosts uuid[]) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(
               case when known_room(item #>> '{session,room}', hosts) is null then item
                    else jsonb_set(item, '{session,roomId}', to_jsonb(known_room(item #>> '{session,room}', hosts))) end
               order by place), '[]'::jsonb)
    from jsonb_array_elements(programme) with ordinality as list (item, place)
$$;

update event set content = jsonb_set(content, '{place,roomId}', to_jsonb(known_room(content #>> '{place,name}', host_ids)))
where known_room(content #>> '{place,name}', host_ids) is not null;
update event set programme = in_rooms(programme, host_ids) where programme <> '[]';

drop function in_rooms(jsonb, uuid[]);
drop function known_room(text, uuid[]);
