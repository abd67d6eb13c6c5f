-- The SOP library: immutable versions of what the office signed, and complaints about how it runs.

create schema sop;

-- `definition` is the whole sheet with its acts and requirements; `drawing` its geometry, computed once at loading.
create table sop.version (
  office_id uuid not null,
  id uuid not null,
  key text not null,
  version integer not null,
  title text not null,
  hash text not null,
  definition jsonb not null,
  drawing jsonb not null,
  loaded_at timestamptz not null,
  reason text not null,
  person_id uuid,
  primary key (office_id, id),
  unique (office_id, key, version)
);

-- Pengaduan, keluhan, masukan: reaches the posts that the sheet names, is answered and closed.
create table sop.complaint (
  office_id uuid not null,
  id uuid not null,
  sop_key text not null,
  kind text not null check (kind in ('pengaduan', 'keluhan', 'masukan')),
  text text not null,
  contact text,
  person_id uuid not null,
  at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_post uuid,
  answered_at timestamptz,
  primary key (office_id, id)
);
create index complaint_newest on sop.complaint (office_id, at desc, id desc);
