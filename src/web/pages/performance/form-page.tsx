import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellForm, CellLine } from '#contract/performance/cell';
import { api, queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { SampleNotice } from '../plan/plan-frame.tsx';
import { FormActs } from './form-acts.tsx';
import { FormAsked } from './form-asked.tsx';
import { FormConflicts } from './form-conflicts.tsx';
import { judge, placeIn, rowsOf } from './form-fields.ts';
import { FormGrid } from './form-grid.tsx';
import styles from './form-page.module.css';
import { FormPanel } from './form-panel.tsx';
import { FormSavers } from './form-savers.ts';
import { WorkbookPanel } from './workbook-panel.tsx';

/** The form of one bidang in one round: figures, narrative and evidence of every indicator asked of it. */
export function Page() {
  const { round, unit } = useParams({ strict: false }) as { round: string; unit: string };
  const query = useQuery(queries.cell.form.queryOptions({ input: { id: round, unitId: unit } }));
  return <Loaded query={query} skeleton={<PageSkeleton />}>{(form) => <Form key={`${form.round.id}/${form.unit.id}`} form={form} />}</Loaded>;
}

/** The savers of this form, in step with what the server tells; draws anew at every change. */
function useSavers(form: CellForm): FormSavers {
  const { person } = useSession();
  const [savers] = useState(() => new FormSavers(person.id));
  useSyncExternalStore(savers.subscribe, savers.version);
  useEffect(() => savers.hear(form.lines), [savers, form.lines]);
  useEffect(() => () => void savers.flush(), [savers]);
  return savers;
}

/** Says once that somebody of the unit has opened its form. */
function useSeen({ round, unit, lines }: CellForm): void {
  const unseen = lines.some(({ state, abilities }) => state === 'asked' && abilities.save);
  useEffect(() => { if (unseen) void api.cell.see({ id: round.id, unitId: unit.id }).catch(() => undefined); }, [unseen, round.id, unit.id]);
}

const fromAddress = (lines: readonly CellLine[]) => lines.find(({ indicatorVersionId }) => `#${indicatorVersionId}` === window.location.hash)?.indicatorVersionId ?? null;

function Form({ form }: { readonly form: CellForm }) {
  const { t } = useTranslation('performance');
  const { lines } = form;
  const savers = useSavers(form);
  useSeen(form);
  const [open, setOpen] = useState<string | null>(() => fromAddress(lines));
  const [outside, setOutside] = useState(0);
  const rows = rowsOf(lines);
  const judged = new Map(lines.map((line) => [line, judge(line, savers.text)]));
  const asked = lines.flatMap((line) => (line.abilities.save ? judged.get(line)?.asked ?? [] : []));
  const paste = (block: string[][], from: number) => {
    const placed = placeIn(rows, block, from);
    setOutside(placed.outside);
    for (const { line, field, text } of placed.texts) savers.change(line, field, text, 'paste');
  };
  const shown = lines.find(({ indicatorVersionId }) => indicatorVersionId === open);
  return (
    <Split side={shown && <FormPanel key={shown.indicatorVersionId} line={shown} savers={savers} onClose={() => setOpen(null)} />}>
      <Head form={form} />
      {lines.length === 0 ? <EmptyState title={t('form.empty')} how={t('form.empty-how')} /> : (
        <>
          <FormConflicts lines={lines} savers={savers} />
          <FormGrid rows={rows} savers={savers} open={open} narrow={shown !== undefined} onOpen={setOpen} onPaste={paste} />
          <div className={styles.foot}>
            {outside > 0 && lines.some(({ abilities }) => abilities.save) && <Notice kind="warn" live><p>{t('paste.outside', { count: outside })}</p></Notice>}
            <FormAsked asked={asked} onAnswer={({ line, field }, way) => savers.change(line, field, way, savers.origin(line))} />
            <FormActs form={form} savers={savers} judged={judged} asked={asked.length} onOpen={setOpen} />
          </div>
          {form.round.status === 'open' && <WorkbookPanel roundId={form.round.id} unitId={form.unit.id} fills={lines.some(({ abilities }) => abilities.save)} />}
        </>
      )}
    </Split>
  );
}

function Head({ form: { round, unit, release } }: { readonly form: CellForm }) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const now = useNow();
  const over = round.status === 'open' && unit.dueAt < now;
  return (
    <>
      <BackLink href={`/kinerja/data?tahun=${round.year}`}>{t('data.title')}</BackLink>
      <PageHead title={unit.name}>
        <span className="quiet">{t('quarter.of-year', { quarter: round.quarter, year: round.year })}</span>
        {round.status !== 'open' && <Chip>{t(`round.status.${round.status}`)}</Chip>}
      </PageHead>
      <SampleNotice source={round.sampleSource} />
      <p className={`small ${styles.due}`}>
        <span className={over ? 'late' : undefined}>{t(over ? 'form.over' : 'round.due', { at: `${format.longDay(format.dayOf(unit.dueAt))}, ${format.clockZone(unit.dueAt)}` })}</span>
        {unit.exception !== null && <span className="quiet">{t('exception.because')} <q>{unit.exception}</q></span>}
        <span className="quiet">{round.mechanism ? t('round.under', { number: round.mechanism.number ?? t('round.unnumbered') }) : t('round.without')}</span>
        <span className="quiet">{release.byHead ? t('form.way-head', { head: release.headPost ?? t('form.head') }) : t('form.way-straight')}</span>
      </p>
    </>
  );
}
