-- Documents of whatever owns them: one draft that saves itself, versions handed over, attachments.

create schema document;

-- `owner_kind` and `owner_id` name the thing it belongs to, such as a dossier; `key` is its kind within that.
create table document.document (
  office_id uuid not null,
  id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  key text not null,
  title text not null,
  bears text not null check (bears in ('number', 'cover-letter')),
  classification text not null,
  state text not null check (state in ('open', 'signed', 'cancelled')),
  signed_version_id uuid,
  opened_at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, owner_kind, owner_id, key),
  check ((state = 'signed') = (signed_version_id is not null))
);

-- Saved while typing, not journalled. `changed_by`: [{person, post}] since the last hand-over. `seeds`: hash of the text
-- that the system put into a section, by section id, to tell whether somebody has changed it since.
create table document.draft (
  office_id uuid not null,
  document_id uuid not null,
  content jsonb not null,
  revision integer not null,
  changed_by jsonb not null,
  seeds jsonb not null,
  updated_at timestamptz not null,
  primary key (office_id, document_id),
  foreign key (office_id, document_id) references document.document (office_id, id)
);

-- `content` is the canonical JSON (RFC 8785) of title, content and attachment hashes; `hash` is its SHA-256.
create table document.version (
  office_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  no integer not null,
  content text not null,
  hash text not null,
  authors jsonb not null,
  attachments uuid[] not null,
  post_id uuid not null,
  person_id uuid not null,
  note text,
  at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, document_id, no),
  foreign key (office_id, document_id) references document.document (office_id, id)
);
create index version_hash on document.version (office_id, hash);
alter table document.document add foreign key (office_id, signed_version_id) references document.version (office_id, id);

-- Taken away, it stays for the versions that name it.
create table document.attachment (
  office_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  title text not null,
  sort integer not null,
  removed_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, document_id) references document.document (office_id, id),
  foreign key (office_id, file_id) references kernel.file (office_id, id)
);
create index attachment_document on document.attachment (office_id, document_id, sort);
create index attachment_file on document.attachment (office_id, file_id);

create function document.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version never changes' using errcode = 'P0001';
end $$;
create trigger version_immutable before update or delete on document.version
  for each row execute function document.refuse_change();
