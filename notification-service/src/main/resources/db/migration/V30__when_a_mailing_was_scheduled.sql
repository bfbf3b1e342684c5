-- When it was decided that a mailing goes later: one decided before its event was cancelled is stopped, one decided afterwards goes.
alter table mailing add column scheduled_at timestamptz;
update mailing set scheduled_at = written_at where state = 'scheduled';
