-- Collection of performance data: rounds, what is asked in them, what was answered, verified and computed.

create schema performance;

-- Dated: the latest that began by a day holds on it.
create table performance.setting (
  office_id uuid not null references people.office,
  since date not null,
  scale_key text not null,
  -- In percent; null: achievements are not cut.
  cap numeric check (cap > 0),
  -- Whether the head of a unit releases what was entered before it is verified.
  release_by_head boolean not null,
  -- Days after the end of a quarter until the figures are due.
  deadline_days integer not null check (deadline_days between 0 and 92),
  by_person uuid not null,
  at timestamptz not null,
  primary key (office_id, since)
);

-- A unit that departs from the office.
create table performance.unit_setting (
  office_id uuid not null,
  unit_id uuid not null,
  since date not null,
  release_by_head boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (office_id, unit_id, since),
  foreign key (office_id, unit_id) references people.unit (office_id, id)
);

-- A signed mechanism of data collection: one row per signing.
create table performance.mechanism (
  office_id uuid not null references people.office,
  id uuid not null,
  dossier_id uuid not null,
  document_version_id uuid not null,
  number text,
  signed_at timestamptz not null,
  from_year integer not null,
  from_quarter smallint not null check (from_quarter between 1 and 4),
  -- Indicator versions, sources, posts, forms, dates and rules of evidence, as signed.
  snapshot jsonb not null,
  primary key (office_id, id)
);
create index mechanism_from on performance.mechanism (office_id, from_year, from_quarter);

create table performance.round (
  office_id uuid not null references people.office,
  id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 1 and 4),
  -- Null: without a signed mechanism.
  mechanism_id uuid,
  -- Figures of nobody, loaded with the sample office: whose.
  sample_source text,
  opened_at timestamptz not null,
  opened_by uuid,
  due_at timestamptz not null,
  status text not null check (status in ('open', 'locked', 'closed')),
  locked_at timestamptz,
  closed_at timestamptz,
  -- Every write to the round, its exceptions and its notes counts one up.
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, year, quarter),
  foreign key (office_id, mechanism_id) references performance.mechanism (office_id, id)
);

create table performance.round_exception (
  office_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  due_at timestamptz not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (office_id, round_id, unit_id),
  foreign key (office_id, round_id) references performance.round (office_id, id),
  foreign key (office_id, unit_id) references people.unit (office_id, id)
);

-- What a round asks: one row per indicator, of the unit whose post answers for it.
create table performance.request (
  office_id uuid not null,
  round_id uuid not null,
  indicator_version_id uuid not null,
  unit_id uuid not null,
  post_id uuid not null,
  year integer not null,
  quarter smallint not null,
  state text not null check (state in ('asked', 'seen', 'drafted', 'entered', 'released', 'returned', 'verified')),
  author_person uuid,
  author_post uuid,
  entered_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  verified_by uuid,
  verified_at timestamptz,
  returned_reason text,
  -- Entered after it was due, when it was first entered.
  late boolean not null,
  revision integer not null,
  primary key (office_id, round_id, indicator_version_id),
  check ((state = 'returned') = (returned_reason is not null)),
  check (state not in ('entered', 'released', 'verified') or entered_at is not null),
  foreign key (office_id, round_id) references performance.round (office_id, id),
  foreign key (office_id, indicator_version_id) references plan.indicator_version (office_id, id),
  foreign key (office_id, unit_id) references people.unit (office_id, id),
  foreign key (office_id, post_id) references people.post (office_id, id)
);
create index request_quarter on performance.request (office_id, year, quarter, unit_id) include (state, indicator_version_id);

-- What is typed and not entered yet, each field with a revision of its own; not journalled.
create table performance.draft (
  office_id uuid not null,
  round_id uuid not null,
  indicator_version_id uuid not null,
  field text not null,
  value text not null,
  origin text not null check (origin in ('form', 'paste', 'workbook', 'offline')),
  revision integer not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (office_id, round_id, indicator_version_id, field),
  foreign key (office_id, round_id, indicator_version_id) references performance.request (office_id, round_id, indicator_version_id)
);

-- What was entered. Rows never change; the highest number counts.
create table performance.actual (
  office_id uuid not null,
  indicator_version_id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 1 and 4),
  no integer not null check (no > 0),
  round_id uuid not null,
  state text not null check (state in ('zero', 'filled', 'not_applicable', 'disputed')),
  value numeric,
  -- A grade, or the stage that was reached.
  words text,
  -- By key, as decimals; the value is computed from them.
  components jsonb,
  supporting text not null,
  hindering text not null,
  follow_up text not null,
  -- Why it is not applicable.
  reason text,
  origin text not null check (origin in ('form', 'paste', 'workbook', 'offline', 'correction', 'sample')),
  origin_file text,
  by_person uuid,
  by_post uuid,
  at timestamptz not null,
  primary key (office_id, indicator_version_id, year, quarter, no),
  check (num_nonnulls(value, words) = case when state = 'not_applicable' then 0 else 1 end),
  check ((state = 'not_applicable') = (reason is not null)),
  foreign key (office_id, round_id) references performance.round (office_id, id),
  foreign key (office_id, indicator_version_id) references plan.indicator_version (office_id, id)
);

