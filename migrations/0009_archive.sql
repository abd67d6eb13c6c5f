-- What was filed, where its soft copy and hard copy stand.

create schema archive;

create table archive.item (
  office_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  code text not null,
  title text not null,
  year integer not null,
  classification text not null,
  soft_file_id uuid,
  shelf text,
  complete boolean not null,
  person_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  primary key (office_id, id),
  unique (office_id, owner_id),
  unique (office_id, code)
);
create index item_newest on archive.item (office_id, at desc, id desc);
