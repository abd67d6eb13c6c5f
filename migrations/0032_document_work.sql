-- Work on one draft by several: what the system put in, what changed when, pictures, comments.

-- `composed`: what the system put in: the hash of each data block and the compulsory questions, by their keys.
-- `section_revisions`: the revision at which a section last changed, by section id; under the empty id, their order.
alter table document.draft add column composed jsonb not null default '{"blocks": {}, "fields": {}}';
alter table document.draft add column section_revisions jsonb not null default '{}';
-- Of drafts that stand already nothing is known but that they changed until now.
update document.draft set section_revisions = jsonb_build_object('', revision);

-- Pictures that the text of a document may show: checked, made small, without what the camera wrote into them.
create table document.image (
  office_id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  width integer not null,
  height integer not null,
  primary key (office_id, document_id, file_id),
  foreign key (office_id, document_id) references document.document (office_id, id),
  foreign key (office_id, file_id) references kernel.file (office_id, id)
);
create index image_file on document.image (office_id, file_id);

-- Said of a place in a text: in the draft, or in the version named. `quote`: {exact, prefix, suffix}, the words that it
-- stands at. `replacement`: what is suggested in their stead.
create table document.comment (
  office_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  version_id uuid,
  section_id text not null,
  quote jsonb not null,
  replacement text,
  state text not null check (state in ('open', 'resolved', 'applied')),
  closed_by_post uuid,
  closed_by_person uuid,
  closed_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, document_id) references document.document (office_id, id),
  foreign key (office_id, version_id) references document.version (office_id, id),
  check ((state = 'open') = (closed_at is null)),
  check (state <> 'applied' or replacement is not null)
);
create index comment_document on document.comment (office_id, document_id);

-- The first entry is the comment itself, the others are replies.
create table document.comment_entry (
  office_id uuid not null,
  comment_id uuid not null,
  no integer not null check (no > 0),
  text text not null,
  post_id uuid,
  person_id uuid not null,
  at timestamptz not null,
  primary key (office_id, comment_id, no),
  foreign key (office_id, comment_id) references document.comment (office_id, id)
);
