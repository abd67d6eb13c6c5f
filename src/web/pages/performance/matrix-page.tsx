import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeatMap } from '#contract/performance/figure';
import { type Matrix, wholeMatrix } from '#contract/performance/matrix';
import type { RoundLine, RoundList } from '#contract/performance/round';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import grid from '../../ui/grid/grid.module.css';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PlanNav, SampleNotice } from '../plan/plan-frame.tsx';
import { FigurePanel } from './matrix-figure-panel.tsx';
import { MatrixHeat } from './matrix-heat.tsx';
import styles from './matrix-page.module.css';
import { MatrixTable } from './matrix-table.tsx';
import { UnitPanel } from './matrix-unit-panel.tsx';
import { RoundOpenDialog } from './round-open-dialog.tsx';

export type MatrixSide =
  | { readonly kind: 'unit'; readonly unitId: string; readonly quarter: number }
  | { readonly kind: 'figure'; readonly versionId: string; readonly quarter: number };

/** Data: who has sent what in the rounds of a year, and every indicator with its four quarters. */
export function Page() {
  const query = useQuery(queries.round.list.queryOptions({ input: {} }));
  const [side, show] = useState(useAddressed());
  const { year, choose } = useYear(query.data);
  const matrix = useQuery({ ...queries.figure.matrix.queryOptions({ input: { fromYear: year ?? 0, toYear: year ?? 0 }, select: wholeMatrix }), enabled: year !== null });
  const heat = useQuery({ ...queries.figure.heatMap.queryOptions({ input: { year: year ?? 0 } }), enabled: year !== null });
  const rounds = query.data?.rounds.filter((round) => round.year === year) ?? [];
  const panel = side && matrix.data && heat.data && <Side side={side} rounds={rounds} matrix={matrix.data} heat={heat.data} onClose={() => show(null)} />;
  const turn = (to: number) => { show(null); choose(to); };
  return (
    <Split side={panel || undefined}>
      <Head list={query.data} year={year} onChoose={turn} />
      <Loaded query={query}>
        {() => (
          <>
            <SampleNotice source={rounds.find(({ sampleSource }) => sampleSource !== null)?.sampleSource ?? null} />
            <Loaded query={heat}>{(shown) => <MatrixHeat heat={shown} rounds={rounds} side={side} onOpen={show} />}</Loaded>
            <Loaded query={matrix}>{(shown) => heat.data && <MatrixTable matrix={shown} heat={heat.data} rounds={rounds} side={side} onOpen={show} />}</Loaded>
          </>
        )}
      </Loaded>
    </Split>
  );
}

/** A unit in a quarter that the address names, as the desk does. */
function useAddressed(): MatrixSide | null {
  const { unit, tw } = useSearch({ strict: false }) as Record<string, unknown>;
  return unit === undefined ? null : { kind: 'unit', unitId: String(unit), quarter: Number(tw) };
}

/** The year of the address; else that of the newest round, else of the round to be opened. */
function useYear(list: RoundList | undefined): { year: number | null; choose: (year: number) => void } {
  const navigate = useNavigate();
  const asked = Number((useSearch({ strict: false }) as Record<string, unknown>)['tahun']);
  const known = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : null;
  return {
    year: known ?? list?.rounds[0]?.year ?? list?.next.year ?? null,
    choose: (year) => void navigate({ to: '.', search: { tahun: year } as never, replace: true }),
  };
}

interface HeadProps {
  readonly list: RoundList | undefined;
  readonly year: number | null;
  readonly onChoose: (year: number) => void;
}

function Head({ list, year, onChoose }: HeadProps) {
  const { t } = useTranslation('performance');
  const [opening, open] = useState(false);
  const thisYear = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const years = [...new Set([thisYear, ...(list?.rounds.map((round) => round.year) ?? []), ...(year === null ? [] : [year - 1, year, year + 1])])].sort((a, b) => b - a);
  const current = list?.rounds.find((round) => round.year === year && round.status === 'open');
  return (
    <>
      <PageHead title={t('data.title')} end={list?.abilities.open && <Button onClick={() => open(true)} variant={current ? 'default' : 'filled'}>{t('round.open')}</Button>} />
      <PlanNav here="data" />
      <div className={grid.tools}>
        <NativeSelect label={t('year')} data={years.map(String)} value={String(year ?? thisYear)} onChange={(event) => onChoose(Number(event.currentTarget.value))} />
        {current && <RoundWords round={current} />}
      </div>
      {opening && list && <RoundOpenDialog list={list} onClose={() => open(false)} onOpened={(at) => { open(false); onChoose(at.year); }} />}
    </>
  );
}

/** The open round in one line: until when, and on what it stands. */
function RoundWords({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const now = useNow();
  return (
    <p className={`small ${styles.round}`}>
      <Chip tone="here">{t('round.running', { quarter: round.quarter, year: round.year })}</Chip>
      <span>{t('round.due', { at: `${format.nearDay(format.dayOf(round.dueAt), now)}, ${format.clockZone(round.dueAt)}` })}</span>
      <span className="quiet">{round.mechanism ? t('round.under', { number: round.mechanism.number ?? t('round.unnumbered') }) : t('round.without')}</span>
    </p>
  );
}

interface SideProps {
  readonly side: MatrixSide;
  readonly rounds: readonly RoundLine[];
  readonly matrix: Matrix;
  readonly heat: HeatMap;
  readonly onClose: () => void;
}

function Side({ side, rounds, matrix, heat, onClose }: SideProps) {
  const { t } = useTranslation('performance');
  if (side.kind === 'unit') {
    const row = heat.rows.find(({ unitId }) => unitId === side.unitId);
    const at = row?.quarters.find(({ quarter }) => quarter === side.quarter);
    const round = rounds.find(({ id }) => id === at?.roundId);
    return row && at && round ? <UnitPanel key={`${row.unitId}/${at.quarter}`} unit={row} at={at} round={round} matrix={matrix} onClose={onClose} /> : null;
  }
  const row = matrix.rows.find(({ indicatorVersionId }) => indicatorVersionId === side.versionId);
  const cell = row?.cells.find(({ quarter }) => quarter === side.quarter);
  if (!row || !cell) return <EmptyState title={t('figure.none')} />;
  return <FigurePanel key={`${row.indicatorVersionId}/${cell.quarter}`} row={row} cell={cell} matrix={matrix} round={rounds.find(({ quarter }) => quarter === cell.quarter)} onClose={onClose} />;
}
