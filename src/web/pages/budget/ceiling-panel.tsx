import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetTable } from '#contract/budget/budget';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { AreaField } from '../../ui/fields.tsx';
import styles from '../../ui/grid/grid.module.css';
import { Notice } from '../../ui/notice.tsx';
import { ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { FileField, type FileValue } from '../../ui/file-field.tsx';
import { useFresh } from '../plan/use-fresh.ts';
import own from './budget.module.css';
import { type CeilingBlock, entriesOf, readCeilings } from './ceiling-block.ts';
import { printFigure, sumOf } from './spending-cells.ts';

/** Pagu as a pasted list of codes and amounts: read at once, the doubtful asked, taken whole or not at all. */
export function CeilingPanel({ table, onClose }: { readonly table: BudgetTable; readonly onClose: () => void }) {
  const { t } = useTranslation('budget');
  const { year, quarter, revisions } = table;
  const [stage, setStage] = useState<'murni' | 'perubahan'>(table.stage);
  const [from, setFrom] = useState(quarter === 1 ? 4 : quarter);
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [file, setFile] = useState<FileValue | null>(null);
  const take = useCommand(api.ceiling.import, { onDone: onClose });
  useFresh(take.error);
  const block = readCeilings(text, answers);
  const entries = entriesOf(block);
  const asked = block.lines.filter(({ ways, unread }) => ways.length > 0 || unread);
  const type = (words: string) => { take.reset(); setText(words); setAnswers({}); };
  const save = () => take.mutate({
    year, stage, fromQuarter: stage === 'murni' ? 1 : from, revision: revisions.ceiling, source: file ? { kind: 'file', fileId: file.id } : { kind: 'paste' }, rows: [...entries],
  });
  const actions = <><Button disabled={entries.length === 0 || asked.length > 0} loading={take.isPending} onClick={save}>{t('ceiling.save', { count: entries.length })}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></>;
  return (
    <SidePanel title={t('ceiling.import')} detail={t('ceiling.of-year', { year })} onClose={onClose} actions={actions} outcome={<p>{t('ceiling.outcome')}</p>}>
      <ProblemScope problem={take.error}>
        <div className={own.form}>
          <NativeSelect label={t('stage')} value={stage} data={(['murni', 'perubahan'] as const).map((one) => ({ value: one, label: t(`stage.${one}`) }))} onChange={(event) => setStage(event.currentTarget.value === 'perubahan' ? 'perubahan' : 'murni')} />
          {stage === 'perubahan' && (
            <NativeSelect label={t('ceiling.from')} value={String(from)} data={[2, 3, 4].map((one) => ({ value: String(one), label: t('quarter.of', { quarter: one }) }))} onChange={(event) => setFrom(Number(event.currentTarget.value))} />
          )}
          <AreaField name="rows" label={t('ceiling.text')} description={t('ceiling.text.how')} value={text} onChange={(event) => type(event.currentTarget.value)} minRows={6} placeholder={'2.17.01.2.06.0009\t150.000.000'} />
          <FileField name="source.fileId" label={t('source.file')} optional accept=".xlsx,.csv,.pdf" value={file} onChange={setFile} />
          <Refused problem={take.error} entries={entries} />
          {text.trim() !== '' && <Reading block={block} onAnswer={(code, way) => setAnswers({ ...answers, [code]: way })} />}
        </div>
      </ProblemScope>
    </SidePanel>
  );
}

/** Issues speak of `rows.<index>`: the line that was sent at that place. */
function Refused({ problem, entries }: { readonly problem: ApiProblem | null; readonly entries: ReturnType<typeof entriesOf> }) {
  const words = useProblemText();
  if (!problem) return null;
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      <ul className={own.refused}>{problem.issues.map((issue) => <li key={`${issue.field} ${issue.code}`}>{entries[Number(/^rows\.(\d+)/.exec(issue.field)?.[1] ?? -1)]?.code} {words.issue(issue)}</li>)}</ul>
    </Notice>
  );
}

/** What was understood of the list, before anything is saved. */
function Reading({ block, onAnswer }: { readonly block: CeilingBlock; readonly onAnswer: (code: string, way: string) => void }) {
  const { t } = useTranslation('budget');
  if (block.problem) return <Notice kind="warn"><p>{t(`ceiling.problem.${block.problem}`)}</p></Notice>;
  const total = sumOf(block.lines.map(({ code, amount }) => ({ code, spent: amount, physical: null })));
  return (
    <div className={own.form}>
      {block.lines.filter(({ ways }) => ways.length > 0).map(({ code, typed, ways }) => (
        <Notice key={code} kind="warn">
          <p>{code}: <b>{typed}</b> {t('asked.which')}</p>
          <div className={styles.acts}>{ways.map((way) => <Button key={way} size="xs" variant="default" onClick={() => onAnswer(code, way)}>{way}</Button>)}</div>
        </Notice>
      ))}
      {block.lines.filter(({ unread }) => unread).map(({ code, typed }) => <Notice key={code} kind="warn"><p>{code}: <b>{typed}</b> {t('ceiling.unread')}</p></Notice>)}
      <table className={own.quarters}>
        <caption className="unseen">{t('ceiling.read')}</caption>
        <thead><tr><th scope="col">{t('code')}</th><th scope="col" data-figure>{t('ceiling')}</th></tr></thead>
        <tbody>{block.lines.map(({ code, amount }) => <tr key={code}><th scope="row">{code}</th><td data-figure>{amount === null ? <span className="quiet">{t('missing')}</span> : printFigure(amount)}</td></tr>)}</tbody>
        {total && <tfoot><tr><th scope="row">{t('total')}</th><td data-figure>{printFigure(total.toText())}</td></tr></tfoot>}
      </table>
      {block.parents > 0 && <p className="small quiet">{t('paste.parents', { count: block.parents })}</p>}
      {block.uncoded > 0 && <p className="small quiet">{t('ceiling.uncoded', { count: block.uncoded })}</p>}
    </div>
  );
}
