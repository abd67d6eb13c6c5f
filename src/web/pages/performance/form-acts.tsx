import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellForm, CellLine } from '#contract/performance/cell';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { useSession } from '../../api/session.tsx';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isRepeated, isSendable, type Judged, narrativeOf } from './form-fields.ts';
import { useFieldName } from './form-names.ts';
import styles from './form-page.module.css';
import type { FormSavers } from './form-savers.ts';

export interface FormActsProps {
  readonly form: CellForm;
  readonly savers: FormSavers;
  readonly judged: ReadonlyMap<CellLine, Judged>;
  /** Fields that have to be answered first. */
  readonly asked: number;
  readonly onOpen: (versionId: string) => void;
}

/** Sends what is ready, and releases what was sent; says what still stands in the way. */
export function FormActs({ form, savers, judged, asked, onOpen }: FormActsProps) {
  const { t } = useTranslation('performance');
  const { person: { id: me } } = useSession();
  const [doing, ask] = useState<'send' | 'release' | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { round, release: way, lines } = form;
  const ready = lines.filter((line) => { const found = judged.get(line); return found !== undefined && isSendable(line, found); });
  const gated = lines.filter((line) => line.abilities.enter && line.missingEvidence.length > 0 && judged.get(line)?.kind === 'ready' && judged.get(line)?.changed);
  const releasable = lines.filter((line) => line.abilities.release && !judged.get(line)?.changed);
  const own = releasable.filter(({ entered }) => entered?.by?.personId === me).length;
  const enter = useCommand(api.cell.enter, { onDone: () => { savers.forget(sending); ask(null); } });
  const release = useCommand(api.cell.release, { onDone: () => ask(null) });
  const [sending, setSending] = useState<readonly CellLine[]>([]);
  useStale(enter.error ?? release.error);
  const send = async () => {
    setUnsaved(false);
    if (!await savers.flush()) { setUnsaved(true); ask(null); return; }
    setSending(ready);
    enter.mutate({
      id: round.id, cells: ready.map((line) => ({
        indicatorVersionId: line.indicatorVersionId, revision: line.revision, ...judged.get(line)?.figure, narrative: narrativeOf(line, savers.text),
      })),
    }, { onError: () => ask(null) });
  };
  const repeated = ready.filter((line) => { const found = judged.get(line); return found !== undefined && isRepeated(line, found); });
  const warned = ready.filter((line) => (savers.worth(line)?.warnings ?? []).length > 0).length;
  if (!lines.some(({ abilities }) => abilities.save || abilities.release)) return null;
  return (
    <>
      {gated.map((line) => <Notice key={line.indicatorVersionId} kind="warn"><p>{t('gate.evidence', { name: line.name, labels: line.missingEvidence.join(', ') })} <button type="button" className="link" onClick={() => onOpen(line.indicatorVersionId)}>{t('gate.add')}</button></p></Notice>)}
      <FormRefusal problem={enter.error ?? release.error} lines={sending} />
      {unsaved && <Notice kind="late" live><p>{t('send.unsaved')}</p></Notice>}
      <SaveWords savers={savers} />
      <div className={styles.acts}>
        {lines.some(({ abilities }) => abilities.enter) && <Button disabled={ready.length === 0 || asked > 0} loading={enter.isPending} onClick={() => ask('send')}>{ready.length === 0 ? t('send.none') : t('send', { count: ready.length })}</Button>}
        {releasable.length > 0 && <Button variant={ready.length > 0 ? 'default' : 'filled'} loading={release.isPending} onClick={() => ask('release')}>{t('release', { count: releasable.length })}</Button>}
        {asked > 0 && <span className="small due">{t('asked.first', { count: asked })}</span>}
        {asked === 0 && ready.length === 0 && releasable.length === 0 && <span className="small quiet">{t('form.how')}</span>}
      </div>
      {doing === 'send' && (
        <ConfirmDialog title={t('send.title', { count: ready.length })} confirmLabel={t('send', { count: ready.length })} busy={enter.isPending} onCancel={() => ask(null)} onConfirm={() => void send()}>
          <p className="small">{way.byHead ? t('send.text-head', { head: way.headPost ?? t('form.head') }) : t('send.text-straight')}</p>
          {repeated.length > 0 && <Notice kind="returned"><p>{t('send.repeated', { names: repeated.map(({ name }) => name).join(', ') })}</p></Notice>}
          {warned > 0 && <Notice kind="warn"><p>{t('send.warned', { count: warned })}</p></Notice>}
        </ConfirmDialog>
      )}
      {doing === 'release' && (
        <ConfirmDialog title={t('release.title', { count: releasable.length })} confirmLabel={t('release', { count: releasable.length })} busy={release.isPending} onCancel={() => ask(null)}
          onConfirm={() => { setSending(releasable); release.mutate({ id: round.id, cells: releasable.map(({ indicatorVersionId, revision }) => ({ indicatorVersionId, revision })) }, { onError: () => ask(null) }); }}>
          <p className="small">{t('release.text')}</p>
          {own > 0 && <Notice kind="info"><p>{t('release.own', { count: own })}</p></Notice>}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Fetches again what is shown when somebody else was faster; what was typed stays. */
export function useStale(problem: ApiProblem | null): void {
  const client = useQueryClient();
  const stale = problem?.code === 'cell.stale';
  useEffect(() => { if (stale) void client.invalidateQueries(); }, [stale, client]);
}

/** Why it was refused, figure by figure: issues speak of `cells.<index>.<field>`. */
export function FormRefusal({ problem, lines }: { readonly problem: ApiProblem | null; readonly lines: readonly CellLine[] }) {
  const words = useProblemText();
  const nameOf = useFieldName();
  if (!problem) return null;
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      <ul>
        {problem.issues.map((issue) => {
          const [, index = '', field = ''] = /^cells\.(\d+)\.(.*)$/.exec(issue.field) ?? [];
          const line = lines[Number(index)];
          return <li key={`${issue.field} ${issue.code}`}>{line ? `${nameOf(line, field.replace(/^components\./, 'component.'))}: ` : ''}{words.issue(issue)}</li>;
        })}
      </ul>
    </Notice>
  );
}

/** Where the typed text is. */
function SaveWords({ savers }: { readonly savers: FormSavers }) {
  const { t } = useTranslation('performance');
  const words = useProblemText();
  const state = savers.state();
  if (state === 'failed') return <Notice kind="late" live><p>{t('save.failed')} {words.problem(problemOf(savers.failure()))}</p></Notice>;
  return <p className="tiny quiet" role="status">{t(`save.${state}`)}</p>;
}
