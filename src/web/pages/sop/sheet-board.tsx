import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopVersionView } from '#contract/sop/library';
import type { SheetPage } from '#contract/sop/sheet';
import { Choice } from '../../ui/choice.tsx';
import { Paper } from '../../ui/paper.tsx';
import styles from './board.module.css';
import { SheetSvg } from './sheet-svg.tsx';

export interface SheetBoardProps {
  readonly sop: SopVersionView;
  /** Row that is looked at; its ground is tinted. */
  readonly step: number | null;
  /** Brings that row into view. */
  readonly follow: boolean;
  readonly onStep: (step: number | null) => void;
  /** Findings in each row, shown as marks in the margin. */
  readonly notes: ReadonlyMap<number, number>;
}

/** The sheet at full size: its activity table in one piece, or its pages as they are printed. */
export function SheetBoard({ sop, step, follow, onStep, notes }: SheetBoardProps) {
  const { t } = useTranslation('sop');
  const [view, choose] = useState<'screen' | 'paper'>('screen');
  const sheet = sop.drawing[view];
  return (
    <div className={styles.board}>
      <div className={styles.view}>
        <Choice label={t('view')} value={view} onChange={choose} options={[{ value: 'screen', label: t('view.screen') }, { value: 'paper', label: t('view.paper') }]} />
      </div>
      {sheet.pages.map((page, index) => (
        <Paper key={page.number} form="sheet">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with keys */}
          <section className={styles.scroll} tabIndex={0} aria-label={t('view.page', { page: index + 1, count: sheet.pages.length })}>
            <div className={styles.page} style={{ width: page.width }}>
              <SheetSvg sheet={sheet} page={index} onPick={onStep} />
              <RowMark page={page} step={step} follow={follow} />
              {page.rows.map((row) => row.step !== null && (
                <RowNote key={row.step} page={page} row={{ step: row.step, y: row.y, h: row.h }} count={notes.get(row.step) ?? 0} current={row.step === step} onStep={onStep} />
              ))}
            </div>
          </section>
        </Paper>
      ))}
    </div>
  );
}

const share = (part: number, whole: number) => `${part / whole * 100}%`;

/** Tints the row that is looked at. */
function RowMark({ page, step, follow }: { readonly page: SheetPage; readonly step: number | null; readonly follow: boolean }) {
  const mark = useRef<HTMLDivElement>(null);
  const row = page.rows.find((each) => each.step !== null && each.step === step);
  useEffect(() => { if (row && follow) mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [row, follow]);
  if (!row) return null;
  const { frame, width, height } = page;
  return <div ref={mark} className={styles.row} style={{ left: share(frame.x, width), top: share(row.y, height), width: share(frame.w, width), height: share(row.h, height) }} />;
}

interface RowNoteProps {
  readonly page: SheetPage;
  readonly row: { readonly step: number; readonly y: number; readonly h: number };
  readonly count: number;
  readonly current: boolean;
  readonly onStep: (step: number | null) => void;
}

/** How many notes stand in the margin of this row. */
function RowNote({ page, row, count, current, onStep }: RowNoteProps) {
  const { t } = useTranslation('sop');
  if (count === 0) return null;
  const { frame, width, height } = page;
  return (
    <button type="button" className={styles.note} aria-pressed={current} aria-label={t('note.label', { count, step: row.step })} title={t('note.label', { count, step: row.step })}
      style={{ left: share(frame.x + frame.w, width), top: share(row.y + row.h / 2, height) }} onClick={() => onStep(current ? null : row.step)}>{count}</button>
  );
}
