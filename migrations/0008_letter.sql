-- Registers, numbers, dispositions, copies, dispatch and receipts.

create schema letter;

-- One row per register and year; locked while a number is taken, so numbers never double or skip.
create table letter.register (
  office_id uuid not null,
  key text not null check (key in ('masuk', 'keluar')),
  year integer not null,
  last integer not null,
  primary key (office_id, key, year)
);

create table letter.incoming (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid,
  year integer not null,
  agenda integer not null,
  number text not null,
  date date not null,
  sender text not null,
  subject text not null,
  urgency text not null,
  security text not null,
  attachments integer not null,
  received_at timestamptz not null,
  file_id uuid,
  registered_post uuid not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, year, agenda)
);
create index incoming_dossier on letter.incoming (office_id, dossier_id);

-- A number of the outgoing register. Inserted numbers (12.a), reserved and void ones carry a reason.
create table letter.number (
  office_id uuid not null,
  id uuid not null,
  year integer not null,
  sequence integer not null,
  suffix text not null,
  text text not null,
  date date not null,
  subject text not null,
  classification text not null,
  dossier_id uuid,
  group_id uuid,
  document_key text,
  bears text not null check (bears in ('number', 'cover-letter')),
  state text not null check (state in ('given', 'reserved', 'void')),
  reason text,
  person_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, year, sequence, suffix)
);
create index number_dossier on letter.number (office_id, dossier_id);

create table letter.disposition (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  incoming_id uuid,
  from_post uuid not null,
  person_id uuid not null,
  form text not null,
  to_posts uuid[] not null,
  instructions text[] not null,
  note text,
  due date,
  urgency text not null,
  at timestamptz not null,
  primary key (office_id, id)
);
create index disposition_dossier on letter.disposition (office_id, dossier_id);

create table letter.copy (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  recipient text not null,
  count integer not null,
  medium text not null,
  at timestamptz not null,
  primary key (office_id, id, recipient)
);
create index copy_dossier on letter.copy (office_id, dossier_id);

-- One line of the expedition book. `token_hash`: SHA-256 of the one-time link by which the receiver confirms.
create table letter.dispatch (
  office_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  body text not null,
  method text not null,
  tracking text,
  sent_at timestamptz not null,
  post_id uuid not null,
  person_id uuid not null,
  token_hash text unique,
  state text not null check (state in ('sent', 'received', 'waived')),
  received_by text,
  contact text,
  received_at timestamptz,
  scan_file_id uuid,
  via text check (via in ('link', 'paper')),
  reason text,
  primary key (office_id, id)
);
create index dispatch_dossier on letter.dispatch (office_id, dossier_id);
create index dispatch_newest on letter.dispatch (office_id, sent_at desc, id desc);
