-- Which composition of a form people's messages have told what is yet to be answered of, and how far a telling of a newer one has come.
-- told_questions is null when several were told, some of this and some of that.
alter table form
    add column told_version   int not null default 0,
    add column told_questions jsonb default '[]',
    add column told_until     uuid;
create index form_to_tell on form (event_id) where told_version < version;
create index registration_seated on registration (event_id, id) where state = 'confirmed';
