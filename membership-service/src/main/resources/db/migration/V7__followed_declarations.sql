-- Signatures on paper that were recorded before scans could be attached to them are told of now.
insert into outbox (message_id, topic, key, body, appended_at)
select message_id, 'samling.dossiers.v1', signature_id::text,
       json_build_object('id', message_id, 'type', 'DossierChanged',
                         'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                         'version', version, 'dossierId', signature_id, 'kind', 'signature',
                         'hosts', json_build_array(owner_id), 'readers', json_build_array())::text,
       now()
from (select uuidv7() as message_id, s.id as signature_id, s.version, d.owner_id
      from signature s join declaration d on d.id = s.declaration_id
      where s.way = 'paper' order by s.id) paper;

-- Somebody was asked to look after a signatory's part; until they have said yes by the link in their mail, nothing changes.
create table succession (
    id           uuid primary key,
    signatory_id uuid        not null references signatory,
    person_id    uuid        not null references person on delete cascade,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz
);
create unique index succession_open_once_per_signatory on succession (signatory_id) where accepted_at is null;
create index succession_by_person on succession (person_id);
create index signatory_by_person on signatory (person_id);
create index signatory_by_organisation on signatory (organisation_id);

-- What docs-service tells of web courses, so far as links to them need it: a read model, emptied and read again at will.
create table known_course (
    course_id uuid primary key,
    slug      text   not null,
    out_from  timestamptz,
    version   bigint not null
);
create index known_course_by_slug on known_course (slug);
