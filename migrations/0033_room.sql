-- A room is one section of a draft while it is written by several at once: the text as Yjs holds it. The draft stays what
-- everything else reads; a room follows it.

-- `revision`: of the section in the draft that the room says the same as. `state` holds every step up to `folded`; the
-- newest step is `seq`.
create table document.room (
  office_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  section_id text not null,
  revision integer not null,
  seq integer not null,
  folded integer not null check (folded <= seq),
  state bytea not null,
  primary key (office_id, id),
  unique (office_id, document_id, section_id),
  foreign key (office_id, document_id) references document.document (office_id, id)
);

-- The steps behind `state`, as they came. Nobody: the draft was changed beside the room.
create table document.room_step (
  office_id uuid not null,
  room_id uuid not null,
  seq integer not null,
  step bytea not null,
  person_id uuid,
  post_id uuid,
  at timestamptz not null,
  primary key (office_id, room_id, seq),
  foreign key (office_id, room_id) references document.room (office_id, id) on delete cascade
);
