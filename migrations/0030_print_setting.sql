-- How an office prints: paper, face, margins in millimetres, the picture in its letterhead, a letterhead of its own.

create table document.print_setting (
  office_id uuid primary key references people.office,
  paper text not null check (paper in ('a4', 'f4')),
  face text not null check (face in ('arimo', 'tinos')),
  margin_top integer not null check (margin_top between 15 and 50),
  margin_bottom integer not null check (margin_bottom between 15 and 50),
  margin_left integer not null check (margin_left between 15 and 50),
  margin_right integer not null check (margin_right between 15 and 50),
  logo_file_id uuid,
  -- Typst markup in place of the house's letterhead; it compiled when it was taken.
  template text,
  revision integer not null,
  foreign key (office_id, logo_file_id) references kernel.file (office_id, id)
);
