import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StepTimes as Told } from '#contract/dossier/dossier';
import type { SopView } from '#contract/sop/library';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { type Column, Table } from '../../ui/register.tsx';
import { Section } from '../../ui/section.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';

type Row = Told['steps'][number] & { readonly id: string; readonly activity: string };

/** Waktu terukur: what each step took in the office's own hours, beside the time that the sheet prints. */
export function StepTimes({ sop }: { readonly sop: SopView }) {
  const { t } = useTranslation('sop');
  const query = useQuery(queries.dossier.stepTimes.queryOptions({ input: { key: sop.key } }));
  const columns = useColumns();
  return (
    <Section title={t('times.title')} end={query.data && query.data.dossiers > 0 && t('times.of', { count: query.data.dossiers })}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ steps }) => {
          if (steps.every(({ runs }) => runs === 0)) return <EmptyState title={t('times.empty')} how={t('times.empty.how')} />;
          const rows = steps.map((one): Row => ({ ...one, id: String(one.step), activity: sop.definition.steps.find(({ step }) => step === one.step)?.activity ?? '' }));
          return <Table rows={rows} label={t('times.title')} columns={columns} />;
        }}
      </Loaded>
    </Section>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('sop');
  const { minutes } = useFormat();
  return [
    { key: 'step', title: t('times.step'), short: true, cell: ({ step }) => step },
    { key: 'activity', title: t('times.activity'), cell: ({ activity }) => <span lang="id">{activity}</span> },
    { key: 'runs', title: t('times.runs'), short: true, cell: ({ runs }) => (runs === 0 ? <span className="quiet">–</span> : runs) },
    { key: 'median', title: t('times.median'), short: true, cell: ({ median, standardMinutes }) => (median === null ? null : <b className={standardMinutes !== null && median > standardMinutes ? 'late' : ''}>{minutes(median)}</b>) },
    { key: 'worst', title: t('times.worst'), cell: ({ worst }) => worst && <AppLink href={`/dossiers/${worst.dossierId}`} className="link">{minutes(worst.minutes)}<span className="unseen">, {worst.title}</span></AppLink> },
    { key: 'standard', title: t('times.standard'), short: true, cell: ({ standardMinutes }) => (standardMinutes === null ? <span className="quiet">{t('times.no-standard')}</span> : minutes(standardMinutes)) },
    { key: 'late', title: t('times.late'), short: true, cell: ({ late, runs }) => (late === null || runs === 0 ? null : <span className={late > 0 ? 'late' : 'quiet'}>{t('times.late-of', { late, runs })}</span>) },
  ];
}
