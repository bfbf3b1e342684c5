-- When its reader asked for no more of the kind, this being the last mail that they had got.
alter table delivery add column unsubscribed_at timestamptz;
