-- Pagu and realisasi per sub kegiatan; programs and kegiatan are sums. What was not entered has no row: it is never zero.

create schema budget;

-- Every write to the pagu of a year (quarter 0), or to the realisasi of a quarter, counts one up.
create table budget.sheet (
  office_id uuid not null references people.office,
  year integer not null,
  quarter smallint not null check (quarter between 0 and 4),
  revision integer not null check (revision > 0),
  primary key (office_id, year, quarter)
);

-- Where a block of figures came from. Nobody and no post: brought by content.
create table budget.batch (
  office_id uuid not null,
  id uuid not null,
  year integer not null,
  -- 0: pagu.
  quarter smallint not null,
  kind text not null check (kind in ('typed', 'paste', 'file', 'sample')),
  file_id uuid,
  file_hash text,
  file_name text,
  -- Whose figures a sample carries.
  sample_source text,
  rows integer not null check (rows > 0),
  by_person uuid,
  by_post uuid,
  at timestamptz not null,
  primary key (office_id, id),
  check ((kind = 'file') = (file_id is not null)),
  check (num_nonnulls(file_id, file_hash, file_name) in (0, 3)),
  check ((kind = 'sample') = (sample_source is not null)),
  check ((kind = 'sample') = (by_person is null)),
  foreign key (office_id, year, quarter) references budget.sheet (office_id, year, quarter),
  foreign key (office_id, by_post) references people.post (office_id, id)
);
create index batch_file on budget.batch (office_id, file_id) where file_id is not null;

create table budget.ceiling (
  office_id uuid not null,
  year integer not null,
  stage text not null check (stage in ('murni', 'perubahan')),
  code text not null,
  -- Of the nomenclature that lists the code.
  edition text not null,
  -- The quarter from which it holds; before it the pagu murni does.
  from_quarter smallint not null check (from_quarter between 1 and 4),
  amount numeric(20, 2) not null check (amount >= 0),
  batch_id uuid not null,
  primary key (office_id, year, stage, code),
  check (stage = 'perubahan' or from_quarter = 1),
  foreign key (office_id, batch_id) references budget.batch (office_id, id)
);

create table budget.spending (
  office_id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 1 and 4),
  code text not null,
  edition text not null,
  -- Money in Rupiah and percent of the work done, both as entered.
  spent numeric(20, 2),
  physical numeric check (physical between 0 and 100),
  entry_mode text not null check (entry_mode in ('increment', 'running_total')),
  batch_id uuid not null,
  state text not null check (state in ('entered', 'verified', 'returned')),
  verified_by uuid,
  verified_at timestamptz,
  return_reason text,
  primary key (office_id, year, quarter, code),
  check (num_nonnulls(spent, physical) > 0),
  check ((state = 'verified') = (verified_at is not null)),
  check ((state = 'returned') = (return_reason is not null)),
  foreign key (office_id, batch_id) references budget.batch (office_id, id)
);
