-- What a host says in its letters in its own words. Each version stays; the newest counts, and one without words is the standard text.
create table wording (
    host_id    uuid        not null,
    part       text        not null constraint wording_part
        check (part in ('opening', 'invitation', 'confirmation', 'reminder', 'thanks', 'closing', 'signature')),
    version    integer     not null constraint wording_version check (version > 0),
    words_sv   text,
    words_en   text,
    written_by uuid,
    written_at timestamptz not null,
    primary key (host_id, part, version),
    constraint wording_swedish_first check (words_en is null or words_sv is not null)
);
