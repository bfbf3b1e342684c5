-- A group comes in parts: a registration may have several check-ins that count, together never more people than it has places. Whoever
-- adds one holds the registration, which is what the unique index was for.
drop index check_in_once_per_registration;
create index check_in_of_registration on check_in (registration_id) where undone_at is null;
