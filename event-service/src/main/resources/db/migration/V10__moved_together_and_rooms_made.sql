-- the act in which an event moved together with others: they are told in one mail
alter table event add column moved_together jsonb;

-- whether the provider has made the room: then it is to hear of a new time or name
alter table live_room add column made boolean not null default false;
alter table live_room_work drop constraint live_room_work_kind_check;
alter table live_room_work add constraint live_room_work_kind_check check (kind in ('provision', 'update', 'cancel'));
