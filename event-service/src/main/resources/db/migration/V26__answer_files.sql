-- An answer may be a file, which docs-service keeps for as long as the answer is here; words are the file's name then.
alter table form_answer add file_id uuid;
create index form_answer_by_file on form_answer (file_id) where file_id is not null;

-- What docs-service was told of a file: the events whose answers point at it, in order.
create table answer_file (
    file_id uuid primary key,
    events  uuid[] not null,
    version bigint not null
);
