-- Initials and signatures: each bound to the exact content read.

create schema signature;

create table signature.initial (
  office_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  form text not null,
  hashes jsonb not null,
  note text,
  at timestamptz not null,
  void_reason text,
  voided_at timestamptz,
  primary key (office_id, id)
);
create index initial_owner on signature.initial (office_id, owner_id, at);

-- `state`: approved (basah, the original still missing), signed, void.
create table signature.signature (
  office_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  form text not null,
  hashes jsonb not null,
  kind text not null check (kind in ('basah', 'approval_internal')),
  state text not null check (state in ('approved', 'signed', 'void')),
  at timestamptz not null,
  void_reason text,
  voided_at timestamptz,
  primary key (office_id, id)
);
create index signature_owner on signature.signature (office_id, owner_id, at);

-- The wet original of one document: its scan and where it stands.
create table signature.original (
  office_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  document_key text not null,
  scan_file_id uuid not null,
  shelf text not null,
  signed_on date not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (office_id, id, document_key)
);
create index original_owner on signature.original (office_id, owner_id);
