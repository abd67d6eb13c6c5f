-- A budget workbook that went out; its id stands hidden in the file, what it is for stands here.

create table budget.workbook (
  office_id uuid not null references people.office,
  id uuid not null,
  kind text not null check (kind in ('ceiling', 'spending')),
  year integer not null,
  -- Of the realisasi, or from which the pagu holds.
  quarter smallint not null check (quarter between 1 and 4),
  stage text check (stage in ('murni', 'perubahan')),
  entry_mode text check (entry_mode in ('increment', 'running_total')),
  -- Of the sheet of pagu or realisasi when it was made.
  revision integer not null,
  made_at timestamptz not null,
  primary key (office_id, id),
  check ((kind = 'ceiling') = (stage is not null)),
  check ((kind = 'spending') = (entry_mode is not null))
);

-- Each figure of a quarter finds what its round asked by one look, not through all that the quarter asked.
create index request_indicator on performance.request (office_id, indicator_version_id, year, quarter);
