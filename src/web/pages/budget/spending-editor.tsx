import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetTable, EntryMode } from '#contract/budget/budget';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import styles from '../../ui/grid/grid.module.css';
import type { GridMark } from '../../ui/grid/grid-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import { useFresh } from '../plan/use-fresh.ts';
import own from './budget.module.css';
import { readCoded } from './coded-block.ts';
import { type AskedCell, type Edits, editable, type Field, FIELDS, keyOf, modeOf, NOTHING, type Placed, pendingOf, placeCoded, placePlain, printFigure, sumOf } from './spending-cells.ts';
import { SpendingGrid } from './spending-grid.tsx';

export interface SpendingEditorProps {
  readonly table: BudgetTable;
  readonly onDone: () => void;
}

/** Typed and pasted figures are collected and saved as one block; the doubtful are asked first. */
export function SpendingEditor({ table, onDone }: SpendingEditorProps) {
  const { t } = useTranslation('budget');
  const { year, quarter, rows, revisions } = table;
  const spoken = modeOf(rows, quarter);
  const [chosen, chooseMode] = useState<EntryMode>('running_total');
  const mode = spoken ?? chosen;
  const open = rows.filter((row) => editable(row, quarter, mode));
  const [edits, setEdits] = useState<Edits>({});
  const [placed, setPlaced] = useState<Placed>(NOTHING);
  const [pasted, setPasted] = useState(false);
  const [file, setFile] = useState<FileValue | null>(null);
  const sent = useRef<readonly string[]>([]);
  const enter = useCommand(api.spending.enter, { onDone });
  useFresh(enter.error);
  const { rows: ready, asked, changed } = pendingOf(edits, open, quarter);
  const refused = refusedKeys(enter.error, sent.current);
  const write = (cells: Edits) => { enter.reset(); setEdits({ ...edits, ...cells }); };
  const paste = (block: string[][], row: number, column: number) => {
    const coded = readCoded(block);
    const found = coded ? placeCoded(coded, open, rows, FIELDS[column] ?? 'spent') : placePlain(block, open, row, column);
    setPlaced(found);
    setPasted(true);
    write(found.edits);
  };
  const save = () => {
    sent.current = ready.map(({ code }) => code);
    enter.mutate({ year, quarter, mode, revision: revisions.spending, source: file ? { kind: 'file', fileId: file.id } : { kind: pasted ? 'paste' : 'typed' }, rows: [...ready] });
  };
  const total = sumOf(ready);
  return (
    <>
      <div className={styles.tools}>
        <NativeSelect label={t('mode')} value={mode} disabled={spoken !== undefined} data={(['running_total', 'increment'] as const).map((one) => ({ value: one, label: t(`mode.${one}`, { quarter }) }))}
          onChange={(event) => chooseMode(event.currentTarget.value === 'increment' ? 'increment' : 'running_total')} />
        <p className="small quiet">{t('enter.how')}</p>
      </div>
      <SpendingGrid table={table} mode={mode} open={open} edits={edits} marks={marksOf(changed, asked, refused)} onType={(key, typed) => write({ [key]: typed })} onPaste={paste} />
      <div className={styles.foot}>
        <PlacedNotice placed={placed} />
        <Asked cells={asked} onAnswer={(key, way) => write({ [key]: way })} />
        <Refusal problem={enter.error} refused={refused} />
        <FileField name="source.fileId" label={t('source.file')} optional accept=".xlsx,.csv,.pdf" value={file} onChange={setFile} />
        {total && <p className="small">{t('enter.sum', { count: ready.length, sum: printFigure(total.toText()) })}</p>}
        <div className={styles.acts}>
          <Button disabled={ready.length === 0 || asked.length > 0} loading={enter.isPending} onClick={save}>{t('enter.save', { count: ready.length })}</Button>
          <Button variant="subtle" onClick={onDone}>{t(changed.size > 0 ? 'enter.drop' : 'enter.close')}</Button>
          {asked.length > 0 && <span className="small due">{t('asked.first', { count: asked.length })}</span>}
        </div>
        <p className="small quiet">{t('enter.outcome')}</p>
      </div>
    </>
  );
}

/** Issues speak of `rows.<index>.<field>`: the cell of the row that was sent at that place; `code` is both. */
function refusedKeys(problem: ApiProblem | null, sent: readonly string[]): ReadonlyMap<string, ApiProblem['issues'][number]> {
  return new Map((problem?.issues ?? []).flatMap((issue) => {
    const [, index, field] = /^rows\.(\d+)\.(\w+)/.exec(issue.field) ?? [];
    const code = sent[Number(index ?? -1)];
    if (code === undefined) return [];
    const fields: readonly Field[] = field === 'spent' || field === 'physical' ? [field] : FIELDS;
    return fields.map((each) => [keyOf(code, each), issue] as const);
  }));
}

function marksOf(changed: ReadonlySet<string>, asked: readonly AskedCell[], refused: ReadonlyMap<string, unknown>): ReadonlyMap<string, GridMark> {
  const marks = new Map<string, GridMark>([...changed].map((key) => [key, 'changed']));
  for (const { key } of asked) marks.set(key, 'asked');
  for (const key of refused.keys()) marks.set(key, 'refused');
  return marks;
}

/** What a pasted block brought that stands nowhere: said, never dropped. */
function PlacedNotice({ placed: { outside, unknown, twice, parents, ambiguous } }: { readonly placed: Placed }) {
  const { t } = useTranslation('budget');
  const said = [
    ...(ambiguous ? [t('paste.ambiguous')] : []), ...(unknown.length > 0 ? [t('paste.unknown', { codes: unknown.join(', ') })] : []),
    ...(twice.length > 0 ? [t('paste.twice', { codes: twice.join(', ') })] : []), ...(outside > 0 ? [t('paste.outside', { count: outside })] : []),
    ...(parents > 0 ? [t('paste.parents', { count: parents })] : []),
  ];
  return said.length > 0 && <Notice kind="warn" live>{said.map((words) => <p key={words}>{words}</p>)}</Notice>;
}

interface AskedProps {
  readonly cells: readonly AskedCell[];
  readonly onAnswer: (key: string, way: string) => void;
}

function Asked({ cells, onAnswer }: AskedProps) {
  const { t } = useTranslation('budget');
  if (cells.length === 0) return null;
  return (
    <Notice kind="warn" live>
      <p>{t('asked')}</p>
      <ul className={styles.asked}>
        {cells.map(({ key, code, field, typed, ways }) => (
          <li key={key}>
            <span>{code}, {t(`field.${field}`)}: <b>{typed}</b></span>
            {ways.length > 0 ? ways.map((way) => <Button key={way} size="xs" variant="default" onClick={() => onAnswer(key, way)}>{way}</Button>) : <span className="small">{t('asked.no-number')}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Refusal({ problem, refused }: { readonly problem: ApiProblem | null; readonly refused: ReturnType<typeof refusedKeys> }) {
  const { t } = useTranslation('budget');
  const words = useProblemText();
  if (!problem) return null;
  const cells = [...refused].filter(([key, issue], at, all) => all.findIndex(([, other]) => other === issue) === at && key !== '');
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      <ul className={own.refused}>{cells.map(([key, issue]) => { const [code = '', field] = key.split('/'); return <li key={key}>{code}{issue.field.endsWith('.code') ? '' : `, ${t(`field.${field as Field}`)}`}: {words.issue(issue)}</li>; })}</ul>
    </Notice>
  );
}
