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
