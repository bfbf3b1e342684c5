-- What membership-service tells of declarations: a read model, emptied and read again at will.
create table declaration (
    declaration_id uuid primary key,
    version        bigint not null,
    state          jsonb  not null
);
create index delivery_of_declaration on delivery ((facts ->> 'declarationId')) where facts ? 'declarationId';

create table signatory (
    signatory_id    uuid primary key,
    declaration_id  uuid   not null,
    organisation_id uuid   not null,
    version         bigint not null,
    state           jsonb  not null
);
create index signatory_by_declaration on signatory (declaration_id, organisation_id);
