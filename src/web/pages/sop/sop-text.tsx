import { useTranslation } from 'react-i18next';
import type { SopDefinition } from '#contract/sop/definition';
import type { LaneView, SopView } from '#contract/sop/library';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './text.module.css';

/** Who stands in each column of the sheet today. */
export function LaneList({ lanes }: { readonly lanes: readonly LaneView[] }) {
  const { t } = useTranslation('sop');
  return (
    <Section title={t('lanes.title')}>
      <dl className={styles.facts}>
        {lanes.map(({ key, title, posts }) => (
          <div key={key}>
            <dt>{title ?? t('lanes.umum')}</dt>
            <dd>{posts.length === 0 ? <StateWord mark="finding">{t('lanes.no-post')}</StateWord>
              : <ul>{posts.map((post) => <li key={post.id}>{post.title}{post.holder === null && <> <Chip tone="due">{t('lanes.vacant')}</Chip></>}</li>)}</ul>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Keterkaitan, and keterangan that names an SOP: each leads to the sheet that it means. */
export function RelationList({ relations }: { readonly relations: SopView['relations'] }) {
  const { t } = useTranslation('sop');
  if (relations.length === 0) return null;
  return (
    <Section title={t('part.related')}>
      <ul className={styles.lines}>
        {relations.map(({ part, step, text, sop }) => (
          <li key={`${part} ${step} ${text}`}>
            <span>{text}{step !== undefined && <span className="small quiet"> {t('relation.note', { step })}</span>}</span>
            {sop ? <AppLink href={`/sops/${sop.key}`} className="link">{sop.title}{sop.example && ` (${t('example')})`}</AppLink> : <span className="small quiet">{t('relation.none')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Dasar hukum as printed; each line opens its entry of the register. */
export function LegalBasis({ sop, onRegulation }: { readonly sop: SopView; readonly onRegulation: (key: string) => void }) {
  const { t } = useTranslation('sop');
  if (sop.legalBasis.length === 0) return null;
  return (
    <Section title={t('part.legal_basis')}>
      <ol className={styles.numbered}>
        {sop.legalBasis.map(({ text, regulation }) => (
          <li key={text}>{text} {regulation
            ? <button type="button" className="link small" onClick={() => onRegulation(regulation)}>{t('regulation.open', { short: sop.regulations.find(({ key }) => key === regulation)?.short ?? regulation })}</button>
            : <span className="small quiet">{t('regulation.unknown')}</span>}</li>
        ))}
      </ol>
    </Section>
  );
}

const lists = ['qualifications', 'equipment', 'warnings', 'records'] as const;
const before = ['latar_belakang', 'maksud', 'tujuan', 'ruang_lingkup'] as const;
const after = ['sarana_dan_prasarana', 'biaya', 'tempat', 'jadwal'] as const;

/** What else the sheet prints: the boxes of its identity block and its narrative sections. */
export function Narrative({ definition }: { readonly definition: SopDefinition }) {
  const { t } = useTranslation('sop');
  const { sections } = definition;
  const boxes = lists.filter((part) => definition[part].length > 0);
  const prose = (parts: typeof before | typeof after) => parts.map((part) => sections[part] && (
    <div key={part}><dt>{t(`part.${part}`)}</dt><dd className={styles.prose}>{sections[part]}</dd></div>
  ));
  return (
    <>
      {boxes.length > 0 && <Section title={t('boxes')}><dl className={styles.facts}>{boxes.map((part) => <Lines key={part} title={t(`part.${part}`)} lines={definition[part]} />)}</dl></Section>}
      {Object.keys(sections).length > 0 && (
        <Section title={t('narrative')}>
          <dl className={styles.facts}>
            {prose(before)}
            {sections.prosedur_penyusunan && <Lines title={t('part.prosedur_penyusunan')} lines={sections.prosedur_penyusunan} ordered />}
            {sections.persyaratan && <Lines title={t('persyaratan.teknis')} lines={sections.persyaratan.teknis_pelaksana} />}
            {sections.persyaratan && <Lines title={t('persyaratan.administrasi')} lines={sections.persyaratan.administrasi} />}
            {prose(after)}
            {sections.penanganan_pengaduan && <Lines title={t('part.penanganan_pengaduan')} lines={sections.penanganan_pengaduan} />}
          </dl>
        </Section>
      )}
    </>
  );
}

function Lines({ title, lines, ordered = false }: { readonly title: string; readonly lines: readonly string[]; readonly ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  // Printed lines never change and may repeat, so their place is their name.
  const placed = lines.map((line, place) => ({ line, place }));
  return (
    <div>
      <dt>{title}</dt>
      <dd>{lines.length === 1 ? <p className={styles.prose}>{lines[0]}</p>
        : <List className={ordered ? styles.numbered : styles.dotted}>{placed.map(({ place, line }) => <li key={place}>{line}</li>)}</List>}</dd>
    </div>
  );
}
