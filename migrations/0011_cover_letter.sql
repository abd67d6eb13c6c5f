-- The surat pengantar as a document of its own, and every column that the registers of a government office have.

alter table document.document add column form text not null default 'report' check (form in ('report', 'cover-letter'));
alter table document.document alter column form drop default;

-- Agenda surat masuk: what the clerk writes beside the letter.
alter table letter.incoming add column classification text;
alter table letter.incoming add column note text;

-- Agenda surat keluar. What the letter and its signing said when the number was given, or what was typed for a number
-- that was reserved or inserted by hand; null where nothing says it. `after_id`: the number this one was put behind.
alter table letter.number add column addressee text;
alter table letter.number add column urgency text;
alter table letter.number add column attachments text;
alter table letter.number add column copies_to text;
alter table letter.number add column signer text;
alter table letter.number add column drafter text;
alter table letter.number add column sent_on date;
alter table letter.number add column method text;
alter table letter.number add column file_id uuid;
alter table letter.number add column after_id uuid;
-- Who voided it, and why; `reason` says why it was reserved or inserted.
alter table letter.number add column void_reason text;
alter table letter.number add column voided_at timestamptz;
alter table letter.number add column voided_by uuid;
update letter.number set void_reason = reason, voided_at = at, reason = null where state = 'void';
alter table letter.number add check ((state = 'void') = (void_reason is not null));
alter table letter.number add foreign key (office_id, after_id) references letter.number (office_id, id);

-- Buku ekspedisi: a running number of its own, and how many were handed over (null: not recorded then).
alter table letter.register drop constraint register_key_check;
alter table letter.register add check (key in ('masuk', 'keluar', 'ekspedisi'));
alter table letter.dispatch add column year integer;
alter table letter.dispatch add column no integer;
alter table letter.dispatch add column count integer check (count > 0);
update letter.dispatch d set year = n.year, no = n.no from (
  select s.office_id, s.id, extract(year from s.sent_at at time zone o.zone)::int as year,
    row_number() over (partition by s.office_id, extract(year from s.sent_at at time zone o.zone) order by s.sent_at, s.id) as no
  from letter.dispatch s join people.office o on o.id = s.office_id) n
where n.office_id = d.office_id and n.id = d.id;
insert into letter.register (office_id, key, year, last) select office_id, 'ekspedisi', year, max(no) from letter.dispatch group by office_id, year;
alter table letter.dispatch alter column year set not null;
alter table letter.dispatch alter column no set not null;
alter table letter.dispatch add unique (office_id, year, no);
