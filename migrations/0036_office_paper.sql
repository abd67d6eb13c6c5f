-- Papers of the office that no SOP makes: the agreement and the action plan of a post, the request and the minutes of a
-- collection round. Their texts are documents; here stands what each is of, and what was fixed.
create table report.office_paper (
  office_id uuid not null references people.office,
  id uuid not null,
  kind text not null check (kind in ('perjanjian-kinerja', 'rencana-aksi', 'nota-dinas', 'berita-acara')),
  -- The post that promises, or the number of the quarter.
  subject text not null,
  year integer not null,
  -- Of the plan that an agreement follows; null for the papers of a round.
  stage text check (stage in ('murni', 'perubahan')),
  -- From the register, written by hand; the day that it bears.
  number text,
  dated date,
  begun_post uuid not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  fixed_by uuid,
  fixed_at timestamptz,
  -- Who stands in it as parties and every figure that it prints, as it was fixed.
  facts jsonb,
  -- Ended: it counts no more, and another one may be begun.
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  primary key (office_id, id),
  check ((fixed_at is null) = (facts is null)),
  check (fixed_at is null or dated is not null),
  check ((ended_at is null) = (ended_reason is null)),
  foreign key (office_id, begun_post) references people.post (office_id, id)
);
create unique index office_paper_standing on report.office_paper (office_id, year, kind, subject, coalesce(stage, '')) where ended_at is null;
