-- Courses that were written before others were told of them are told of now.
insert into outbox (message_id, topic, key, body, appended_at)
select message_id, 'samling.courses.v1', id::text,
       json_build_object('id', message_id, 'type', 'CourseChanged',
                         'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                         'version', version, 'courseId', id, 'slug', slug,
                         'title', case when network_ids = '{}' and organisation_ids = '{}' then content -> 'title' end,
                         'hosts', to_json(host_ids), 'contactEmail', content ->> 'contactEmail',
                         'outFrom', to_char(publish_instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text,
       now()
from (select uuidv7() as message_id, * from course order by id) told;
