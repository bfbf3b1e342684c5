-- Addresses that hosts write from (ADR 35): asked for, proven by a link, and used while the domain vouches for our mail.
create table host_sender (
    id          uuid primary key,
    host_id     uuid        not null,
    address     text        not null,
    generation  int         not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    proven_at   timestamptz,
    domain_good boolean     not null default false,
    checked_at  timestamptz
);
create unique index host_sender_once on host_sender (host_id, lower(address));

-- Such an address reads mail once, to be proven.
alter table delivery drop constraint delivery_reader_kind;
alter table delivery add constraint delivery_reader_kind
    check (reader_kind in ('person', 'participant', 'mailbox', 'operator', 'sender'));
