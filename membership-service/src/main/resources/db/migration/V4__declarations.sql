create table declaration (
    id             uuid primary key,
    slug           text  not null,
    owner_id       uuid  not null references organisation,
    signing_opens  date  not null,
    signing_closes date,
    report_by      text  not null,
    contacts       jsonb not null,
    ceremony_id    uuid,
    draft          jsonb,
    published      int   not null,
    version        int   not null,
    constraint declaration_once_per_slug unique (slug)
);

-- A published text, for good. The hash is the text's own, whoever writes the row.
create table declaration_version (
    declaration_id uuid        not null references declaration,
    number         int         not null,
    wording        jsonb       not null,
    canonical      text        not null,
    hash           text        not null,
    published_at   timestamptz not null,
    published_by   text        not null,
    primary key (declaration_id, number),
    constraint declaration_version_once_per_hash unique (declaration_id, number, hash),
    constraint declaration_version_hash_is_of_its_text
        check (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% rows are kept as they are', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger declaration_version_never_changes before update or delete on declaration_version
    for each row execute function refuse_change();

-- From the form or the paper to what stands. A signature names one version by number and hash.
create table signature (
    id                  uuid primary key,
    declaration_id      uuid        not null references declaration,
    number              int         not null,
    hash                text        not null,
    way                 text        not null constraint signature_way check (way in ('paper', 'link')),
    state               text        not null constraint signature_state
        check (state in ('awaiting-proof', 'in-review', 'signed', 'refused', 'withdrawn')),
    organisation_id     uuid references organisation,
    organisation_name   text        not null,
    representative      text        not null,
    title               text        not null,
    authority           text        not null constraint signature_authority
        check (authority in ('head', 'signatory', 'delegation')),
    authority_reference text,
    authority_date      date,
    witnesses           jsonb       not null default '[]',
    person_id           uuid references person on delete set null,
    signed_on           date,
    recorded_by         text,
    review_reason       text,
    decided_by          text,
    decided_at          timestamptz,
    decision_reason     text,
    withdrawn_on        date,
    withdrawn_by        text,
    withdrawal_reason   text,
    received_at         timestamptz not null,
    expires_at          timestamptz,
    version             int         not null,
    constraint signature_of_a_published_text
        foreign key (declaration_id, number, hash) references declaration_version (declaration_id, number, hash),
    constraint signature_says_who_and_when
        check (state not in ('signed', 'withdrawn') or (organisation_id is not null and signed_on is not null)),
    constraint signature_delegation_has_reference check (authority <> 'delegation' or authority_reference is not null),
    constraint signature_withdrawal_is_whole
        check ((state = 'withdrawn') = (withdrawn_on is not null and withdrawn_by is not null and withdrawal_reason is not null))
);
create unique index signature_once_per_organisation_and_version on signature (declaration_id, number, organisation_id)
    where state = 'signed';
create index signature_by_declaration on signature (declaration_id, id);
create index signature_by_expiry on signature (expires_at) where state = 'awaiting-proof';

-- Once signed, a withdrawal may be written down and a person forgotten; nothing else changes and no row goes.
create function keep_as_signed() returns trigger language plpgsql as $$
declare
    before jsonb;
    after jsonb;
begin
    if old.state not in ('signed', 'withdrawn') then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' then
        before := to_jsonb(old) - array['state', 'withdrawn_on', 'withdrawn_by', 'withdrawal_reason', 'person_id', 'version'];
        after := to_jsonb(new) - array['state', 'withdrawn_on', 'withdrawn_by', 'withdrawal_reason', 'person_id', 'version'];
        if before = after and new.state in (old.state, 'withdrawn') and (old.state = 'signed' or new.withdrawn_on = old.withdrawn_on)
           and (new.person_id is null or new.person_id is not distinct from old.person_id) then
            return new;
        end if;
    end if;
    raise exception 'what was signed is kept as signed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger signature_kept_as_signed before update or delete on signature
    for each row execute function keep_as_signed();

-- Who did what, in order; written only.
create table declaration_log (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    signature_id   uuid,
    at             timestamptz not null,
    by             text        not null,
    act            text        not null,
    detail         text
);
create index declaration_log_by_declaration on declaration_log (declaration_id, id);
create trigger declaration_log_never_changes before update or delete on declaration_log
    for each row execute function refuse_change();
