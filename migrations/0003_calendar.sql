-- The office's own calendar: holidays and hours, dated.

create schema calendar;

create table calendar.holiday (
  office_id uuid not null,
  id uuid not null,
  date date not null,
  name text not null,
  kind text not null check (kind in ('national', 'cuti_bersama', 'local')),
  source text not null,
  confirmed boolean not null,
  primary key (office_id, id),
  unique (office_id, date, name)
);

-- `days` holds, per weekday 1 (Monday) to 7, start, end and breaks; see calendar/schedule.contract.ts.
create table calendar.schedule (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  since date not null,
  until date,
  days jsonb not null,
  confirmed boolean not null,
  source text not null,
  primary key (office_id, id),
  check (until is null or until >= since)
);
create index schedule_since on calendar.schedule (office_id, since);
