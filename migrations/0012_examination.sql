-- Naming a dossier to an examiner: why, by whom. No command could name one before, so there are no rows to fill.
alter table dossier.examination add column reason text not null;
alter table dossier.examination add column named_post uuid not null;
alter table dossier.examination add column named_by uuid not null;
alter table dossier.examination add column named_at timestamptz not null;

-- The order for copies that the instructing post gave last: {count, recipients}.
alter table dossier.dossier add column copy_order jsonb;
