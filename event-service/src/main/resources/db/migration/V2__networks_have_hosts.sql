-- Who may invite a network's members: whoever coordinates one of its hosts. An older read model learns it by being rebuilt.
alter table known_network add column host_ids uuid[] not null default '{}';
