-- numbered per seller without gaps: the counter is raised in the transaction that writes the invoice
create table invoice_number (
    seller_id uuid primary key references organisation,
    last      bigint not null
);

-- as it went out; rows are only ever added
create table invoice (
    id           uuid primary key,
    number       bigint not null,
    seller_id    uuid not null references organisation,
    network_id   uuid not null references network,
    enrolment_id uuid not null references enrolment,
    credits      uuid references invoice,
    seat_ids     uuid[] not null,
    content      jsonb not null,
    constraint invoice_once_per_number unique (seller_id, number),
    constraint invoice_credited_once unique (credits)
);
create index invoice_by_network on invoice (network_id, number desc);
create function invoice_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an invoice is never changed, it is credited';
end $$;
create trigger invoice_stays before update or delete on invoice for each row execute function invoice_stays();

-- one fee per seat: gone again when the invoice is credited
create table invoiced_seat (
    seat_id    uuid not null,
    invoice_id uuid not null references invoice,
    constraint seat_invoiced_once primary key (seat_id)
);
create index invoiced_seat_by_invoice on invoiced_seat (invoice_id);
