-- Cards that came into force by a signed IKU document name the version of it that was signed.

alter table plan.indicator_version add column approval_document_version_id uuid;
