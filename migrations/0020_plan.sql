-- Plans: nomenclature, versions, the tree, indicators and targets.

create schema plan;

-- Shared reference, of no office. An edition never changes: old years keep their codes.
create table plan.edition (
  key text primary key,
  title text not null,
  -- What is known of its source, as printed beside it.
  note text not null,
  sort integer not null
);

create table plan.nomenclature (
  edition text not null references plan.edition,
  code text not null,
  level text not null check (level in ('urusan', 'bidang', 'program', 'kegiatan', 'sub_kegiatan')),
  name text not null,
  performance text,
  indicator text,
  unit text,
  -- Codes of the edition before.
  replaces text[] not null,
  primary key (edition, code)
);

create table plan.plan (
  office_id uuid not null references people.office,
  id uuid not null,
  kind text not null check (kind in ('renstra', 'renja')),
  title text not null,
  from_year integer not null,
  to_year integer not null check (to_year >= from_year),
  -- Whose published figures a sample plan carries.
  sample_source text,
  primary key (office_id, id)
);

create table plan.version (
  office_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  no integer not null check (no > 0),
  stage text not null check (stage in ('murni', 'perubahan')),
  status text not null check (status in ('draft', 'in_force', 'superseded', 'withdrawn')),
  edition text not null references plan.edition,
  valid_from_year integer not null,
  valid_from_quarter smallint not null check (valid_from_quarter between 1 and 4),
  reason text,
  -- Every write to the version, its nodes or its targets counts one up.
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, plan_id, no),
  foreign key (office_id, plan_id) references plan.plan (office_id, id)
);
create unique index version_draft on plan.version (office_id, plan_id) where status = 'draft';
create unique index version_in_force on plan.version (office_id, plan_id) where status = 'in_force';

create table plan.node (
  office_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  -- The same node through all versions.
  lineage_id uuid not null,
  parent_id uuid,
  level text not null check (level in ('tujuan', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan')),
  code text,
  name text not null,
  owner_post_id uuid,
  sort integer not null,
  primary key (office_id, id),
  unique (office_id, version_id, id),
  unique (office_id, version_id, lineage_id),
  unique (office_id, version_id, code),
  check ((parent_id is null) = (level in ('tujuan', 'program'))),
  check ((code is null) = (level in ('tujuan', 'sasaran'))),
  foreign key (office_id, version_id) references plan.version (office_id, id),
  foreign key (office_id, version_id, parent_id) references plan.node (office_id, version_id, id),
  foreign key (office_id, owner_post_id) references people.post (office_id, id)
);
create index node_lineage on plan.node (office_id, lineage_id);

-- A program answers one or more sasaran.
create table plan.answers (
  office_id uuid not null,
  version_id uuid not null,
  program_id uuid not null,
  sasaran_id uuid not null,
  primary key (office_id, version_id, program_id, sasaran_id),
  foreign key (office_id, version_id, program_id) references plan.node (office_id, version_id, id),
  foreign key (office_id, version_id, sasaran_id) references plan.node (office_id, version_id, id)
);

create table plan.indicator (
  office_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  node_lineage_id uuid not null,
  code text not null,
  primary key (office_id, id),
  unique (office_id, code),
  foreign key (office_id, plan_id) references plan.plan (office_id, id)
);
create index indicator_plan on plan.indicator (office_id, plan_id);

-- The Manual IKU card. Measured figures hang on a version, never on the indicator.
create table plan.indicator_version (
  office_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  no integer not null check (no > 0),
  status text not null check (status in ('draft', 'checked', 'approved', 'retired')),
  name text not null,
  kind text not null check (kind in ('input', 'proses', 'output', 'outcome', 'impact')),
  is_iku boolean not null,
  is_ikk boolean not null,
  is_spm boolean not null,
  definition text not null,
  reason text not null,
  formula text not null,
  unit text not null,
  decimals smallint not null check (decimals between 0 and 4),
  polarity text not null check (polarity in ('higher', 'lower', 'maintain', 'range', 'milestone', 'grade')),
  method text check (method in ('linear', 'ratio', 'ordinal', 'reached')),
  aggregation text not null check (aggregation in ('sum', 'last', 'average', 'annual_only')),
  entry_mode text not null check (entry_mode in ('increment', 'running_total')),
  frequency text not null check (frequency in ('bulanan', 'triwulan', 'semester', 'tahunan')),
  source text not null,
  producer text not null,
  collection text not null,
  post_id uuid,
  baseline numeric,
  baseline_words text,
  baseline_year integer,
  multiplier numeric,
  -- Read and written whole with the card.
  evidence jsonb not null,
  components jsonb not null,
  stages jsonb not null,
  benchmarks jsonb not null,
  from_year integer not null,
  from_quarter smallint not null check (from_quarter between 1 and 4),
  until_year integer,
  until_quarter smallint check (until_quarter between 1 and 4),
  change_reason text,
  -- Set when a period is first measured by it.
  frozen_at timestamptz,
  approval_level text check (approval_level in ('kepala_pd', 'bupati')),
  approval_number text,
  approval_date date,
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, indicator_id, no),
  check (num_nonnulls(baseline, baseline_words) <= 1),
  check (num_nonnulls(until_year, until_quarter) <> 1),
  foreign key (office_id, indicator_id) references plan.indicator (office_id, id),
  foreign key (office_id, post_id) references people.post (office_id, id)
);

-- Quarter 0 is the whole year.
create table plan.target (
  office_id uuid not null,
  plan_version_id uuid not null,
  indicator_version_id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 0 and 4),
  value numeric,
  low numeric,
  high numeric,
  words text,
  primary key (office_id, plan_version_id, indicator_version_id, year, quarter),
  check (num_nonnulls(value, low, words) = 1),
  check (num_nonnulls(low, high) <> 1),
  check (low <= high),
  foreign key (office_id, plan_version_id) references plan.version (office_id, id),
  foreign key (office_id, indicator_version_id) references plan.indicator_version (office_id, id)
);
create index target_indicator on plan.target (office_id, indicator_version_id);
