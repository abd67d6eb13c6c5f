-- Running SOPs: the dossier with its engine state, tasks on posts, data requests and answers, questions.

create schema dossier;

-- `state` is the engine's own JSON; replaying the journal gives the same. `exclusive` is true where one open dossier per
-- SOP and year is the rule.
create table dossier.dossier (
  office_id uuid not null,
  id uuid not null,
  sop_key text not null,
  sop_version_id uuid not null,
  title text not null,
  year integer not null,
  status text not null check (status in ('open', 'done', 'cancelled')),
  exclusive boolean not null,
  step integer not null,
  round integer not null,
  revision integer not null,
  state jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_post uuid not null,
  closed_at timestamptz,
  send_by date,
  schedule jsonb not null,
  checklist jsonb not null,
  primary key (office_id, id)
);
create unique index dossier_one_open on dossier.dossier (office_id, sop_key, year) where status = 'open' and exclusive;
create index dossier_newest on dossier.dossier (office_id, opened_at desc, id desc);

create table dossier.document (
  office_id uuid not null,
  dossier_id uuid not null,
  key text not null,
  document_id uuid not null,
  primary key (office_id, dossier_id, key),
  foreign key (office_id, dossier_id) references dossier.dossier (office_id, id)
);
create index document_by_id on dossier.document (office_id, document_id);

-- An act that waits on a post, or did. `due_at` null: the sheet sets no limit.
create table dossier.task (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  key text not null,
  step integer not null,
  round integer not null,
  act integer not null,
  kind text not null,
  lane text not null,
  post_id uuid not null,
  from_post_id uuid,
  opened_at timestamptz not null,
  due_at timestamptz,
  returned_reason text,
  closed_at timestamptz,
  outcome text,
  primary key (office_id, id),
  unique (office_id, dossier_id, key),
  foreign key (office_id, dossier_id) references dossier.dossier (office_id, id)
);
create index task_desk on dossier.task (office_id, post_id, coalesce(due_at, 'infinity'::timestamptz), id) where closed_at is null;
create index task_from on dossier.task (office_id, from_post_id, opened_at) where closed_at is null;
create index task_post on dossier.task (office_id, post_id, dossier_id);

create table dossier.data_request (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  post_id uuid not null,
  items jsonb not null,
  due_at timestamptz not null,
  note text,
  at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, dossier_id) references dossier.dossier (office_id, id)
);
create index data_request_dossier on dossier.data_request (office_id, dossier_id);

-- What one bidang was asked and answered. `draft` is autosaved and not journalled; `answers` is what was submitted.
create table dossier.submission (
  office_id uuid not null,
  request_id uuid not null,
  post_id uuid not null,
  dossier_id uuid not null,
  items text[] not null,
  status text not null check (status in ('sent', 'seen', 'partially_filled', 'submitted', 'returned', 'accepted', 'dropped')),
  draft jsonb not null,
  revision integer not null,
  answers jsonb not null,
  submitted_at timestamptz,
  submitted_by uuid,
  reason text,
  primary key (office_id, request_id, post_id),
  foreign key (office_id, request_id) references dossier.data_request (office_id, id)
);
create index submission_post on dossier.submission (office_id, post_id);
create index submission_dossier on dossier.submission (office_id, dossier_id);

-- Question and answer on a task, without returning it.
create table dossier.question (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  task_id uuid not null,
  asked_post uuid not null,
  asked_by uuid not null,
  to_post uuid not null,
  text text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, dossier_id) references dossier.dossier (office_id, id)
);
create index question_open on dossier.question (office_id, to_post) where answered_at is null;
create index question_dossier on dossier.question (office_id, dossier_id);

-- A file that an act or answer of this dossier brought, for the right to open it.
create table dossier.file (
  office_id uuid not null,
  dossier_id uuid not null,
  file_id uuid not null,
  post_id uuid not null,
  primary key (office_id, dossier_id, file_id)
);
create index file_by_id on dossier.file (office_id, file_id);

-- Dossiers named to an examiner until a date; reading only, each read logged.
create table dossier.examination (
  office_id uuid not null,
  dossier_id uuid not null,
  post_id uuid not null,
  until date not null,
  primary key (office_id, dossier_id, post_id),
  foreign key (office_id, dossier_id) references dossier.dossier (office_id, id)
);
