-- Whoever acts for a host: its coordinators, and the host itself, for which a program with its key does. An organisation's id is nobody's.
create or replace view event_organiser as
select host.event_id, delegation.person_id
from known_event_host host
join known_delegation delegation using (organisation_id)
where delegation.role = 'coordinator'
union
select event_id, organisation_id from known_event_host;

create or replace view network_organiser as
select host.network_id, delegation.person_id
from known_network_host host
join known_delegation delegation using (organisation_id)
where delegation.role = 'coordinator'
union
select network_id, organisation_id from known_network_host;

create or replace view course_organiser as
select course.id as course_id, delegation.person_id
from course
join known_delegation delegation on delegation.organisation_id = any (course.host_ids)
where delegation.role = 'coordinator'
union
select course.id, host.id from course cross join lateral unnest(course.host_ids) as host (id);