-- What screens read: computed and written in the transaction that changes what it rests on.
create table performance.figure (
  office_id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 1 and 4),
  indicator_version_id uuid not null,
  unit_id uuid not null,
  node_lineage_id uuid not null,
  is_iku boolean not null,
  -- Of the quarter, and from the first quarter to this one. Bounds of a range stand in low and high.
  target numeric,
  target_to_date numeric,
  target_low numeric,
  target_high numeric,
  target_words text,
  actual numeric,
  actual_to_date numeric,
  actual_words text,
  state text not null check (state in ('missing', 'zero', 'filled', 'not_applicable', 'disputed')),
  -- Quarters filled, of those that were due.
  filled smallint not null,
  due smallint not null,
  -- In percent before floor and cap: at most 20 digits.
  achievement text,
  reason text,
  flag text,
  -- After floor and the cap that holds at the end of the quarter.
  printed text,
  predicate text,
  verified boolean not null,
  primary key (office_id, year, quarter, indicator_version_id),
  foreign key (office_id, indicator_version_id) references plan.indicator_version (office_id, id)
);
create index figure_indicator on performance.figure (office_id, indicator_version_id, year, quarter);

create table performance.evidence (
  office_id uuid not null,
  id uuid not null,
  indicator_version_id uuid not null,
  year integer not null,
  quarter smallint not null check (quarter between 1 and 4),
  unit_id uuid not null,
  kind text not null check (kind in ('file', 'link', 'statement')),
  file_id uuid,
  file_name text,
  -- SHA-256 of the file, or of the link or statement as text.
  hash text not null,
  link text,
  statement text,
  label text not null,
  -- Criterion of the evaluation sheet that it answers.
  criterion text,
  -- Holds data of persons: opened by few, and each opening is kept.
  personal boolean not null,
  by_person uuid not null,
  by_post uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (office_id, id),
  check (num_nonnulls(file_id, link, statement) = 1),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
  foreign key (office_id, indicator_version_id) references plan.indicator_version (office_id, id)
);
create index evidence_figure on performance.evidence (office_id, indicator_version_id, year, quarter);
create index evidence_file on performance.evidence (office_id, file_id) where file_id is not null;

create table performance.evidence_read (
  office_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  person_id uuid not null,
  post_id uuid,
  at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, evidence_id) references performance.evidence (office_id, id)
);
create index evidence_read_evidence on performance.evidence_read (office_id, evidence_id, person_id, at);

create table performance.verification (
  office_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  indicator_version_id uuid not null,
  actual_no integer not null,
  verdict text not null check (verdict in ('released', 'verified', 'returned')),
  reason text,
  by_person uuid,
  by_post uuid,
  form text,
  at timestamptz not null,
  primary key (office_id, id),
  check ((verdict = 'returned') = (reason is not null)),
  foreign key (office_id, round_id, indicator_version_id) references performance.request (office_id, round_id, indicator_version_id)
);
create index verification_cell on performance.verification (office_id, round_id, indicator_version_id);

-- What changed after a round was locked: a round opened again, or a figure with its old and its new number.
create table performance.correction (
  office_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('reopening', 'figure')),
  indicator_version_id uuid,
  year integer not null,
  quarter smallint not null,
  old_no integer,
  new_no integer,
  reason text not null,
  by_person uuid not null,
  by_post uuid not null,
  at timestamptz not null,
  primary key (office_id, id),
  check (num_nonnulls(indicator_version_id, new_no) = case when kind = 'figure' then 2 else 0 end),
  foreign key (office_id, round_id) references performance.round (office_id, id)
);
create index correction_figure on performance.correction (office_id, indicator_version_id, year, quarter);
create index correction_round on performance.correction (office_id, round_id);

create table performance.leader_note (
  office_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  indicator_version_id uuid not null,
  kind text not null check (kind in ('note', 'decision')),
  text text not null,
  decided_on date not null,
  by_person uuid not null,
  by_post uuid not null,
  form text not null,
  at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, round_id) references performance.round (office_id, id)
);
create index leader_note_round on performance.leader_note (office_id, round_id, indicator_version_id);

-- A workbook that went out to a unit; its id and revision stand protected in the file.
create table performance.workbook (
  office_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  revision integer not null,
  made_at timestamptz not null,
  hash text not null,
  primary key (office_id, id),
  foreign key (office_id, round_id) references performance.round (office_id, id)
);
