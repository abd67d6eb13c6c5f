-- What is reported: recommendations of the yearly evaluation and their follow-up. Reports themselves are documents.

create schema report;

create table report.recommendation (
  office_id uuid not null references people.office,
  id uuid not null,
  -- Year in which the LHE was received, and the number in it.
  year integer not null,
  no integer not null check (no > 0),
  text text not null,
  plan text not null,
  post_id uuid not null,
  due date,
  status text not null check (status in ('open', 'under_way', 'done')),
  result text,
  file_id uuid,
  link text,
  revision integer not null,
  primary key (office_id, id),
  unique (office_id, year, no),
  check ((status = 'done') = (result is not null)),
  foreign key (office_id, post_id) references people.post (office_id, id)
);
