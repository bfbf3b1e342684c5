-- What makes a network a cohort; null for the others. Filled as networks are told again.
alter table network add column term jsonb;
