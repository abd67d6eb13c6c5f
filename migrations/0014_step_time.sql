-- Measured times of an SOP are read over all its dossiers.
create index dossier_sop on dossier.dossier (office_id, sop_key);
