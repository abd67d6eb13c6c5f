-- What the office gives to its papers (letterhead, paper, face, margins, place), kept from the first initial or signature on
-- a version, so that it prints as it was. Not part of its content hash. Versions marked before this stand here only with their
-- next mark.
create table document.version_frame (
  office_id uuid not null,
  version_id uuid not null,
  frame jsonb not null,
  primary key (office_id, version_id),
  foreign key (office_id, version_id) references document.version (office_id, id)
);
create trigger version_frame_immutable before update or delete on document.version_frame
  for each row execute function document.refuse_change();
