-- Addresses that mail came back from. hard_since: the receiving side says there is nobody; null while it only said "not now".
-- Our own record: never emptied by a rebuild of the read models.
create table failing_address (
    id           uuid primary key default uuidv7(),
    address      text        not null constraint failing_address_once unique,
    hard_since   timestamptz,
    soft_bounces integer     not null default 0,
    reason       text        not null,
    last_at      timestamptz not null
);
create index delivery_to_address on delivery (lower(recipient_address));
