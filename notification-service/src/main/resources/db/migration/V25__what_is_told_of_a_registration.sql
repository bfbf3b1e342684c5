-- Whoever waits since their organisation has its share of the seats is told that, and not that the event is full.
alter table registration add column kept_back boolean not null default false;
-- The required questions that whoever has a place has not answered yet, as [{"sv", "en"}].
alter table registration add column unanswered jsonb not null default '[]';
