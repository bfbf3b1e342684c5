create table thing (id text primary key, count int not null);
create table seen_thing (id text primary key, count int not null, version bigint not null);
create table effect (message_id uuid not null, key text not null);
