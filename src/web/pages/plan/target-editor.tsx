import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTree } from '#contract/plan/node';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from '../../ui/grid/grid.module.css';
import type { GridMark } from '../../ui/grid/grid-input.tsx';
import { placeBlock } from '../../ui/grid/paste-block.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Edits, keyOf, type PendingCell, pendingCells } from './target-cells.ts';
import { type Column, TargetGrid } from './target-grid.tsx';
import { useFresh } from './use-fresh.ts';

export interface TargetEditorProps {
  readonly tree: PlanTree;
  readonly columns: readonly Column[];
}

/** Typed and pasted cells are collected and saved as one block; the doubtful are asked first. */
export function TargetEditor({ tree, columns }: TargetEditorProps) {
  const { t } = useTranslation('plan');
  const { setYearTargets, setQuarterTargets } = tree.abilities;
  const indicators = tree.nodes.flatMap((node) => node.indicators);
  const [edits, setEdits] = useState<Edits>({});
  const [outside, setOutside] = useState(0);
  const sent = useRef<readonly string[]>([]);
  const set = useCommand(api.target.set, { onDone: () => { setEdits({}); setOutside(0); } });
  useFresh(set.error);
  const pending = pendingCells(edits, indicators);
  const asked = pending.filter(({ reading }) => reading.kind === 'asked');
  const mayEdit = ({ quarter }: Column) => quarter === 0 ? setYearTargets : setQuarterTargets;
  const write = (cells: Edits) => { set.reset(); setEdits({ ...edits, ...cells }); };
  const paste = (block: string[][], row: number, column: number) => {
    const placed = placeBlock(block, { row, column }, { rows: indicators.length, columns: columns.length });
    const reached = placed.cells.flatMap((cell) => {
      const [indicator, under] = [indicators[cell.row], columns[cell.column]];
      return indicator && under && mayEdit(under) ? [[keyOf({ versionId: indicator.versionId, ...under }), { typed: cell.typed }] as const] : [];
    });
    setOutside(placed.outside + placed.cells.length - reached.length);
    write(Object.fromEntries(reached));
  };
  const save = () => {
    const cells = pending.flatMap(({ key, versionId, year, quarter, reading }) => reading.kind === 'ready' ? [{ key, cell: { indicatorVersionId: versionId, year, quarter, ...reading.figures } }] : []);
    sent.current = cells.map(({ key }) => key);
    set.mutate({ id: tree.version.id, revision: tree.version.revision, cells: cells.map(({ cell }) => cell) });
  };
  const refused = refusedKeys(set.error, sent.current);
  return (
    <>
      <TargetGrid nodes={tree.nodes} columns={columns} edits={edits} marks={marksOf(pending, refused)} mayEdit={mayEdit} onType={(key, typed) => write({ [key]: { typed } })} onPaste={paste} />
      {(setYearTargets || setQuarterTargets) && (
        <div className={styles.foot}>
          {asked.length === 0 && pending.length === 0 && <p className="small quiet">{t('targets.how')}</p>}
          {outside > 0 && <Notice kind="warn" live><p>{t('targets.outside', { count: outside })}</p></Notice>}
          <Asked cells={asked} onAnswer={(key, typed, asWords) => write({ [key]: { typed, ...(asWords ? { asWords: true as const } : {}) } })} />
          <Refusal problem={set.error} pending={pending} refused={refused} />
          <div className={styles.acts}>
            <Button disabled={pending.length === 0 || asked.length > 0} loading={set.isPending} onClick={save}>{t('targets.save', { count: pending.length })}</Button>
            {pending.length > 0 && <Button variant="subtle" onClick={() => { setEdits({}); setOutside(0); set.reset(); }}>{t('targets.drop')}</Button>}
            {asked.length > 0 && <span className="small due">{t('targets.answer-first', { count: asked.length })}</span>}
          </div>
        </div>
      )}
    </>
  );
}

/** Issues speak of `cells.<index>.<field>`: the cell that was sent at that place. */
function refusedKeys(problem: ApiProblem | null, sent: readonly string[]): Map<string, ApiProblem['issues'][number]> {
  return new Map((problem?.issues ?? []).flatMap((issue) => {
    const key = sent[Number(/^cells\.(\d+)/.exec(issue.field)?.[1] ?? -1)];
    return key === undefined ? [] : [[key, issue] as const];
  }));
}

const marksOf = (pending: readonly PendingCell[], refused: ReadonlyMap<string, unknown>): ReadonlyMap<string, GridMark> =>
  new Map(pending.map(({ key, reading }) => [key, refused.has(key) ? 'refused' : reading.kind === 'asked' ? 'asked' : 'changed']));

function usePlaceName() {
  const { t } = useTranslation('plan');
  return ({ indicator, year, quarter }: PendingCell) => `${indicator.name}, ${quarter === 0 ? year : `${t('quarter', { quarter })} ${year}`}`;
}

interface AskedProps {
  readonly cells: readonly PendingCell[];
  readonly onAnswer: (key: string, typed: string, asWords: boolean) => void;
}

/** What was typed or pasted and can be meant in more than one way, each with its answers. */
function Asked({ cells, onAnswer }: AskedProps) {
  const { t } = useTranslation('plan');
  const nameOf = usePlaceName();
  if (cells.length === 0) return null;
  return (
    <Notice kind="warn" live>
      <p>{t('targets.asked')}</p>
      <ul className={styles.asked}>
        {cells.map((cell) => cell.reading.kind === 'asked' && (
          <li key={cell.key}>
            <span>{nameOf(cell)}: <b>{cell.typed}</b></span>
            {cell.reading.ways.map((way) => <Button key={way} size="xs" variant="default" onClick={() => onAnswer(cell.key, way, false)}>{way}</Button>)}
            {cell.reading.words && <Button size="xs" variant="default" onClick={() => onAnswer(cell.key, cell.typed, true)}>{t('targets.as-words')}</Button>}
            {!cell.reading.words && <span className="small">{t('targets.range-how')}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface RefusalProps {
  readonly problem: ApiProblem | null;
  readonly pending: readonly PendingCell[];
  readonly refused: ReturnType<typeof refusedKeys>;
}

/** Why the block was refused, cell by cell. */
function Refusal({ problem, pending, refused }: RefusalProps) {
  const words = useProblemText();
  const nameOf = usePlaceName();
  if (!problem) return null;
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      <ul>{pending.map((cell) => { const issue = refused.get(cell.key); return issue && <li key={cell.key}>{nameOf(cell)}: {words.issue(issue)}</li>; })}</ul>
    </Notice>
  );
}
