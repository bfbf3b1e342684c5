-- Keys of programs that act for a host organisation. What proves a key is Keycloak's alone: here is who has one and for what.
-- ready_at: Keycloak has it; client_gone_at: Keycloak has forgotten it.
create table api_key (
    id             uuid primary key,
    host_id        uuid        not null references organisation,
    name           text        not null,
    scopes         text[]      not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    ready_at       timestamptz,
    revoked_by     text,
    revoked_at     timestamptz,
    client_gone_at timestamptz
);
create index api_key_by_host on api_key (host_id, created_at);
create index api_key_in_keycloak on api_key (created_at) where client_gone_at is null;
