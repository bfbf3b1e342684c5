-- Whoever waits since their organisation has its share of the seats is told that, and not that the event is full.
alter table registration add column kept_back boolean not null default false;
