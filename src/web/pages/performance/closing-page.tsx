import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '#contract/performance/figure';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageBody, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { ClosingAct } from './closing-act.tsx';
import { ClosingIku } from './closing-iku.tsx';
import styles from './closing.module.css';
import { AverageWords } from './lights-word.tsx';
import { RoundChip } from './verify-round.tsx';

/** Bahan rapat: one page before the Kepala Dinas, with his note to each IKU; then the quarter is closed. */
export function Page() {
  const { t } = useTranslation('performance-review');
  const { round: id } = useParams({ strict: false }) as { round: string };
  const query = useQuery(queries.figure.meeting.queryOptions({ input: { id } }));
  const title = query.data ? t('closing.title', query.data.round) : t('closing');
  return (
    <PageBody narrow>
      <BackLink href={`/kinerja/verifikasi?putaran=${id}`}>{t('closing.back')}</BackLink>
      <PageHead title={title} end={query.data && <Button className={styles.screen ?? ''} variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>{t('closing.print')}</Button>}>
        {query.data && <RoundChip status={query.data.round.status} />}
        {query.data && query.data.round.mechanism === null && <Chip tone="due">{t('round.no-mechanism')}</Chip>}
      </PageHead>
      <Loaded query={query}>{(meeting) => <Material meeting={meeting} />}</Loaded>
    </PageBody>
  );
}

function Material({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('performance-review');
  const { round, office, ikus, printedWith, abilities, missing } = meeting;
  return (
    <div className={styles.material}>
      {round.sampleSource && <Notice kind="info"><p>{t('sample', { source: round.sampleSource })}</p></Notice>}
      <p className={styles.office}><span className="quiet">{t('closing.office')}</span> <AverageWords average={office} printedWith={printedWith} /></p>
      <Section title={t('closing.ikus')} count={ikus.length}>
        {ikus.length === 0 ? <EmptyState title={t('closing.none')} how={t('closing.none-how')} />
          : <ol className={styles.ikus}>{ikus.map((iku) => <ClosingIku key={iku.indicatorVersionId} iku={iku} round={round} printedWith={printedWith} may={abilities.writeNote} />)}</ol>}
      </Section>
      {missing.length > 0 && <Missing missing={missing} />}
      <ClosingAct id={round.id} />
      <PrintedFoot printedWith={printedWith} />
    </div>
  );
}

const NAMED = 8;

/** What the meeting does not have before it, by name as far as a page holds. */
function Missing({ missing }: Pick<Meeting, 'missing'>) {
  const { t } = useTranslation('performance-review');
  const more = missing.length - NAMED;
  return (
    <Section title={t('closing.missing')} count={missing.length}>
      <ul className={styles.missing}>
        {missing.slice(0, NAMED).map(({ code, name, unit, state }) => <li key={code}>{name} <span className="quiet">({unit}, {t(`state.${state}`)})</span></li>)}
        {more > 0 && <li className="quiet">{t('closing.missing-more', { count: more })}</li>}
      </ul>
    </Section>
  );
}

function PrintedFoot({ printedWith: { scale, cap } }: Pick<Meeting, 'printedWith'>) {
  const { t } = useTranslation('performance-review');
  const format = useFormat();
  return <p className="tiny quiet">{t('lights.printed', { scale, cap: cap === null ? t('lights.no-cap') : t('lights.cap', { cap: format.number(Number(cap)) }) })}</p>;
}
