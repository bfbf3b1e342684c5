-- What membership-service tells of declarations: a read model, emptied and read again at will.
create table declaration (
    declaration_id uuid primary key,
    version        bigint not null,
    state          jsonb  not null
);
create index delivery_of_declaration on delivery ((facts ->> 'declarationId')) where facts ? 'declarationId';
