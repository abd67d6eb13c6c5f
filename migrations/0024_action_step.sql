-- Rencana Aksi: what is done for an indicator within a year, in which quarters and by which post.
create table plan.action_step (
  office_id uuid not null,
  id uuid not null,
  -- The indicator, not a version of its card: a new card in the middle of a year leaves the year's work as it is.
  indicator_id uuid not null,
  year integer not null,
  activity text not null,
  quarters integer[] not null check (cardinality(quarters) between 1 and 4 and quarters <@ array[1, 2, 3, 4]),
  post_id uuid not null,
  revision integer not null,
  primary key (office_id, id),
  foreign key (office_id, indicator_id) references plan.indicator (office_id, id),
  foreign key (office_id, post_id) references people.post (office_id, id)
);
create index action_step_year on plan.action_step (office_id, year, indicator_id);
