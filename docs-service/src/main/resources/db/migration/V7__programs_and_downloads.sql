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

-- How often a document was fetched, by whom is not written anywhere. What was fetched before it was removed stays counted for its event.
create table download_count (
    document_id uuid primary key,
    event_id    uuid not null,
    downloads   int  not null,
    constraint download_count_positive check (downloads > 0)
);
create index download_count_by_event on download_count (event_id);
