-- How often anonymous forms were sent, counted for all replicas together (Bucket4j). The key is a digest: no address is kept. A row
-- goes when its limit is whole again, after ten minutes at most; after a crash all begin anew, so nothing is logged for recovery.
create unlogged table form_limit (
    id text constraint form_limit_pk primary key,
    state bytea,
    expires_at bigint
);
create index form_limit_by_expiry on form_limit (expires_at);
