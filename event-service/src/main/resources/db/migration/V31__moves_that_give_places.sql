-- To how many of those who wait at an event its host agreed to give a place by a move that is not carried out yet.
alter table waiting_move add column places int not null default 0;
