-- What every module stands on: the journal, idempotency keys, file rows.

create schema if not exists kernel;

-- One answer per (person, command, key): a repeated key finds it instead of acting twice.
create table kernel.idempotency (
  office_id uuid not null,
  person_id uuid not null,
  command text not null,
  key uuid not null,
  request_hash text not null,
  output text,
  at timestamptz not null,
  primary key (office_id, person_id, command, key)
);
create index idempotency_at on kernel.idempotency (at);

-- Append-only and hash-chained. `body` is canonical JSON (RFC 8785) kept as text, because jsonb reorders keys and
-- rewrites numbers; `data` is the copy that queries read.
create table kernel.journal (
  office_id uuid not null,
  chain text not null,
  seq integer not null,
  name text not null,
  at timestamptz not null,
  person_id uuid,
  body text not null,
  data jsonb not null,
  prev text not null,
  hash text not null,
  primary key (office_id, chain, seq)
);

create table kernel.chain_head (
  office_id uuid not null,
  chain text not null,
  seq integer not null,
  hash text not null,
  primary key (office_id, chain)
);

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'P0001';
end $$;
create trigger journal_append_only before update or delete on kernel.journal
  for each row execute function kernel.refuse_change();

-- A stored file: its bytes stand at the content address `hash` in the file store. Who may read it is decided by the
-- module whose row points here.
create table kernel.file (
  office_id uuid not null,
  id uuid not null,
  hash text not null,
  size integer not null,
  media_type text not null,
  name text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (office_id, id)
);
create index file_hash on kernel.file (hash);

-- Facts of this installation that hold for ever, such as `simulated`.
create table kernel.installation (
  key text primary key,
  value text not null
);
