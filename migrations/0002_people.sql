-- Offices, units, posts, persons and who holds which post when; sign-in.

create schema people;

create table people.office (
  id uuid primary key,
  key text not null unique,
  name text not null,
  short_name text not null,
  region text not null,
  -- Letterhead: street line, place (also of the date line), and one line of telephone, mail and site.
  address text not null,
  city text not null,
  contact text not null,
  zone text not null,
  sample boolean not null,
  -- Months after which an acting appointment is called long; a warning, never a limit.
  plt_months integer not null check (plt_months > 0),
  plh_months integer not null check (plh_months > 0),
  -- Which closing of a signature ends its step, and how outgoing numbers are written.
  closing text not null default 'basah' check (closing in ('basah', 'approval_internal')),
  number_pattern text not null default '{classification}/{sequence}/{unit}/{year}',
  revision integer not null
);

create table people.unit (
  office_id uuid not null references people.office,
  id uuid not null,
  key text not null,
  name text not null,
  kind text not null check (kind in ('sekretariat', 'subbagian', 'bidang', 'uptd', 'outside')),
  parent_id uuid,
  sort integer not null,
  head_post_id uuid,
  data_post_id uuid,
  closed_at timestamptz,
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, key),
  foreign key (office_id, parent_id) references people.unit (office_id, id)
);

create table people.post (
  office_id uuid not null,
  id uuid not null,
  key text not null,
  title text not null,
  unit_id uuid not null,
  duties text[] not null,
  sort integer not null,
  closed_at timestamptz,
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, key),
  foreign key (office_id, unit_id) references people.unit (office_id, id)
);
alter table people.unit add foreign key (office_id, head_post_id) references people.post (office_id, id);
alter table people.unit add foreign key (office_id, data_post_id) references people.post (office_id, id);

-- Which posts stand in a pelaksana column of the SOP sheets.
create table people.lane_post (
  office_id uuid not null,
  lane text not null,
  post_id uuid not null,
  primary key (office_id, lane, post_id),
  foreign key (office_id, post_id) references people.post (office_id, id)
);
create index lane_post_post on people.lane_post (office_id, post_id);

create table people.person (
  office_id uuid not null references people.office,
  id uuid not null,
  name text not null,
  title_before text,
  title_after text,
  rank text,
  nip text check (nip ~ '^[0-9]{18}$'),
  education text check (education in ('SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3')),
  education_field text,
  training text[] not null,
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, nip)
);
create index person_name on people.person (office_id, name, id);

-- Dates are whole days of the office's zone, both inclusive; `until` null: open-ended.
create table people.holder (
  office_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  form text not null check (form in ('definitif', 'plt', 'plh')),
  since date not null,
  until date,
  letter_number text,
  primary key (office_id, id),
  check (until is null or until >= since),
  foreign key (office_id, post_id) references people.post (office_id, id),
  foreign key (office_id, person_id) references people.person (office_id, id)
);
create index holder_person on people.holder (office_id, person_id, since);
create index holder_post on people.holder (office_id, post_id, since);

-- Sign-in (better-auth): names of its models are mapped to ours, ids are UUIDv7.
create table people.login (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  username text unique,
  display_username text,
  office_id uuid not null,
  person_id uuid not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (office_id, person_id) references people.person (office_id, id)
);
create unique index login_person on people.login (office_id, person_id);

create table people.session (
  id uuid primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references people.login on delete cascade
);
create index session_by_user on people.session (user_id);

create table people.credential (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references people.login on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index credential_by_user on people.credential (user_id);

create table people.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Failures per account and per address; back-off and lockout are computed from them.
create table people.sign_in_failure (
  subject text not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (subject)
);
