-- Whoever runs the installation reads what people report about it.
alter table delivery drop constraint delivery_reader_kind;
alter table delivery add constraint delivery_reader_kind
    check (reader_kind in ('person', 'participant', 'mailbox', 'operator'));
