import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SopCard } from '#contract/sop/library';
import { queries } from '../../api/client.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { ComplaintList } from './complaint-section.tsx';
import styles from './library.module.css';
import { MiniSheet } from './mini-sheet.tsx';

/** SOP: the shelf of sheets, and for who answers them the complaints that wait. */
export function Page() {
  const { t } = useTranslation('sop');
  const query = useQuery(queries.sop.list.queryOptions());
  return (
    <PageBody>
      <PageHead title={t('library')}>{query.data && <span className="quiet">{t('library.count', { count: query.data.sops.length })}</span>}</PageHead>
      <Loaded query={query}>
        {({ sops, openComplaints }) => (
          <>
            {sops.length === 0 && <EmptyState title={t('library.empty')} how={t('library.empty-how')} />}
            <ul className={styles.shelf}>{sops.map((sop) => <Sheet key={sop.key} sop={sop} />)}</ul>
            {openComplaints !== null && (
              <Section title={t('complaint.waiting')} count={openComplaints}>
                <ComplaintList state="open" empty={<EmptyState title={t('complaint.none-waiting')} how={t('complaint.none-waiting-how')} />} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </PageBody>
  );
}

/** One sheet as a small paper, with what is known of it below. */
function Sheet({ sop }: { readonly sop: SopCard }) {
  const { t } = useTranslation('sop');
  const { key, title, number, example, steps, lanes, findings, inferred, openDossiers } = sop;
  const total = findings.error + findings.warning + findings.info;
  return (
    <li className={styles.sheet}>
      <div className={`on-paper ${styles.paper}`}>
        <p className={styles.number}>{number.startsWith('/') ? `… ${number}` : number}</p>
        <MiniSheet steps={steps} lanes={lanes} />
      </div>
      <h2><AppLink href={`/sops/${key}`} className={styles.title}>{title}</AppLink></h2>
      <p className="small quiet">{[t('steps', { count: steps.length }), openDossiers > 0 && t('running', { count: openDossiers })].filter(Boolean).join(', ')}</p>
      <p className={styles.marks}>
        {example && <Chip tone="due">{t('example')}</Chip>}
        {findings.error > 0 ? <StateWord mark="finding">{t('findings.wrong', { count: total, wrong: findings.error })}</StateWord>
          : <StateWord mark={total > 0 ? 'info' : 'settled'}>{t('findings', { count: total })}</StateWord>}
        {inferred > 0 && <span className={styles.inferred}>{t('inferred.count', { count: inferred })}</span>}
      </p>
    </li>
  );
}
