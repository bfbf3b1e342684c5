-- When a program last used its key, to the minute; null for one that never was.
alter table api_key add column last_used_at timestamptz;
