-- Where an answer in the reader's calendar goes (iTIP REPLY, RFC 5546), and the last one that came. The address is the entry's for
-- ever: a calendar takes a change from the organizer it knows.
alter table calendar_entry add column reply_id uuid not null default gen_random_uuid();
alter table calendar_entry add constraint calendar_entry_reply unique (reply_id);
alter table calendar_entry add column answer text constraint calendar_entry_answer
    check (answer in ('accepted', 'tentative', 'declined'));
alter table calendar_entry add column answered_at timestamptz;
