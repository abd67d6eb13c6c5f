-- Reminders of a task on another desk. They change nothing in the dossier; the desk reminded shows them, the journal keeps them.
create table dossier.nudge (
  office_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  -- Post under which the reminder was sent, and who sent it.
  from_post_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, task_id) references dossier.task (office_id, id)
);
create index nudge_task on dossier.nudge (office_id, task_id, at);
