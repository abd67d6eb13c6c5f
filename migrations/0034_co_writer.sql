-- Posts that write a document together with the holder of the drafting task. The row stands after the hand-over, so that
-- they write again when the work comes back; whether they may is asked of the open drafting task at every save.
create table dossier.co_writer (
  office_id uuid not null,
  dossier_id uuid not null,
  -- Kind of document within the dossier.
  key text not null,
  post_id uuid not null,
  -- Post under which the invitation was sent, and who sent it.
  invited_post uuid not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  primary key (office_id, dossier_id, key, post_id),
  foreign key (office_id, dossier_id, key) references dossier.document (office_id, dossier_id, key)
);
create index co_writer_post on dossier.co_writer (office_id, post_id);
