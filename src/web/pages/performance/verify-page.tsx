import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import type { RoundList, RoundView } from '#contract/performance/round';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { PlanNav } from '../plan/plan-frame.tsx';
import { chooseRound } from './verify-counts.ts';
import { useFreshCells } from './verify-fresh.ts';
import { VerifyPanel } from './verify-panel.tsx';
import { RoundActs, RoundStanding } from './verify-round.tsx';
import { VerifyTable } from './verify-table.tsx';
import { VerifyUnits } from './verify-units.tsx';
import styles from './verify.module.css';

/** Verifikasi: what units sent in a round, judged one by one or many at once; then the round is locked. */
export function Page() {
  const { t } = useTranslation('performance-review');
  const { putaran } = useSearch({ strict: false }) as { putaran?: unknown };
  const rounds = useQuery(queries.round.list.queryOptions({ input: {} }));
  const chosen = rounds.data && chooseRound(rounds.data.rounds, putaran);
  const view = useQuery({ ...queries.round.get.queryOptions({ input: { id: chosen?.id ?? '' } }), enabled: chosen !== undefined });
  const [unit, setUnit] = useState('');
  const [open, show] = useState<string | null>(null);
  const turn = (id: string) => { show(null); setUnit(id); };
  const queue = useQuery({ ...queries.cell.queue.queryOptions({ input: { id: chosen?.id ?? '' } }), enabled: chosen !== undefined && unit === '' });
  const form = useQuery({ ...queries.cell.form.queryOptions({ input: { id: chosen?.id ?? '', unitId: unit } }), enabled: chosen !== undefined && unit !== '' });
  const shown = unit === '' ? queue : form;
  const line = shown.data?.lines.find(({ indicatorVersionId }) => indicatorVersionId === open);
  return (
    <Split side={line && view.data ? <VerifyPanel key={line.indicatorVersionId} line={line} quarter={view.data} judges={view.data.abilities.verify} onClose={() => show(null)} /> : undefined}>
      <PageHead title={t('verify.title')} />
      <PlanNav here="verifikasi" />
      <Loaded query={rounds}>
        {(list) => !chosen ? <EmptyState title={t('round.none')} how={t('round.none-how')} /> : (
          <Loaded query={view}>
            {(round) => (
              <>
                <Tools list={list} round={round} unit={unit} onUnit={turn} onRound={() => turn('')} />
                <RoundStanding round={round} />
                <Loaded query={shown}>
                  {({ lines }) => <Lines key={`${round.id} ${unit}`} round={round} unit={unit} lines={lines} open={open} onOpen={show} />}
                </Loaded>
                <VerifyUnits round={round} onOpen={turn} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Split>
  );
}

interface ToolsProps {
  readonly list: RoundList;
  readonly round: RoundView;
  readonly unit: string;
  readonly onUnit: (unitId: string) => void;
  readonly onRound: () => void;
}

/** The round stands in the address, so that it can be sent on. */
function Tools({ list, round, unit, onUnit, onRound }: ToolsProps) {
  const { t } = useTranslation('performance-review');
  const navigate = useNavigate();
  const choose = (id: string) => { onRound(); void navigate({ to: '.', search: { putaran: id } as never, replace: true }); };
  const units = round.units.filter(({ readable }) => readable).map(({ unitId, unit: name }) => ({ value: unitId, label: name }));
  return (
    <div className={grid.tools}>
      <NativeSelect label={t('round')} value={round.id} onChange={(event) => choose(event.currentTarget.value)}
        data={list.rounds.map(({ id, year, quarter, status }) => ({ value: id, label: t('round.line', { year, quarter, status: t(`round.status.${status}`) }) }))} />
      {units.length > 0 && <NativeSelect className={styles.show ?? ''} label={t('verify.show')} value={unit} data={[{ value: '', label: t('verify.show.queue') }, ...units]} onChange={(event) => onUnit(event.currentTarget.value)} />}
      <RoundActs round={round} />
    </div>
  );
}

interface LinesProps {
  readonly round: RoundView;
  /** Empty: what waits, of all units. */
  readonly unit: string;
  readonly lines: readonly CellLine[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

function Lines({ round, unit, lines, open, onOpen }: LinesProps) {
  const { t } = useTranslation('performance-review');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const marked = lines.filter(({ indicatorVersionId, abilities }) => abilities.verify && chosen.has(indicatorVersionId));
  const judges = round.abilities.verify || lines.length > 0;
  const title = unit === '' ? t('verify.queue') : lines[0]?.unit ?? round.units.find(({ unitId }) => unitId === unit)?.unit ?? t('units.column.unit');
  return (
    <Section title={title} count={lines.length} end={unit !== '' ? <AppLink className="link" href={`/kinerja/data/${round.id}/${unit}`}>{t('verify.open-form')}</AppLink> : lines.some(({ abilities }) => abilities.verify) && t('verify.queue-end')}>
      {/* What was verified is still said when nothing waits any more. */}
      <Judging round={round} lines={lines} marked={marked} onDone={() => choose(new Set())} />
      {lines.length === 0
        ? <EmptyState title={t(unit === '' ? 'verify.queue-none' : 'verify.unit-none')} how={round.status !== 'open' ? t('verify.queue-locked') : t(judges ? 'verify.queue-none-how' : 'verify.not-yours')} />
        : <VerifyTable lines={lines} quarter={round} chosen={chosen} onChoose={choose} open={open} onOpen={onOpen} />}
    </Section>
  );
}

interface JudgingProps {
  readonly round: RoundView;
  readonly lines: readonly CellLine[];
  readonly marked: readonly CellLine[];
  readonly onDone: () => void;
}

/** What is marked is verified in one act; one's own figures are named and left to somebody else. */
function Judging({ round, lines, marked, onDone }: JudgingProps) {
  const { t } = useTranslation('performance-review');
  const [asked, ask] = useState(false);
  const [done, setDone] = useState(0);
  const verify = useCommand(api.cell.verify, { onDone: ({ cells }) => { ask(false); setDone(cells.length); onDone(); } });
  useFreshCells(verify.error);
  const may = lines.filter(({ abilities }) => abilities.verify);
  const own = lines.filter(({ state, abilities }) => state === 'released' && !abilities.verify).length;
  const warned = may.filter(({ warnings }) => warnings.length > 0).length;
  if (may.length === 0 && own === 0 && done === 0) return null;
  return (
    <div className={styles.judging}>
      {may.length > 0 && <Button disabled={marked.length === 0} onClick={() => ask(true)}>{marked.length === 0 ? t('verify.marked') : t('verify.many', { count: marked.length })}</Button>}
      {warned > 0 && <span className="small due">{t('verify.with-warnings', { count: warned })}</span>}
      {own > 0 && round.status === 'open' && <span className="small quiet">{t('verify.own', { count: own })}</span>}
      {done > 0 && <span className="small done" role="status">{t('verify.done', { count: done })}</span>}
      {asked && (
        <ProblemScope problem={verify.error}>
          <ConfirmDialog title={t('verify.many', { count: marked.length })} confirmLabel={t('verify.one')} busy={verify.isPending} onCancel={() => ask(false)}
            onConfirm={() => verify.mutate({ id: round.id, cells: marked.map(({ indicatorVersionId, revision }) => ({ indicatorVersionId, revision })) })}>
            <p>{t('verify.many-text')}</p>
            <ProblemNotice />
          </ConfirmDialog>
        </ProblemScope>
      )}
    </div>
  );
}
